"""HTML to simple Markdown: headings, paragraphs, list items."""

from __future__ import annotations

import re
from html.parser import HTMLParser

MAX_HTML = 4 * 1024 * 1024
"""The standard parser takes quadratic time on some broken pages; no page of terms is larger."""

_LEFT_OUT = frozenset(
    {"head", "script", "style", "noscript", "template", "svg", "nav", "button", "select", "iframe"}
)
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_BLOCK_TAGS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form header hr main ol p pre section summary table tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SPACE = re.compile(r"[ \t\r\n\f]+")


def html_to_text(html: str) -> str:
    """Turn a page into Markdown-like text.

    Headings get `#` marks, list items `* ` or their number, cells are parted by ` | `, paragraphs
    by an empty line. Navigation, buttons, scripts and styles are left out; links keep their words.
    """
    page = _Page()
    page.feed(html)
    page.close()
    return page.text()


class _Page(HTMLParser):
    """Gathers the lines of a page as the parser meets them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[str] = []
        self._line: list[str] = []
        self._mark = ""
        self._left_out: list[str] = []
        self._counters: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a block, or begin to leave out."""
        if tag in _LEFT_OUT:
            self._left_out.append(tag)
        if tag == "body":  # a head that nobody closed ends here
            self._left_out.clear()
        if tag in _BLOCKS or tag in _HEADINGS or tag in {"li", "br"}:
            self._end_block()
        if tag in {"ul", "ol"}:
            self._counters.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._item_mark()
        elif tag in {"td", "th"} and self._line:
            self._line.append(" | ")
        else:
            self._mark = _HEADINGS.get(tag, self._mark)

    def handle_endtag(self, tag: str) -> None:
        """End a block, or end leaving out."""
        if tag in self._left_out:
            while self._left_out.pop() != tag:
                pass
        if tag in _BLOCKS or tag in _HEADINGS or tag == "li":
            self._end_block()
        if tag in {"ul", "ol"} and self._counters:
            self._counters.pop()

    def handle_data(self, data: str) -> None:
        """Take the words of the page."""
        if not self._left_out:
            self._line.append(data)

    def text(self) -> str:
        """Return what was gathered."""
        self._end_block()
        return "\n\n".join(self._blocks) + "\n" if self._blocks else ""

    def _item_mark(self) -> str:
        if not self._counters or self._counters[-1] is None:
            return "* "
        self._counters[-1] += 1
        return f"{self._counters[-1]}. "

    def _end_block(self) -> None:
        words = _SPACE.sub(" ", "".join(self._line)).strip()
        self._line = []
        if words:
            self._blocks.append(self._mark + words)
            self._mark = ""

"""Markdown of records to HTML: safe mode, site links made relative, laws linked by name."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from generator.corpus import Corpus
from generator.render.cmark import html_of

_TOKEN = re.compile(r"(<[^>]*>|&quot;|[“”])")
_QUOTES = ("&quot;", "“", "”")
_BLOCK = re.compile(r"</?(?:p|li|td|th|blockquote)\b")
_SITE_LINK = re.compile(r'href="/(?!/)([^"#]*?)/?(#[^"]*)?"')
_IMAGE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')
_HEADING = re.compile(r"<h[1-6]>(.*?)</h[1-6]>", re.DOTALL)
_CLOSED_TO_LINKS = ("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")


@dataclass(frozen=True, slots=True)
class Prose:
    """Turns a record's Markdown into HTML for one page.

    `laws` finds names of regulations, `addresses` gives the page of each name, `href` makes the
    relative link from the page to an address.
    """

    laws: re.Pattern[str] | None
    addresses: dict[str, str]
    href: Callable[[str], str]
    here: str = ""

    def __call__(self, text: str) -> Markup:
        """Render Markdown as a section's body, each known law linked once."""
        body = _SITE_LINK.sub(self._site_link, markdown(text))
        return Markup(self._linked(body))  # noqa: S704 - cmark escaped it in safe mode

    def _site_link(self, found: re.Match[str]) -> str:
        address = html.unescape(found[1] + (found[2] or ""))
        return f'href="{html.escape(self.href(address))}"'

    def _linked(self, body: str) -> str:
        """Link the first mention of each law outside links, code, headings and quoted words.

        A quotation ends with its paragraph at the latest, so a mark left open closes nothing else.
        """
        if self.laws is None or not self.laws.search(body):
            return body
        seen: set[str] = set()
        closed, is_quoted = 0, False
        pieces = _TOKEN.split(body)
        for index, piece in enumerate(pieces):
            if piece.startswith("<"):
                closed += _closes(piece)
                is_quoted = is_quoted and not _BLOCK.match(piece)
            elif piece in _QUOTES:
                is_quoted = piece == "“" or (piece == "&quot;" and not is_quoted)
            elif not closed and not is_quoted:
                pieces[index] = self.laws.sub(lambda m: self._law(m, seen), piece)
        return "".join(pieces)

    def _law(self, found: re.Match[str], seen: set[str]) -> str:
        address = self.addresses[found[0]]
        if address in seen or address == self.here:
            return found[0]
        seen.add(address)
        return f'<a href="{html.escape(self.href(address))}">{found[0]}</a>'


@lru_cache(maxsize=256)
def markdown(text: str) -> str:
    """Render GitHub-flavoured Markdown in safe mode, as the text of a section.

    A picture would be fetched from elsewhere: its words stand for it. A heading would break the
    order of the page's own: it becomes a strong line.
    """
    body = html_of(text)
    return _HEADING.sub(r"<p><strong>\1</strong></p>", _IMAGE.sub(r"\1", body))


def law_names(corpus: Corpus) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """Return the pattern of all names of regulations, longest first, and the page of each name."""
    addresses: dict[str, str] = {}
    for regulation in corpus.regulations.values():
        for name in (regulation.facts.short, *regulation.facts.names):
            addresses.setdefault(html.escape(name, quote=False), regulation.id)
    if not addresses:
        return None, {}
    names = sorted(addresses, key=lambda name: (-len(name), name))
    return re.compile(rf"(?:{'|'.join(map(_begun_alone, names))})(?![\w-])"), addresses


def _begun_alone(name: str) -> str:
    """Pattern of a name with no word before it.

    What stands before is looked at behind the first letter: text is passed over for that letter,
    three times as fast as if each of its places were looked at first.
    """
    first = re.escape(name[0])
    return rf"{first}(?<![\w-]{first}){re.escape(name[1:])}"


def _closes(tag: str) -> int:
    """+1 when the tag opens an element in which no link may stand, -1 when it closes one."""
    name = tag.strip("</>").split(" ", 1)[0].lower()
    if name not in _CLOSED_TO_LINKS:
        return 0
    return -1 if tag.startswith("</") else 1

"""The inline marks of Markdown: emphasis, links, images, code, tags, entities, escapes."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.text.blocks import Blocks, Span
from generator.text.mapped import Edit

_TOKEN = re.compile(
    r"(?=[\\`!\[\]*_~<&])(?:"  # most characters are none of these: one look is quicker than ten
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|(?P<emphasis>\*+|_+|~~)"
    r"|(?P<comment><!--)"
    r"|(?P<auto><(?=[a-zA-Z][\w+.-]{1,31}:|[\w.+-]{1,64}@)[^<>\s]{1,2000}>)"
    r"|(?P<tag></?(?P<name>[a-zA-Z][a-zA-Z0-9]{0,15})(?=[\s/>])[^<>]{0,2000}>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<broken>\\(?=\r?\n)))"
)
_INLINE_TAGS = re.compile(
    r"a|abbr|acronym|b|bdi|bdo|big|button|cite|code|data|del|dfn|em|font|i|"
    r"img|input|ins|kbd|label|mark|meta|q|s|samp|script|small|span|strike|"
    r"strong|style|sub|sup|time|tt|u|var|wbr"
)
_BLOCK_TAGS = re.compile(
    r"address|article|aside|blockquote|body|br|caption|center|colgroup|dd|"
    r"details|div|dl|dt|fieldset|figcaption|figure|footer|form|h1|h2|h3|h4|"
    r"h5|h6|header|hr|html|iframe|li|main|nav|object|ol|p|pre|section|"
    r"summary|table|tbody|tfoot|thead|tr|ul"
)
_CELL_TAGS = re.compile("t[dh]")
_PLAIN = r"(?:[^\s()\\]|\\.)"
_DESTINATION = re.compile(
    r"\(\s{0,20}(?:<[^<>\n]{0,2000}>"
    rf"|(?:{_PLAIN}|\((?:{_PLAIN}|\({_PLAIN}{{0,200}}+\)){{0,500}}+\)){{0,4000}}+)"
    r"(?:\s{1,20}(?:\"(?:[^\"\\]|\\.){0,1000}+\"|'(?:[^'\\]|\\.){0,1000}+'))?\s{0,20}\)"
)
_LOOSE_DESTINATION = re.compile(r"\((?:https?:|mailto:|tel:|#|/|www\.)[^()\n]{0,1000}\)")
_REFERENCE = re.compile(r"\[([^\[\]\n]{0,500})\]")
_NOTE = re.compile(r"\[\^([^\[\]\s]{1,50})\]")
_NOTE_MARK = re.compile(r"\\?[\[(]\d{1,3}\\?[\])]|\\?\[\*{1,3}\\?\]")
_SUPERSCRIPT = re.compile(r"[\s\[\\]*[\d,]{1,7}[\s\]\\]*")


@dataclass(slots=True)
class _Scan:
    """The state of one pass over a Markdown text."""

    markdown: str
    blocks: Blocks
    edits: list[Edit] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    brackets: list[re.Match[str]] = field(default_factory=list)
    emphasis: list[tuple[str, int, int]] = field(default_factory=list)
    ticks: dict[int, list[int]] = field(default_factory=dict)
    raised: int = -1
    last_comment: int | None = None
    past: int = 0


def inlines(markdown: str, found: Blocks) -> tuple[list[Edit], list[Span]]:
    """Find the inline marks of a Markdown text whose block marks are known.

    Gives the edits that leave the visible text, and the spans `link`, `strong` and `note` (a
    footnote mark), in offsets of the Markdown.
    """
    tokens = list(_tokens(markdown, found))
    scan = _Scan(markdown, found)
    for token in tokens:
        if token.lastgroup == "ticks":
            scan.ticks.setdefault(len(token.group()), []).append(token.start())
    block = -1
    for token in tokens:
        if token.start() < scan.past:
            continue
        here = bisect_right(found.starts, token.start())
        if here != block:
            _drop_emphasis(scan)
            block = here
        _STEPS[token.lastgroup or ""](scan, token)
    _drop_emphasis(scan)
    return scan.edits, scan.spans


def _tokens(markdown: str, found: Blocks) -> Iterator[re.Match[str]]:
    """Yield the marks outside fenced code and outside the block marks."""
    taken = sorted([(e.start, e.end) for e in found.edits if e.end > e.start] + found.code)
    at = 0
    for token in _TOKEN.finditer(markdown):
        while at < len(taken) and taken[at][1] <= token.start():
            at += 1
        if at == len(taken) or token.start() < taken[at][0]:
            yield token


def _cut(scan: _Scan, start: int, end: int, new: str = "") -> None:
    scan.edits.append(Edit(start, end, new))


def _escaped(scan: _Scan, token: re.Match[str]) -> None:
    _cut(scan, token.start(), token.start() + 1)


def _code(scan: _Scan, token: re.Match[str]) -> None:
    """Cut the back-ticks around a code span; its content is text as it stands."""
    same = scan.ticks[len(token.group())]
    after = bisect_right(same, token.start())
    if after == len(same) or scan.markdown.find("\n\n", token.end(), same[after]) >= 0:
        return
    close = same[after]
    scan.past = close + len(token.group())
    _cut(scan, token.start(), token.end())
    _cut(scan, close, scan.past)


def _open(scan: _Scan, token: re.Match[str]) -> None:
    scan.brackets.append(token)


def _close(scan: _Scan, token: re.Match[str]) -> None:
    """Close a bracket: a link keeps its text, an image nothing, any other bracket stands."""
    if not scan.brackets:
        return
    opener = scan.brackets.pop()
    end = _target_end(scan, opener, token)
    if end is None:
        return
    scan.past = end
    if opener.group() == "![":
        _cut(scan, opener.start(), end)
        return
    inside = scan.markdown[opener.end() : min(token.start(), opener.end() + 16)]
    footnote = _NOTE.match(scan.markdown, opener.start())
    if footnote or _NOTE_MARK.fullmatch(inside):
        scan.spans.append(Span("note", opener.end(), token.start()))
    scan.spans.append(Span("link", opener.end(), token.start()))
    _cut(scan, opener.start(), opener.end() + (1 if footnote else 0))
    _cut(scan, token.start(), end)


def _target_end(scan: _Scan, opener: re.Match[str], closer: re.Match[str]) -> int | None:
    """Find where a link's target ends, or None when the brackets are no link."""
    target = _DESTINATION.match(scan.markdown, closer.end()) or _LOOSE_DESTINATION.match(
        scan.markdown, closer.end()
    )
    if target:
        return target.end()
    if _NOTE.match(scan.markdown, opener.start()):
        return closer.end()
    if not scan.blocks.definitions:
        return None
    label = scan.markdown[opener.end() : min(closer.start(), opener.end() + 500)]
    reference = _REFERENCE.match(scan.markdown, closer.end())
    named = (reference.group(1) or label) if reference else label
    if named.casefold() in scan.blocks.definitions:
        return reference.end() if reference else closer.end()
    return None


def _mark(scan: _Scan, token: re.Match[str]) -> None:
    """Pair emphasis marks: a run closes the nearest open run of its kind, or opens one."""
    run = token.group()
    if run == "~~":
        _cut(scan, token.start(), token.end())
        return
    before = scan.markdown[token.start() - 1 : token.start()]
    after = scan.markdown[token.end() : token.end() + 1]
    inside = run[0] == "_" and before.isalnum() and after.isalnum()
    closes = before != "" and not before.isspace() and not inside
    opens = after != "" and not after.isspace() and not inside
    start, end = token.span()
    if closes:
        start = _pair(scan, run[0], start, end)
    if opens and start < end:
        scan.emphasis.append((run[0], start, end))
    elif closes and end - start > 1:
        _cut(scan, start, end)


def _pair(scan: _Scan, sign: str, start: int, end: int) -> int:
    """Close open runs of a sign; give where the closing run's unused marks begin."""
    while start < end and any(one[0] == sign for one in scan.emphasis[-8:]):
        kind, left, right = scan.emphasis.pop()
        if kind != sign:
            continue
        size = min(right - left, end - start)
        _cut(scan, right - size, right)
        _cut(scan, start, start + size)
        if size > 1:
            scan.spans.append(Span("strong", right, start))
        if right - size > left:
            scan.emphasis.append((kind, left, right - size))
        start += size
    return start


def _drop_emphasis(scan: _Scan) -> None:
    """Forget open runs at a block's end; doubled marks are markup even when unpaired."""
    for _, start, end in scan.emphasis:
        if end - start > 1:
            _cut(scan, start, end)
    scan.emphasis.clear()


def _comment(scan: _Scan, token: re.Match[str]) -> None:
    if scan.last_comment is None:
        scan.last_comment = scan.markdown.rfind("-->")
    if token.end() <= scan.last_comment:
        end = scan.markdown.find("-->", token.end())
        scan.past = end + len("-->")
        _cut(scan, token.start(), scan.past)


def _auto(scan: _Scan, token: re.Match[str]) -> None:
    _cut(scan, token.start(), token.start() + 1)
    _cut(scan, token.end() - 1, token.end())


def _tag(scan: _Scan, token: re.Match[str]) -> None:
    """Cut a known HTML tag, leaving a line break where the browser breaks."""
    name = token.group("name").lower()
    if _CELL_TAGS.fullmatch(name):
        _cut(scan, *token.span(), "\t")
    elif _BLOCK_TAGS.fullmatch(name):
        _cut(scan, *token.span(), "\n")
    elif _INLINE_TAGS.fullmatch(name):
        _cut(scan, *token.span())
    if name == "sup":
        _raise(scan, token)


def _raise(scan: _Scan, token: re.Match[str]) -> None:
    """Note a superscript number as a footnote mark, unless it is a power (`10<sup>2</sup>`)."""
    if not token.group().startswith("</"):
        before = scan.markdown[token.start() - 1 : token.start()]
        scan.raised = -1 if before.isdigit() else token.end()
    elif scan.raised >= 0:
        if _SUPERSCRIPT.fullmatch(scan.markdown[scan.raised : token.start()][:32]):
            scan.spans.append(Span("note", scan.raised, token.start()))
        scan.raised = -1


def _entity(scan: _Scan, token: re.Match[str]) -> None:
    character = html.unescape(token.group())
    if character != token.group():
        _cut(scan, *token.span(), character)


def _broken(scan: _Scan, token: re.Match[str]) -> None:
    _cut(scan, *token.span())


_STEPS = {
    "escaped": _escaped,
    "ticks": _code,
    "open": _open,
    "close": _close,
    "emphasis": _mark,
    "comment": _comment,
    "auto": _auto,
    "tag": _tag,
    "entity": _entity,
    "broken": _broken,
}

"""The outline of a capture: its headings, numbered clauses and lettered items, in order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from generator.evidence.titles import LONGEST_TITLE, Head, heading, is_title, paragraph, run_in
from generator.text.blocks import Span
from generator.text.visible import Visible

_LETTER = re.compile(r"\(?(?P<letter>[a-zA-Z]|[ivxl]{2,6}|[IVXL]{2,6})[.)](?=\s)")
_NUMERAL = re.compile(r"x{0,2}(?:ix|iv|v?i{1,3}|v)|x{1,2}", re.IGNORECASE)


class Kind(IntEnum):
    """Kinds of clause beginnings below the six heading levels, outermost first."""

    SECTION = 7
    ITEM = 8
    HEAD = 9
    LETTER = 10
    NUMERAL = 11


class Anchor(NamedTuple):
    """Where a clause begins in the visible text.

    `rank` orders nesting: heading level or `Kind`, then the depth of the number. An empty `number`
    or `title` means the capture gives none. `listed` tells that the number is a list item's mark.
    """

    at: int
    rank: tuple[int, int]
    number: str
    title: str
    listed: bool = False


class _Line(NamedTuple):
    """A line of the visible text: where it begins, its text and the spans that begin on it."""

    at: int
    text: str
    spans: dict[str, Span]

    def after(self, span: Span) -> str:
        return self.text[span.end - self.at :]

    def within(self, span: Span) -> str:
        return self.text[span.start - self.at : span.end - self.at]


def outline(seen: Visible) -> tuple[Anchor, ...]:
    """List the places of a capture at which a clause begins, in order."""
    anchors: list[Anchor] = []
    letter = ""
    for line in _lines(seen):
        anchor = _anchor(line, letter)
        if anchor:
            anchors.append(anchor)
            letter = anchor.number if anchor.rank[0] >= Kind.LETTER else ""
    return tuple(anchors)


def _lines(seen: Visible) -> Iterator[_Line]:
    """Yield the lines that have text and are no table row, without the white space before it."""
    kinds = ("heading", "strong", "number")
    spans = {kind: [span for span in seen.spans if span.kind == kind] for kind in kinds}
    start = 0
    for line in seen.text.split("\n"):
        text = line.lstrip()
        at = start + len(line) - len(text)
        start += len(line) + 1
        if text and "\t" not in text:
            found = ((kind, _first(spans[kind], at, start)) for kind in kinds)
            yield _Line(at, text.rstrip(), {kind: span for kind, span in found if span})


def _first(spans: list[Span], start: int, end: int) -> Span | None:
    index = bisect_left(spans, start, key=lambda span: span.start)
    return spans[index] if index < len(spans) and spans[index].start < end else None


def _anchor(line: _Line, letter: str) -> Anchor | None:
    """Read what a line begins: a heading, a list item, a titled or numbered clause, a letter."""
    mark = line.spans.get("number")
    item = mark if mark and mark.start == line.at else None
    text = line.after(item).lstrip() if item else line.text
    number = line.within(item).strip(".) ") if item else ""
    head = line.spans.get("heading")
    if head and head.start <= line.at + len(line.text) - len(text):
        return _heading(line.at, head.level, number, heading(line.within(head)))
    bold = _bold(line, text)
    named = bold or paragraph(text)
    if item:
        return Anchor(
            line.at, (Kind.ITEM, item.level), number, named.title if named else "", listed=True
        )
    if named:
        kind = Kind.SECTION if named.number or _stands_alone(line) else Kind.HEAD
        return Anchor(line.at, (kind, _depth(named.number)), *named)
    found = _LETTER.match(text)
    if found is None:
        return None
    return _lettered(line.at, found.group("letter"), letter, run_in(text[found.end() :].lstrip()))


def _heading(at: int, level: int, mark: str, head: Head) -> Anchor | None:
    number = mark or head.number
    if not number and not is_title(head.title):
        return None
    return Anchor(at, (level, _depth(number)), number, head.title[:LONGEST_TITLE], bool(mark))


def _depth(number: str) -> int:
    return number.count(".") + 1 if number else 0


def _bold(line: _Line, text: str) -> Head | None:
    """Read a run-in head: bold at the line's beginning, numbered, ended by a stop, or alone."""
    strong = line.spans.get("strong")
    if strong is None or strong.end > line.at + len(line.text) + 1:
        return None
    skipped = len(line.text) - len(text)
    before = line.text[skipped : strong.start - line.at]
    if before.strip() and not paragraph(before + "X"):
        return None
    head = heading(before + line.within(strong))
    stopped = line.within(strong).rstrip()[-1:] in (".", ":") or line.after(strong)[:1] in (
        ".",
        ":",
    )
    if not (head.number or is_title(head.title)) or not is_title(line.text[:LONGEST_TITLE]):
        return None
    return head if head.number or stopped or _stands_alone(line) else None


def _stands_alone(line: _Line) -> bool:
    strong = line.spans.get("strong")
    return strong is not None and not line.after(strong).strip(" .:")


def _lettered(at: int, letter: str, last: str, title: str) -> Anchor:
    """Rank a lettered item; `(i)` is a numeral unless it follows `(h)`."""
    follows = len(letter) == 1 and last == chr(ord(letter) - 1)
    numeral = _NUMERAL.fullmatch(letter) is not None and not follows
    return Anchor(at, (Kind.NUMERAL if numeral else Kind.LETTER, 0), letter, title)

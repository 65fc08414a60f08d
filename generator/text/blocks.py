"""The block structure of Markdown: which characters of each line are marks, not text.

Tolerant rather than complete: captures come from HTML and PDF converters and break CommonMark's
rules. Reads each line once; every pattern is anchored and linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.text.mapped import Edit

_CONTAINER = re.compile(r"[ \t]*(?:(>)|([*+-])(?=[ \t]|$)|(\d{1,9}[.)])(?=[ \t]|$))")
_MOST_CONTAINERS = 16
_INDENT = re.compile(r"[ \t]*")
_RULE = re.compile(r"(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_ATX_END = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_FENCE = re.compile(r"(```+|~~~+)[^`]*$")
_DEFINITION = re.compile(r"\[([^\[\]\n]{1,500})\]:[ \t]*(?:<[^<>\n]*>|\S+)[ \t]*(\"[^\"\n]*\")?$")
_NOTE_TEXT = re.compile(r"\[\^([^\[\]\s]{1,50})\]:[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")


class Span(NamedTuple):
    """A stretch of text with a role: its kind, offsets, and a level where the kind has one."""

    kind: str
    start: int
    end: int
    level: int = 0


@dataclass(slots=True)
class Blocks:
    """What the lines of a Markdown text yield, in offsets of the Markdown."""

    edits: list[Edit] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    definitions: set[str] = field(default_factory=set)


class _Line(NamedTuple):
    start: int
    text: str


def blocks(markdown: str) -> Blocks:
    """Find the block marks of a Markdown text: markers, underlines, fences, table bars."""
    found = Blocks()
    lines = list(_lines(markdown))
    fences = _fences(lines)
    title: tuple[int, int] | None = None
    for number, line in enumerate(lines):
        if fences and number in fences:
            _fenced(found, line, mark=fences[number])
            title = None
        else:
            title = _block_line(found, line, title)
    return found


def _lines(markdown: str) -> Iterator[_Line]:
    start = 0
    for line in markdown.split("\n"):
        yield _Line(start, line.removesuffix("\r"))
        start += len(line) + 1


def _fences(lines: list[_Line]) -> dict[int, bool]:
    """Map the lines of fenced code to whether they are fences; an unclosed fence is none."""
    opened = -1
    mark = ""
    fenced: dict[int, bool] = {}
    for number, line in enumerate(lines):
        fence = _FENCE.match(line.text.strip())
        if fence and opened < 0:
            opened, mark = number, fence.group(1)
        elif fence and fence.group(1).startswith(mark) and line.text.strip() == fence.group(1):
            fenced |= dict.fromkeys(range(opened + 1, number), False)
            fenced |= {opened: True, number: True}
            opened = -1
    return fenced


def _fenced(found: Blocks, line: _Line, *, mark: bool) -> None:
    end = line.start + len(line.text)
    if mark:
        found.edits.append(Edit(line.start, end))
    found.code.append((line.start, end))
    found.starts.append(line.start)


def _block_line(
    found: Blocks, line: _Line, title: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Take the marks off one line; give the paragraph so far, which an underline would title."""
    at, marked = _containers(found, line)
    text = line.text[at:]
    start, end = line.start + at, line.start + len(line.text)
    if not text.strip() or _RULE.match(text) or (title and not marked and _UNDERLINE.match(text)):
        if title and not marked and _UNDERLINE.match(text):
            found.spans.append(Span("heading", *title, 1 if text[0] == "=" else 2))
        found.edits.append(Edit(line.start + at, end))
        found.starts.append(line.start)
        return None
    if marked or title is None:
        found.starts.append(line.start)
    if _whole_line(found, text, start, end):
        return None
    return (start, end) if marked or title is None else (title[0], end)


def _containers(found: Blocks, line: _Line) -> tuple[int, bool]:
    """Cut quote and list marks off a line's beginning; give where the text begins."""
    at = 0
    marked = False
    for _ in range(_MOST_CONTAINERS):
        indent = _INDENT.match(line.text, at)
        mark = _CONTAINER.match(line.text, at)
        if mark is None or (indent and _RULE.match(line.text, indent.end())):
            break
        if mark.group(3):
            start, end = line.start + mark.start(3), line.start + mark.end()
            found.edits.append(Edit(line.start + at, start))
            found.spans.append(Span("number", start, end, mark.start(3)))
        else:
            found.edits.append(Edit(line.start + at, line.start + mark.end()))
        marked = marked or not mark.group(1)
        at = mark.end()
    indent = _INDENT.match(line.text, at)
    end = indent.end() if indent else at
    if not marked or line.text[:at].strip()[-1:] in "*+->":
        found.edits.append(Edit(line.start + at, line.start + end))
    return end, marked


def _whole_line(found: Blocks, text: str, start: int, end: int) -> bool:
    """Treat a line that is a block by itself: heading, table row, definition."""
    atx = _ATX.match(text)
    if atx:
        closing = _ATX_END.search(text, atx.end())
        last = start + (closing.start() if closing else len(text))
        found.edits += [Edit(start, start + atx.end()), Edit(last, end)]
        found.spans.append(Span("heading", start + atx.end(), last, len(atx.group(1))))
        return True
    if text.startswith("|"):
        found.edits.extend(_table_row(text, start))
        return True
    note = _NOTE_TEXT.match(text)
    if note:
        found.edits.append(Edit(start, start + note.end()))
        return False
    definition = _DEFINITION.match(text)
    if definition:
        found.definitions.add(definition.group(1).casefold())
        found.edits.append(Edit(start, end))
    return definition is not None


def _table_row(text: str, start: int) -> Iterator[Edit]:
    """Make the bars between cells tabs, and a row of dashes nothing."""
    if not text.strip("|:- \t"):
        yield Edit(start, start + len(text))
        return
    last = len(text.rstrip()) - 1
    for bar in _BAR.finditer(text):
        edge = bar.start() in (0, last)
        yield Edit(start + bar.start(), start + bar.end(), "" if edge else "\t")

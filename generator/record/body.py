"""The prose of a record: a lead and headed parts, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_FENCE = re.compile(r"^ {0,3}(`{3,}+(?!.*`)|~{3,})")
_INDENT = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (`level` 1 to 3, `title`, `line`), the text under it, and its sub-parts.

    `text_line` is the line the text begins on, the heading's own when there is none.
    """

    level: int
    title: str
    line: int
    text: str
    parts: tuple[Part, ...] = ()
    text_line: int = 0


@dataclass(frozen=True, slots=True)
class Body:
    """The text before the first heading (`lead`, from `line` on) and the second-level parts.

    `text_line` is the line on which the words of the lead begin.
    """

    lead: str
    line: int
    parts: tuple[Part, ...]
    text_line: int = 0


def split_body(text: str, first_line: int) -> Body:
    """Split Markdown at headings of level one to three; fenced code is not looked into."""
    chunks = list(_chunks(text, first_line))
    lead = chunks[0]
    # The lead has no heading: its first line is where a part would have one.
    at = max(lead.line, lead.text_line - 1)
    return Body(lead.text, lead.line, tuple(_nest(chunks[1:])), at)


def _chunks(text: str, first_line: int) -> Iterator[Part]:
    """Yield the lead (level 0) and then every heading with the text below it."""
    level, title, line = 0, "", first_line
    lines: list[str] = []
    fence = ""
    for number, row in enumerate(text.split("\n"), start=first_line):
        fence = _fence_after(row, fence)
        heading = None if fence else _heading(row)
        if heading and heading[0] <= _DEEPEST:
            yield _part(level, title, line, lines)
            (level, title), line, lines = heading, number, []
        else:
            lines.append(row)
    yield _part(level, title, line, lines)


def _part(level: int, title: str, line: int, lines: list[str]) -> Part:
    above = next((number for number, row in enumerate(lines, start=1) if row.strip()), 0)
    return Part(level, title, line, "\n".join(lines).strip(), text_line=line + above)


_DEEPEST = 3


def _heading(row: str) -> tuple[int, str] | None:
    """Level and title of a heading line, by hand: a pattern would be slow on hostile lines."""
    marks = row.lstrip(" ")
    rest = marks.lstrip("#")
    level = len(marks) - len(rest)
    if not level or len(row) - len(marks) > _INDENT or not rest.startswith((" ", "\t")):
        return None
    title = rest.strip(" \t")
    bare = title.rstrip("#")
    if bare.endswith((" ", "\t")):
        title = bare.rstrip(" \t")
    return (level, title) if title.strip("#") else None


def _fence_after(row: str, fence: str) -> str:
    """Return the fence that is open after this row, empty when none is."""
    mark = _FENCE.match(row)
    if not mark:
        return fence
    if not fence:
        return mark[1]
    closes = mark[1][0] == fence[0] and len(mark[1]) >= len(fence) and not row.strip(" `~")
    return "" if closes else fence


def _nest(chunks: list[Part]) -> Iterator[Part]:
    """Hang third-level parts under the second-level part before them."""
    current: Part | None = None
    children: list[Part] = []
    for chunk in chunks:
        if chunk.level == _DEEPEST and current is not None:
            children.append(chunk)
            continue
        if current is not None:
            yield _with_parts(current, children)
        current, children = chunk, []
    if current is not None:
        yield _with_parts(current, children)


def _with_parts(part: Part, children: list[Part]) -> Part:
    return replace(part, parts=tuple(children))

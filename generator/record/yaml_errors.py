"""What a YAML parser could not read, in the words of someone who writes records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import yaml

from generator.problem import quoted

Explained = tuple[int, str, str]
"""Line (0-based), message and hint."""

NO_BREAK_COLON = ":\u00a0"
"""Looks like a colon and a space, as some keyboards type it; YAML takes it for a letter."""
_QUOTES = "Put the whole text in quotation marks."


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the parser gave up (`at`, `column`), and where what it was reading began (`start`)."""

    lines: list[str]
    at: int
    column: int
    start: int

    @property
    def row(self) -> str:
        return self.lines[self.at] if self.at < len(self.lines) else ""

    def shown(self, line: int) -> str:
        """Put a line in quotation marks for a message."""
        return quoted(self.lines[line].strip() if line < len(self.lines) else "")


def explained(
    error: yaml.YAMLError, text: str, last_quoted: range = range(0), opened: int = 0
) -> Explained:
    """Say where a YAML syntax error is, what stands there and how it is mended.

    The parser marks the place where it gave up; the cause is often above it, at the quotation mark
    or bracket that was never closed (its context), or where a text in quotation marks ran over
    several lines (`last_quoted`) up to the next mark, or at the bracket still open (`opened`).
    """
    at, column = _place(getattr(error, "problem_mark", None))
    start, _ = _place(getattr(error, "context_mark", None))
    lines = text.split("\n")
    spot = _Spot(lines, min(at, len(lines) - 1), column, start)
    said = f"{getattr(error, 'context', '')}: {getattr(error, 'problem', '')}"
    if len(last_quoted) > 1 and last_quoted[-1] == at:
        return _quotation(replace(spot, start=last_quoted[0]))
    if not spot.row.strip() and "flow" in said:
        return _unclosed(replace(spot, start=opened))
    for words, explain in _RULES:
        if words in said:
            return explain(spot)
    return spot.at, f"cannot be read as YAML, at {spot.shown(spot.at)}", _QUOTES


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)


def _colon(spot: _Spot) -> Explained:
    """Explain a colon where no key may stand: in a text, or on an indented line."""
    before = spot.row[: spot.column]
    if spot.row.startswith((" ", "\t")) and ": " not in before:
        message = f"the line is indented too far, at {spot.shown(spot.at)}"
        return spot.at, message, "Begin the line where its neighbours begin."
    message = f"a second colon stands in {spot.shown(spot.at)}"
    return spot.at, message, 'Put the text in quotation marks: key: "a: b".'


def _no_colon(spot: _Spot) -> Explained:
    if NO_BREAK_COLON in spot.lines[spot.start]:
        return spot.start, *no_break_colon(spot.lines[spot.start].strip())
    message = f"the line has no `: ` after its key, got {spot.shown(spot.start)}"
    return spot.start, message, "Write `key: value`, with a space after the colon."


def no_break_colon(found: str) -> tuple[str, str]:
    """Message and hint for a key and a value that only seem to be apart."""
    message = f"a no-break space stands after the colon, at {quoted(found)}"
    return message, "Delete it and type a space."


def _backslash(spot: _Spot) -> Explained:
    message = f"a backslash stands between double quotation marks, at {spot.shown(spot.at)}"
    return spot.at, message, "Use single quotation marks, or write two backslashes."


def _quotation(spot: _Spot) -> Explained:
    message = f"a quotation mark is opened and not closed, at {spot.shown(spot.start)}"
    return spot.start, message, "End the text with the mark it begins with."


def _list(spot: _Spot) -> Explained:
    message = f"the list that `[` opens is not closed, at {spot.shown(spot.start)}"
    hint = "Close it with `]`, and put texts that hold a bracket or a colon in quotation marks."
    return spot.start, message, hint


def _group(spot: _Spot) -> Explained:
    message = f"the group that `{{` opens is not closed, at {spot.shown(spot.start)}"
    hint = "Close it with `}`, and put texts that hold a bracket or a comma in quotation marks."
    return spot.start, message, hint


def _unclosed(spot: _Spot) -> Explained:
    message = f"a bracket or brace is opened and not closed, at {spot.shown(spot.start)}"
    return spot.start, message, "Close it with `]` or `}`."


def _first_character(spot: _Spot) -> Explained:
    until = spot.row[: spot.column + 1]
    if "\t" in until:
        message = f"the line is indented with a tab, at {spot.shown(spot.at)}"
        return spot.at, message, "Indent with spaces."
    first = until[-2:].strip()[:1]
    message = f"a text cannot begin with {quoted(first)}, at {spot.shown(spot.at)}"
    return spot.at, message, _QUOTES


def _block_mark(spot: _Spot) -> Explained:
    if "\t" in spot.row[: spot.column + 1]:
        return _first_character(spot)
    message = f"text stands on the line of `>` or `|`, at {spot.shown(spot.at)}"
    return spot.at, message, "Begin the text on the next line, indented by two spaces."


def _after_the_end(spot: _Spot) -> Explained:
    message = f"the facts end above this line, got {spot.shown(spot.at)}"
    return spot.at, message, "Remove the line `---` or `...` above it."


def _neighbours(spot: _Spot) -> Explained:
    if spot.row[: spot.column].rstrip().endswith(('"', "'", "]", "}")):
        message = f"text stands after a closing mark, at {spot.shown(spot.at)}"
        return spot.at, message, f"{_QUOTES} Between '…', write '' for an apostrophe."
    message = f"the line does not begin where its neighbours begin, at {spot.shown(spot.at)}"
    return spot.at, message, "Indent it by as many spaces as the lines beside it."


_RULES: tuple[tuple[str, Callable[[_Spot], Explained]], ...] = (
    ("mapping values are not allowed", _colon),
    ("scanning a simple key", _no_colon),
    ("unknown escape", _backslash),
    ("quoted scalar", _quotation),
    ("parsing a flow sequence", _list),
    ("parsing a flow mapping", _group),
    ("cannot start any token", _first_character),
    ("scanning an alias", _first_character),
    ("scanning an anchor", _first_character),
    ("tag handle", _first_character),
    ("scanning a block scalar", _block_mark),
    ("document start", _after_the_end),
    ("expected key", _neighbours),
    ("block end", _neighbours),
    ("'-' indicator", _neighbours),
)
"""What libyaml and the pure parser say, and who explains it; the first that fits."""

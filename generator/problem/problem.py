"""The problem value, its order and its one-line form."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


class Level(StrEnum):
    """How much a problem weighs: an error keeps the site from being published."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in content.

    `path` is relative to the project (`content/platforms/x/y/z.md`), `line` is 1-based, `field` is
    the key path or section (`regulations[0].id`), `message` says the rule and what was found,
    `hint` the repair (a sentence, may be empty).
    """

    path: str
    line: int
    field: str
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR

    @property
    def is_error(self) -> bool:
        """Whether this problem keeps the site from being published."""
        return self.level is Level.ERROR

    def __str__(self) -> str:
        """`path:line: field: message. hint [CODE]`, safe to print on one terminal line."""
        where = f"{self.path}:{self.line}: "
        field = f"{self.field}: " if self.field else ""
        warning = "" if self.is_error else "warning: "
        hint = f" {self.hint}" if self.hint else ""
        return _printable(f"{where}{warning}{field}{self.message}.{hint} [{self.code}]")


UNFINISHED = frozenset(("CB029", "CB051"))
"""Codes of records that are sound but not finished: not written, or not verified yet."""


def finished(problems: Iterable[Problem], *, draft: bool) -> tuple[Problem, ...]:
    """Weigh what is unfinished: an error that blocks a site, only a warning in a draft of it."""
    level = Level.WARNING if draft else Level.ERROR
    return in_order(
        replace(problem, level=level) if problem.code in UNFINISHED else problem
        for problem in problems
    )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by place, and drop a problem that two stages both saw."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.path, p.line, p.field, p.code, p.message)))


def closest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """Return `Did you mean 'x'?` for the nearest known word, else the list of what is known.

    Capitals do not count: `eu` is near `EU`. Empty when nothing is near and the list is long.
    `likeness`, from 0 to 1, is asked of what is near.
    """
    choices = {choice.lower(): choice for choice in sorted(known)}
    near = difflib.get_close_matches(word.lower()[:_COMPARED], choices, n=1, cutoff=likeness)
    if near:
        return f"Did you mean '{choices[near[0]]}'?"
    if 0 < len(choices) <= _LISTED:
        return f"Known: {', '.join(choices.values())}."
    return ""


_LISTED = 12
_COMPARED = 80


def quoted(text: str) -> str:
    """Put what was found in quotation marks, cut to what a message has room for."""
    return repr(text if len(text) <= _QUOTED else text[:_QUOTED] + "…")


_QUOTED = 60


def _printable(line: str) -> str:
    """Keep a hostile file name or value from moving the cursor or colouring the terminal."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)

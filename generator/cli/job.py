"""What is asked of a build, what is known before it, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path

from generator.cli.project import Project
from generator.problem import Problem
from generator.publish import Looking
from generator.standing import Inputs, Outcome

Tell = Callable[[str, int, int], None]


LEFT = "left"
"""File among what is kept that says how the last build left the site and its spare."""


class NotMadeError(RuntimeError):
    """What kept a site from being made, in words for who asked for it."""


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for: where the site goes, whether drafts are shown, who does the work.

    `executor` is host and port of a Dask scheduler, or None for so many `workers` of this machine.
    `explain` is the page of which is to be said why it was printed again.
    """

    folder: Path | None
    draft: bool = False
    workers: int | None = None
    executor: tuple[str, int] | None = None
    fresh: bool = False
    explain: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """The site's folder and how many pages and files are in it, and which were written now.

    `warning` says what had to be thrown away first, `explained` what was asked of a page; it says
    nothing where there is no such page.
    """

    folder: Path
    pages: int = 0
    files: int = 0
    written: AbstractSet[str] = field(default_factory=frozenset)
    problems: tuple[Problem, ...] = ()
    warning: str = ""
    explained: str = ""

    @property
    def is_blocked(self) -> bool:
        """Whether an error kept the site from being printed."""
        return any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Job:
    """A site to be printed: what was asked, and what was found before what prints was loaded.

    `outcome` is that of the last build.
    """

    project: Project
    order: Order
    tell: Tell
    cache: Path
    inputs: Inputs | None = None
    looking: Looking = field(default_factory=Looking)
    outcome: Outcome | None = None

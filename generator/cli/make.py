"""What is asked of a build and what comes of it: a site that stands as it should is left alone."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import partial
from importlib import import_module
from pathlib import Path

from generator.cli.collecting import uncollected
from generator.cli.project import Project
from generator.problem import Problem
from generator.publish import Looking, aside, locked, looking_at
from generator.standing import (
    Inputs,
    Outcome,
    inputs_of,
    load_outcome,
    seem_edited,
    standing_site,
    time_of_outcome,
)

Tell = Callable[[str, int, int], None]


LEFT = "left"
"""File among what is kept that says how the last build left the site and its spare."""

LARGE = 4_000
"""Pages of a site whose sources take as long to read as the program to load."""


class NotMadeError(RuntimeError):
    """What kept a site from being made, in words for who asked for it."""


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for: where the site goes, whether drafts are shown, who does the work.

    `executor` is `dask://host:port`, or None for so many `workers` of this machine. `explain` is
    the page of which is to be said why it was printed again.
    """

    folder: Path | None
    draft: bool = False
    workers: int | None = None
    executor: str | None = None
    fresh: bool = False
    explain: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """The site's folder and how many pages and files are in it, and which were written now.

    `warning` says what had to be thrown away first, `explained` what was asked of a page.
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

    `sealed` is the digest of the manifest that the last build left.
    """

    project: Project
    order: Order
    tell: Tell
    cache: Path
    inputs: Inputs | None = None
    looking: Looking = field(default_factory=Looking)
    sealed: bytes = b""


def make(project: Project, order: Order, tell: Tell) -> Made:
    """Build the site; NotMadeError or OSError when that cannot be done, and the old one stays.

    What prints is loaded when there is something to print: loading it takes longer than to see
    that there is nothing.
    """
    cache = project.root / ".clausebook" / "cache"
    cache.parent.mkdir(exist_ok=True)
    job = Job(project, order, tell, cache)
    with locked(cache), uncollected():
        outcome = None if order.fresh else load_outcome(cache)
        if outcome is None:
            return _printed(job)
        site = order.folder or Path(outcome.folder)
        with looking_at(site, outcome.sums, cache / LEFT) as looking:
            inputs = _inputs(job, outcome)
            stands = standing_site(outcome, inputs, site, looking.standing)
            if stands is None or order.explain is not None:
                found = replace(job, inputs=inputs, looking=looking, sealed=outcome.sums)
                return _printed(found)
        return Made(stands.folder, stands.pages, stands.files, problems=stands.problems)


def _inputs(job: Job, outcome: Outcome) -> Inputs:
    """Read all inputs; of a large site while what prints is loaded, where it seems to be needed."""
    content, overrides = job.project.content, outcome.overrides
    where = (job.project.config_file, content, overrides)
    read = partial(inputs_of, *where, draft=job.order.draft)
    sources = (str(content), overrides)
    if outcome.pages < LARGE or not seem_edited(sources, time_of_outcome(job.cache)):
        return read()
    with aside(read) as reading:
        import_module("generator.cli.making")
        return reading.result()


def _printed(job: Job) -> Made:
    from generator.cli.making import printed  # noqa: PLC0415 - it loads slowly

    return printed(job)

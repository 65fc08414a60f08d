"""A build: a site that stands as it should is left alone, and what prints is not loaded for it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

from generator.cli.collecting import uncollected
from generator.cli.job import LEFT, Job, Made, Order, Tell
from generator.cli.project import Project
from generator.publish import locked, looking_at
from generator.standing import (
    Outcome,
    inputs_of,
    load_outcome,
    seem_edited,
    standing_site,
    time_of_outcome,
)

LARGE = 4_000
"""Pages of a site whose sources take as long to read as the program to load."""


def make(project: Project, order: Order, tell: Tell) -> Made:
    """Build the site; NotMadeError or OSError when that cannot be done, and the old one stays.

    What prints is loaded when there is something to print: loading it takes longer than to see
    that there is nothing.
    """
    cache = project.root / ".clausebook" / "cache"
    cache.parent.mkdir(exist_ok=True)
    job = Job(project, order, tell, cache)
    with locked(cache, f"the project {project.root}"), uncollected():
        outcome = None if order.fresh else load_outcome(cache, project.root)
        return _printed(job) if outcome is None else _made_again(job, outcome)


def _made_again(job: Job, outcome: Outcome) -> Made:
    """Make a site that was made before: all inputs are read, and what stands is looked at.

    Where something seems edited, what prints is loaded while another process reads and then looks.
    """
    content, overrides = job.project.content, outcome.overrides
    where = (job.project.config_file, content, overrides)
    read = partial(inputs_of, *where, draft=job.order.draft)
    site = job.order.folder or Path(outcome.folder)
    since = time_of_outcome(job.cache)
    seems = outcome.pages >= LARGE and seem_edited((str(content), overrides), since)
    first = read if seems else None
    with looking_at(site, outcome.sums, job.cache / LEFT, first) as looking:
        if seems:
            import_module("generator.cli.making")
        inputs = looking.first() if seems else read()
        stands = standing_site(outcome, inputs, site, looking.standing)
        if stands is None or job.order.explain is not None:
            return _printed(replace(job, inputs=inputs, looking=looking, outcome=outcome))
    return Made(stands.folder, stands.pages, stands.files, problems=stands.problems)


def _printed(job: Job) -> Made:
    from generator.cli.making import printed  # noqa: PLC0415 - it loads slowly

    return printed(job)

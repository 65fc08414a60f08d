"""All records of a project, read and checked."""

from __future__ import annotations

from generator.cli.project import Project
from generator.corpus import link
from generator.load import load_content
from generator.load.content import Found
from generator.problem import Problem, finished
from generator.validate import validate


def load_records(project: Project) -> Found:
    """Read all records of a project."""
    return load_content(project.content)


def problems_of(loaded: Found, *, draft: bool, unfinished_blocks: bool) -> tuple[Problem, ...]:
    """Return every problem of all records; what is unfinished is an error only if it blocks.

    With `draft`, an excerpt changed since it was verified is a warning too.
    """
    sources, pages, loading = loaded
    library, found = validate(sources)
    _, dangling = link(library, pages, draft=draft)
    return finished((*loading, *found, *dangling), draft=not unfinished_blocks)

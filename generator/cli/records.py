"""All records of a project, read and checked."""

from __future__ import annotations

from generator.cli.project import Project
from generator.corpus import Corpus, link
from generator.load import load_content
from generator.load.content import Found
from generator.problem import Problem, finished
from generator.validate import validate


def load_records(project: Project) -> Found:
    """Read all records of a project."""
    return load_content(project.content)


def linked(
    loaded: Found, *, draft: bool, unfinished_blocks: bool
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Return all records, linked, and every problem; what is unfinished blocks, or is none yet.

    With `draft`, an excerpt changed since it was verified is a warning too.
    """
    sources, pages, loading = loaded
    library, found = validate(sources)
    corpus, dangling = link(library, pages, draft=draft)
    return corpus, finished((*loading, *found, *dangling), draft=not unfinished_blocks)

"""Where the project is, and its parts read from disk."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import click

from generator.corpus import link
from generator.load import load_content
from generator.load.content import Found
from generator.problem import Problem, finished
from generator.validate import validate


@dataclass(frozen=True, slots=True)
class Project:
    """The folder that holds `mkdocs.yml` and `content/`."""

    root: Path

    @property
    def config_file(self) -> Path:
        """Path of `mkdocs.yml`."""
        return self.root / "mkdocs.yml"

    @property
    def content(self) -> Path:
        """Path of the content folder."""
        return self.root / "content"

    def load(self) -> Found:
        """Read all records."""
        return load_content(self.content)


def problems_of(loaded: Found, *, draft: bool, unfinished_blocks: bool) -> tuple[Problem, ...]:
    """Return every problem of all records; what is unfinished is an error only if it blocks.

    With `draft`, an excerpt changed since it was verified is a warning too.
    """
    sources, pages, loading = loaded
    library, found = validate(sources)
    _, dangling = link(library, pages, draft=draft)
    return finished((*loading, *found, *dangling), draft=not unfinished_blocks)


def find_project(start: Path | None = None) -> Project:
    """Return the project that holds the current folder; a click error when there is none."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "content").is_dir() and (folder / "mkdocs.yml").is_file():
            return Project(folder)
    message = f"no project here: neither {here} nor a folder above it holds mkdocs.yml and content/"
    raise click.ClickException(message)


def shown(path: Path) -> str:
    """Path as the reader would type it from the current folder."""
    return os.path.relpath(path)

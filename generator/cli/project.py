"""Where the project is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import click


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

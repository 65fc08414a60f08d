"""A site is built beside the old one and takes its place whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = ".clausebook"
"""A file in every site folder we made; a folder without it is never replaced."""


@contextmanager
def staging(site: Path) -> Iterator[Path]:
    """Give an empty folder beside `site` to build in; what is left of it afterwards is removed.

    FileExistsError when `site` may not be replaced: that is told before anything is built.
    """
    site = _replaceable(site)
    folder = site.with_name(f".{site.name}.new")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(built: Path, site: Path) -> None:
    """Put the folder `built` in the place of `site`.

    FileExistsError when `site` holds files that no build of ours made.
    """
    site = _replaceable(site)
    mark(built)
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    built.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def mark(folder: Path) -> None:
    """Mark a site folder as made here, so that a later build may replace it."""
    (folder / MARK).write_text("This folder is replaced whole by every build.\n", encoding="utf-8")


def _replaceable(site: Path) -> Path:
    """Return the folder itself, not a link to it; FileExistsError when it is not ours."""
    site = site.resolve()
    if site.exists() and not site.is_dir():
        message = f"{site} is a file; choose a folder"
        raise FileExistsError(message)
    if site.exists() and any(site.iterdir()) and not (site / MARK).exists():
        message = f"{site} holds files that were not made here; choose another folder, or empty it"
        raise FileExistsError(message)
    return site

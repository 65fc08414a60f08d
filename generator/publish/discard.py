"""Removing folders of ours, and leaving others alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from generator.publish.names import MARK, NEW_MARK


def discard(folder: Path) -> None:
    """Remove a folder of ours, its mark last; nothing happens when there is none.

    FileExistsError when it has no mark and is not empty: somebody else put it there.
    """
    if not os.path.lexists(folder):
        return
    if folder.is_symlink() or not folder.is_dir():
        message = f"{folder} was not made here, and is in the way of a build; move it away"
        raise FileExistsError(message)
    refuse_foreign(folder)
    for path in folder.iterdir():
        if path.name == MARK:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.rmtree(folder)


def refuse_foreign(site: Path) -> None:
    """FileExistsError when a folder may not be replaced because it is not ours."""
    if site.exists() and not site.is_dir():
        message = f"{site} is a file; choose a folder"
        raise FileExistsError(message)
    if site.exists() and not (site / MARK).is_file() and _holds_files(site):
        message = f"{site} holds files that were not made here; choose another folder, or empty it"
        raise FileExistsError(message)
    if site.exists() and site.is_mount():
        message = f"{site} is a file system of its own and cannot be replaced; name a folder in it"
        raise FileExistsError(message)


def _holds_files(folder: Path) -> bool:
    """Whether a folder holds more than a mark that was being written when a build was killed."""
    return any(path.name != NEW_MARK for path in folder.iterdir())

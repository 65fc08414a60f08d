"""Unchanged files of the old site stand in the new one without being written again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.publish.kept import link
from generator.publish.look import is_as_made
from generator.publish.names import MANIFEST, Folders


def reuse(old: Path, new: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Link files of the site `old` into `new`, by their paths; return the paths that were not.

    A file is not taken over when it is missing, is a link, or was written after the old site's
    manifest: somebody changed it, and it must be made again. A linked file is one with the old
    site's, so it is never written in place: `write` makes a new file.
    """
    try:
        sealed = (old / MANIFEST).stat().st_mtime_ns
    except FileNotFoundError:
        return tuple(names)
    left: list[str] = []
    folders = Folders(new)
    for name in names:
        source, target = f"{old}/{name}", f"{new}/{name}"
        if not is_as_made(source, sealed):
            left.append(name)
            continue
        folders.make_above(name)
        link(source, target)
    return tuple(left)

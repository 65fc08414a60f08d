"""A new site's twin: a second folder with the same files, to be the spare of the next build."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from generator.publish.discard import discard
from generator.publish.kept import mark
from generator.publish.names import MANIFEST, Folders, beside


def twin(built: Path, site: Path, names: Iterable[str]) -> Path | None:
    """Make the twin of the folder `built`, which is to be `site`, of the files `names`.

    Its files are one with those of `built` and take no room. None where files cannot have two
    names. The spare there is goes first: it is of no more use.
    """
    folder = beside(site, "twin")
    for before in (folder, beside(site, "spare")):
        discard(before)
    folder.mkdir()
    mark(folder)
    return folder if linked(built, folder, names) else None


def linked(built: Path, folder: Path, names: Iterable[str]) -> bool:
    """Give the twin `folder` the files `names`; it is removed where that cannot be."""
    folders = Folders(folder)
    try:
        for name in names:
            folders.make_above(name)
            os.link(f"{built}/{name}", f"{folder}/{name}")
    except OSError:
        discard(folder)
        return False
    return True


def seal_twin(folder: Path, site: Path) -> None:
    """Give the twin the manifest of its site, and let it be the spare."""
    os.link(site / MANIFEST, folder / MANIFEST)
    folder.rename(beside(site, "spare"))

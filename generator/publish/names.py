"""The files in a site's folder that are about it and not of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

MARK = ".clausebook"
"""A file in every site folder we made; a folder without it is never replaced."""

NEW_MARK = f"{MARK}.new"
"""The mark while it is being written."""

MANIFEST = "manifest.sha256"
"""The sums of all other files of the folder."""

_ABOUT = (MARK, NEW_MARK, MANIFEST)


def beside(site: Path, what: str) -> Path:
    """Name the folder beside `site` that is its spare, its next or its last."""
    return site.with_name(f".{site.name}.{what}")


class Folders:
    """Makes the folders of files below a folder, each once: strings, a million times."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._made: set[str] = set()

    def make_above(self, name: str) -> None:
        """Make the folder in which the file of a path lies."""
        above = name.rpartition("/")[0]
        if above not in self._made:
            os.makedirs(f"{self._root}/{above}", exist_ok=True)  # noqa: PTH103 - as said
            self._made.add(above)


def names_below(folder: Path) -> Iterator[str]:
    """Yield the path of every file below `folder`, sorted; the mark and the manifest are not named.

    A link is yielded as what it is, and not followed.
    """
    found = (path for path, entry in entries_below(folder) if entry is not None)
    yield from sorted(found, key=os.fsencode)


def entries_below(
    folder: Path, folders: dict[str, int] | None = None
) -> Iterator[tuple[str, os.DirEntry[str] | None]]:
    """Yield the path of every file below `folder` with its entry, of an empty folder with None.

    The mark and the manifest are not named; a link is what it is, and not followed. `folders`
    hears of every folder when a name in it last came or went, before anything of it is yielded.
    """
    waiting = [""]
    while waiting:
        above = waiting.pop()
        if folders is not None:
            folders[above] = changed(f"{folder}/{above}")
        with os.scandir(f"{folder}/{above}") as listed:
            is_empty = True
            for entry in listed:
                is_empty = False
                path = f"{above}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                elif above or entry.name not in _ABOUT:
                    yield path, entry
        if is_empty and above:
            yield above.removesuffix("/"), None


def changed(folder: str) -> int:
    """When a name in a folder last came or went, in nanoseconds; 0 when there is no folder."""
    try:
        return os.lstat(folder).st_mtime_ns
    except OSError:
        return 0

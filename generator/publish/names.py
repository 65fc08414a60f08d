"""The files in a site's folder that are about it and not of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
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


def folders_above(names: Iterable[str]) -> set[str]:
    """Return the folders above files, as a walk names them: with `/`, and "" for the root."""
    found = {""}
    for above in {name.rpartition("/")[0] for name in names}:
        folder = above
        while folder and f"{folder}/" not in found:
            found.add(f"{folder}/")
            folder = folder.rpartition("/")[0]
    return found


def names_below(folder: Path) -> Iterator[str]:
    """Yield the path of every file below `folder`, sorted; the mark and the manifest are not named.

    A link is yielded as what it is, and not followed.
    """
    found = below(folder, lambda *_: True)
    yield from sorted(found.ours, key=os.fsencode)


@dataclass(frozen=True, slots=True)
class Below:
    """What is below a folder: paths of files that are ours and of others, and of empty folders.

    `folders` are all folders, with the time when a name in them last came or went, as it was before
    anything of it was seen.
    """

    ours: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    folders: dict[str, int] = field(default_factory=dict)


def below(folder: Path, is_ours: Callable[[str, os.DirEntry[str]], bool]) -> Below:
    """Walk over a folder; `is_ours` is asked of every file.

    The mark and the manifest are not named; a link is what it is, and not followed.
    """
    made, waiting = Below(), [""]
    ours, strays = made.ours.append, made.strays.append
    while waiting:
        above = waiting.pop()
        made.folders[above] = changed(folder, above)
        with os.scandir(f"{folder}/{above}") as listed:
            is_empty = True
            for entry in listed:  # a million times
                is_empty = False
                path = above + entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                elif above or entry.name not in _ABOUT:
                    (ours if is_ours(path, entry) else strays)(path)
        if is_empty and above:
            made.empty.append(above.removesuffix("/"))
    return made


def changed(root: str | Path, folder: str) -> int:
    """When a name in a folder below a root last came or went, in nanoseconds; 0 without a folder.

    It is the time that nobody can set, which is also that of a change of rights; of the root the
    other one, as the first is set when folders change places.
    """
    try:
        found = os.lstat(f"{root}/{folder}")
    except OSError:
        return 0
    return found.st_ctime_ns if folder else found.st_mtime_ns

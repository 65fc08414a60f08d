"""What a look into a site's folder finds."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.publish.aside import Aside, aside
from generator.publish.names import MANIFEST, beside, entries_below
from generator.publish.reuse import is_as_sealed, listed_in


@dataclass(frozen=True, slots=True)
class Look:
    """A site's folder as it was found.

    `listed` are the sums of its manifest by path, `lost` those files that do not stand as they were
    left, `strays` all files that are changed or not listed, and `empty` folders without anything.
    `seal` tells this manifest from every other; it is empty where there was none.
    """

    listed: Mapping[str, str]
    lost: frozenset[str]
    strays: tuple[str, ...]
    empty: tuple[str, ...]
    seal: tuple[int, ...]

    @property
    def stands(self) -> Mapping[str, str]:
        """Sums of the files that stand as they were left."""
        if not self.lost:
            return self.listed
        return {name: total for name, total in self.listed.items() if name not in self.lost}


def look(site: Path) -> Look:
    """Look at every file of a site's folder: whether it is listed, and no younger than the list."""
    seal = _seal(site)
    if not seal:
        return Look({}, frozenset(), (), (), ())
    listed = listed_in(site)
    missing, strays, empty = set(listed), [], []
    for name, entry in entries_below(site):
        if entry is None:
            empty.append(name)
        elif name in listed and is_as_sealed(entry.stat(follow_symlinks=False), seal[-1]):
            missing.discard(name)
        else:
            strays.append(name)
    return Look(listed, frozenset(missing), tuple(strays), tuple(empty), seal)


class Looking:
    """Looks at a site, and then at its spare, while something else is done."""

    def __init__(self, folders: tuple[Path, ...], looks: Aside[Look]) -> None:
        self._places = {folder: place for place, folder in enumerate(folders)}
        self._looks = looks

    def at(self, folder: Path) -> Look:
        """Return what was found in `folder`; it is looked at now if it is not the same any more."""
        place = self._places.pop(folder.resolve(), None)
        found = None if place is None else self._looks.result(place)
        return found if found and found.seal == _seal(folder) else look(folder)


@contextmanager
def looking_at(site: Path | None) -> Iterator[Looking]:
    """Look at `site` and its spare as long as the block lasts; at nothing when it is None."""
    folders = () if site is None else (site.resolve(), beside(site.resolve(), "spare"))
    with aside(*(partial(look, folder) for folder in folders)) as looks:
        yield Looking(folders, looks)


def _seal(site: Path) -> tuple[int, ...]:
    try:
        found = os.lstat(site / MANIFEST)
    except OSError:
        return ()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

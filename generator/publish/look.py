"""How a site stands, and what else a look into its folder finds."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from generator.digest import digest_of
from generator.publish.aside import Aside, aside
from generator.publish.names import MANIFEST, beside, entries_below
from generator.publish.reuse import is_as_made, is_as_sealed, listed_in


@dataclass(frozen=True, slots=True)
class Standing:
    """How a site stands: its manifest, and those files of it that are not as they were left.

    `seal` tells this manifest from every other, and `digest` is that of its bytes; both are empty
    where there is none. `files` is how many it lists.
    """

    seal: tuple[int, ...] = ()
    digest: bytes = b""
    files: int = 0
    lost: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Look:
    """A site's folder as it was found.

    `listed` are the sums of its manifest by path, `lost` those files that do not stand as they were
    left, `strays` all files that are changed or not listed, and `empty` folders without anything.
    `folders` are all, with the time when a name in them last came or went.
    """

    listed: Mapping[str, str]
    lost: frozenset[str]
    strays: tuple[str, ...]
    empty: tuple[str, ...]
    seal: tuple[int, ...]
    folders: Mapping[str, int]

    @property
    def stands(self) -> Mapping[str, str]:
        """Sums of the files that stand as they were left."""
        return _without(self.listed, self.lost)


def _without(listed: Mapping[str, str], lost: Collection[str]) -> Mapping[str, str]:
    """Return what is listed and not lost."""
    return {n: total for n, total in listed.items() if n not in lost} if lost else listed


def standing(site: Path) -> Standing:
    """Look at every file that a site's manifest lists: whether it is there, and no younger."""
    seal = _seal(site)
    try:
        data = (site / MANIFEST).read_bytes()
    except OSError:
        return Standing()
    listed, root = listed_in(site, data), os.fspath(site)
    lost = (name for name in listed if not is_as_made(f"{root}/{name}", seal[-1]))
    return Standing(seal, digest_of(data), len(listed), frozenset(lost))


def look(site: Path) -> Look:
    """Look at every file of a site's folder: whether it is listed, and no younger than the list."""
    seal = _seal(site)
    if not seal:
        return Look({}, frozenset(), (), (), (), {})
    listed = listed_in(site)
    missing, strays, empty = set(listed), [], []
    folders = {name: _changed(f"{site}/{name}") for name in _folders(listed)}
    for name, entry in entries_below(site):
        if entry is None:
            empty.append(name)
        elif name in listed and is_as_sealed(entry.stat(follow_symlinks=False), seal[-1]):
            missing.discard(name)
        else:
            strays.append(name)
    return Look(listed, frozenset(missing), tuple(strays), tuple(empty), seal, folders)


def is_still(found: Look, site: Path) -> bool:
    """Whether what was found is still there: no name came to a folder since, and none went."""
    folders = found.folders.items()
    return found.seal == _seal(site) and all(_changed(f"{site}/{f}") == t for f, t in folders)


class Looking:
    """Looks at a site, and then at its spare, while something else is done.

    What was looked at is looked at again now when it is another site by then.
    """

    def __init__(self, site: Path | None = None, works: Aside[Any] | None = None) -> None:
        self._site = site
        self._works = works
        self._results: dict[int, Any] = {}

    def standing(self, site: Path) -> Standing:
        """Return how `site` stands."""
        found: Standing | None = self._result(0) if site.resolve() == self._site else None
        return found if found and found.seal == _seal(site) else standing(site)

    def listed(self, site: Path) -> Mapping[str, str]:
        """Return the sums that the manifest of `site` lists, by path; none when it has none."""
        if site.resolve() != self._site or self._result(0).seal != _seal(site):
            return listed_in(site)
        found: Mapping[str, str] = self._result(1)
        return found

    def stands(self, site: Path) -> Mapping[str, str]:
        """Return the sums of the files of `site` that stand as they were left, by path."""
        return _without(self.listed(site), self.standing(site).lost)

    def spare(self, folder: Path) -> Look:
        """Return what was found in `folder`, the spare of the site."""
        is_ours = self._site is not None and folder.resolve() == beside(self._site, "spare")
        found: Look | None = self._result(2) if is_ours else None
        return found if found and is_still(found, folder) else look(folder)

    def _result(self, place: int) -> Any:
        if self._works and place not in self._results:
            self._results[place] = self._works.result(place)
        return self._results.get(place)


@contextmanager
def looking_at(site: Path) -> Iterator[Looking]:
    """Look at `site` and its spare as long as the block lasts."""
    place = site.resolve()
    works: tuple[Callable[[], Any], ...] = (
        partial(standing, place),
        partial(listed_in, place),
        partial(look, beside(place, "spare")),
    )
    with aside(*works) as doing:
        yield Looking(place, doing)


def _folders(names: Iterable[str]) -> set[str]:
    """Return the folders of files, and those above them."""
    found = {""}
    for above in {name.rpartition("/")[0] for name in names}:
        one = above
        while one not in found:
            found.add(one)
            one = one.rpartition("/")[0]
    return found


def _changed(folder: str) -> int:
    try:
        return os.lstat(folder).st_mtime_ns
    except OSError:
        return 0


def _seal(site: Path) -> tuple[int, ...]:
    try:
        found = os.lstat(site / MANIFEST)
    except OSError:
        return ()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

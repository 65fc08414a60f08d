"""A site and its spare as a build left them: where no folder changed since, nobody walks."""

from __future__ import annotations

import os
import pickle
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.digest import digest_of, keep, opened, sealed
from generator.publish.alike import Likewise
from generator.publish.look import Look, Standing, is_unmoved, seal_of
from generator.publish.manifest import LINE_TO_NAME, manifest_of
from generator.publish.names import beside, changed, folders_above

Times = Mapping[str, int]
"""Folders by path, with the time in nanoseconds when a name in them last came or went."""

_GRAIN = 50_000_000
"""Nanoseconds by which a time must be past: what comes within the clock's grain cannot be told."""


@dataclass(frozen=True, slots=True)
class Left:
    """A site and its spare as a build left them, in which there is nothing that it did not make.

    `others` are the site's files that the spare does not hold as well, and `strays` the other files
    of the spare. `seals` tell the manifests of both from every other.
    """

    seals: tuple[tuple[int, ...], tuple[int, ...]]
    site: Times
    spare: Times
    others: frozenset[str] = frozenset()
    strays: tuple[str, ...] = ()

    def look(self, site: Path, known: bytes) -> Look | None:
        """Ask for all files and folders of a site; None when one is not as it was left.

        `known` is the digest of the manifest that the build wrote. Sums and numbers of the files
        are not told.
        """
        seal, data = seal_of(site), manifest_of(site)
        digest = digest_of(data)
        if seal != self.seals[0] or digest != known or b"\\" in data:
            return None
        names = [line[LINE_TO_NAME:] for line in data.split(b"\n")[:-1]]
        if not (_are_as_sealed(site, names, seal[-1]) and is_unmoved(self.site, site)):
            return None
        return Look(Standing(seal, digest, len(names)), folders=self.site)

    def likewise(self, site: Look, spare: Path) -> Likewise | None:
        """Tell what stands in the spare of a site that is as it was left; None when it is not.

        The spare's folders are asked by who is about to change them, as late as that can be.
        """
        if site.folders != self.site or self.seals[1] != seal_of(spare):
            return None
        return Likewise(site.listed, self.others, self.strays, (), self.seals[1], self.spare)


def left_new(built: Path, twin: Path, names: Iterable[str]) -> Left:
    """Return how a new site of the files `names` and its twin are about to be left."""
    folders, seal = sorted(folders_above(names)), seal_of(built)
    return Left((seal, seal), _times(built, folders), _times(twin, folders))


def left_edited(
    built: Path, site: Path, found: Look, alike: Likewise, touched: Iterable[str]
) -> Left | None:
    """Return how a site is about to be left, when `built` takes its place and it is the spare.

    `found` is what a look at `site` found, and `alike` at `built` when that was the spare; since
    then the files `touched` were changed in `built`, or removed. None when there is more in the
    folders than the files of a site, or when files cannot have two names.
    """
    if found.strays or found.empty or found.standing.lost:
        return None
    differing = {*touched, *alike.strays}
    names = differing | alike.others
    numbers = [(name, _number(built / name), _number(site / name)) for name in names]
    if any(one != other and name not in differing for name, one, other in numbers):
        return None
    folders = {*folders_above(names), *(f"{name}/" for name in alike.empty)}
    times = {**alike.folders, **_times(built, folders)}
    return Left(
        seals=(seal_of(built), seal_of(site)),
        site={name: time for name, time in times.items() if time},
        spare=found.folders,
        others=frozenset(name for name, one, other in numbers if one and one != other),
        strays=tuple(sorted(name for name, one, other in numbers if other and one != other)),
    )


def with_sealed_twin(left: Left, site: Path) -> Left:
    """Return the same when the twin was given the manifest of the site, and became its spare."""
    root = {"": changed(beside(site, "spare"), "")}
    return replace(left, spare={**left.spare, **root})


def keep_left(path: Path, left: Left | None) -> None:
    """Keep at `path` how a site was left, or that this is not known."""
    if left is None:
        path.unlink(missing_ok=True)
    else:
        keep(path, sealed(pickle.dumps(left, protocol=5)))


def left_at(path: Path) -> Left | None:
    """Return how a site was left, as it was kept at `path`; None when that is not to be trusted."""
    payload = opened(path)
    if payload is None:
        return None
    left: Left = pickle.loads(payload)  # noqa: S301 - written by this very program, and summed
    latest = max((*left.site.values(), *left.spare.values()))
    return left if latest + _GRAIN < path.stat().st_mtime_ns else None


def _are_as_sealed(site: Path, names: Iterable[bytes], sealed: int) -> bool:
    """Whether all files of a site are there, and none is younger than its manifest."""
    root, regular = os.fsencode(site) + b"/", stat.S_ISREG
    found = map(os.lstat, map(root.__add__, names))  # is_as_sealed, a million times
    try:
        return all(one.st_mtime_ns <= sealed and regular(one.st_mode) for one in found)
    except (OSError, ValueError):
        return False


def _times(root: Path, folders: Iterable[str]) -> dict[str, int]:
    return {name: changed(root, name) for name in folders}


def _number(path: Path) -> int:
    """Return by which number the file system knows a file; 0 when there is none."""
    try:
        found = os.lstat(path)
    except OSError:
        return 0
    return found.st_ino if stat.S_ISREG(found.st_mode) else 0

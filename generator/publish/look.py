"""How a site stands, and what else a look into its folder finds."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.digest import digest_of
from generator.publish.manifest import listed_in, manifest_of
from generator.publish.names import MANIFEST, below, changed, folders_above


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
    `folders` are all, with the time when a name in them last came or went. `numbers` are those by
    which the file system knows the files that stand.
    """

    standing: Standing = field(default_factory=Standing)
    listed: Mapping[str, str] = field(default_factory=dict)
    strays: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    folders: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    @property
    def stands(self) -> Mapping[str, str]:
        """Sums of the files that stand as they were left."""
        return without(self.listed, self.standing.lost)


def without(listed: Mapping[str, str], lost: Collection[str]) -> Mapping[str, str]:
    """Return what is listed and not lost."""
    return {n: total for n, total in listed.items() if n not in lost} if lost else listed


def look(site: Path) -> Look:
    """Look at every file of a site's folder: whether it is listed, and no younger than the list."""
    return walked(site, asked(site))


def asked(site: Path, known: bytes = b"") -> Look:
    """Ask for every listed file of a site; what else there is in its folder is not found so.

    This is soon done, and mostly all that is to be known. `known` is the digest of the manifest
    that a build is known to have written.
    """
    seal, data = seal_of(site), manifest_of(site)
    if not data:
        return Look()
    digest = digest_of(data)
    listed = listed_in(site, data, is_own=digest == known)
    numbers: dict[str, int] = {}
    folder, sealed, ask, regular = os.fspath(site), seal[-1], os.lstat, stat.S_ISREG
    for name in listed:
        try:
            found = ask(f"{folder}/{name}")
        except (OSError, ValueError):  # gone, or no name at all: the manifest may be damaged
            continue
        if regular(found.st_mode) and found.st_mtime_ns <= sealed:  # is_as_sealed, a million times
            numbers[name] = found.st_ino
    if linked := _linked(folder, numbers):
        numbers = {n: at for n, at in numbers.items() if not n.startswith(linked)}
    standing = Standing(seal, digest, len(listed), _lost(listed, numbers))
    return Look(standing, listed, numbers=numbers)


def walked(site: Path, found: Look) -> Look:
    """Walk over a site of which was asked how it stands, for what else is in its folder."""
    if not found.listed:
        return found
    numbers = found.numbers
    seen = below(site, lambda path, _: path in numbers)
    if len(seen.ours) < len(numbers):
        numbers = {name: numbers[name] for name in seen.ours}
    standing = replace(found.standing, lost=_lost(found.listed, numbers))
    strays, empty = tuple(seen.strays), tuple(seen.empty)
    return Look(standing, found.listed, strays, empty, seen.folders, numbers)


def _linked(site: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the folders above files that are links of the operator's.

    What is reached so does not stand: a walk over the site would not find it.
    """
    above = folders_above(names) - {""}
    return tuple(one for one in above if os.path.islink(f"{site}/{one.removesuffix('/')}"))  # noqa: PTH114 - as above


def _lost(listed: Mapping[str, str], numbers: Mapping[str, int]) -> frozenset[str]:
    return frozenset(listed.keys() - numbers.keys() if len(numbers) < len(listed) else ())


def is_still(found: Look, site: Path) -> bool:
    """Whether what was found is still there: no name came to a folder since, and none went."""
    return found.standing.seal == seal_of(site) and is_unmoved(found.folders, site)


def is_unmoved(folders: Mapping[str, int], site: Path) -> bool:
    """Whether no name came to one of the folders of a site since the times given, and none went."""
    return all(changed(site, name) == time for name, time in folders.items())


def seal_of(site: Path) -> tuple[int, ...]:
    """Tell the manifest of a site from every other; nothing when there is none."""
    try:
        found = os.lstat(site / MANIFEST)
    except OSError:
        return ()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def is_as_made(path: str, sealed: int) -> bool:
    """Whether the file at `path` is there as it was when its site was `sealed`."""
    try:
        return is_as_sealed(os.lstat(path), sealed)
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_as_sealed(found: os.stat_result, sealed: int) -> bool:
    """Whether this is a file, and no younger than the manifest, which was `sealed` then."""
    return stat.S_ISREG(found.st_mode) and found.st_mtime_ns <= sealed

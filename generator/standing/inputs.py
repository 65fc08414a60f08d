"""Whether anything has to be done at all."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.digest import digest_of_file
from generator.problem import Problem
from generator.publish import MANIFEST, Standing
from generator.standing.outcome import Outcome, digest_of_all, digests_of_files

_WORD = re.compile(rb"[A-Z][A-Z0-9_]+")


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a site is made from: its digest, and those of the files of `content/` by name."""

    digest: bytes
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class StandingSite:
    """A site that stands as it was left: its folder, files, pages and what was found."""

    folder: Path
    files: int
    pages: int
    problems: tuple[Problem, ...]


def inputs_of(config_file: Path, folder: Path, overrides: str, *, draft: bool) -> Inputs:
    """Read all content of `folder`, the overrides, and the configuration with its variables."""
    config = config_file.read_bytes()
    content = str(folder)
    paths = sorted(path for root in (content, overrides) for path in _below(root))
    read = digests_of_files(paths)
    digest = digest_of_all(read, config, surroundings(config), b"draft" if draft else b"")
    below = ((path.removeprefix(f"{content}/"), path) for path in read)
    return Inputs(digest, {f"content/{name}": read[path] for name, path in below if name != path})


def surroundings(config: bytes) -> bytes:
    """Return what a configuration may take from outside: variables it may name, files it inherits.

    Which files those are is MkDocs' to know: with any, no two answers are the same.
    """
    names = sorted({name.decode() for name in _WORD.findall(config)})
    inherited = os.urandom(16) if b"INHERIT" in config else b""
    return repr([(name, os.environ.get(name)) for name in names]).encode() + inherited


def standing_site(
    outcome: Outcome, inputs: Inputs, site: Path, standing: Callable[[Path], Standing]
) -> StandingSite | None:
    """Return the site as it stands, when nothing it is made from has changed.

    None when something has, or when a file of the site is not as it was left. `standing` tells
    how it stands; it is not asked where that does not matter.
    """
    if inputs.digest != outcome.inputs:
        return None
    found = standing(site)
    if found.digest != outcome.sums or found.lost or not found.files:
        return None
    return StandingSite(site, found.files, outcome.pages, outcome.problems)


def seem_edited(roots: Iterable[str], since: float) -> bool:
    """Whether a file or folder below some roots is younger than a moment, or went just now.

    The moment is in seconds. Times tell what is worth doing meanwhile, and nothing else.
    """
    found = (entry for root in roots for entry in _entries(root))
    try:
        return any(entry.stat(follow_symlinks=False).st_mtime >= since for entry in found)
    except OSError:
        return True


def _below(root: str) -> list[str]:
    return [entry.path for entry in _entries(root) if not entry.is_dir()]


def _entries(root: str) -> Iterator[os.DirEntry[str]]:
    """Yield everything below a folder, the folders in it too, that is not hidden.

    An editor's lock, a link that leads nowhere for one, is no source.
    """
    folders = [root]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                found = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError:  # gone, or not ours to see: whoever reads records says so
            continue
        yield from found
        folders += [entry.path for entry in found if entry.is_dir(follow_symlinks=False)]


def manifest_digest(site: Path) -> bytes:
    """Digest of a site's manifest; of nothing when there is none."""
    try:
        return digest_of_file(os.fspath(site / MANIFEST))
    except OSError:
        return b""

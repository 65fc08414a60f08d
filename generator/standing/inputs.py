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

_WORD = re.compile(rb"[A-Za-z_][A-Za-z0-9_]+")
_PROGRAM = re.compile(rb"[\w./-]+\.py\b")


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
    read = sources_below(content, overrides)
    digest = digest_of_all(
        read, config, surroundings(config, config_file.parent), b"draft" if draft else b""
    )
    below = ((path.removeprefix(f"{content}/"), path) for path in read)
    return Inputs(digest, {f"content/{name}": read[path] for name, path in below if name != path})


def sources_below(content: str, overrides: str) -> dict[str, bytes]:
    """Return the digests of all files of a project's two folders, by path.

    A link to a folder stands for what is behind it among the overrides, as for who reads them; in
    the content, where none is followed, for itself.
    """
    return digests_of_files(sorted((*_below(content), *_below(overrides, follows=True))))


def surroundings(config: bytes, folder: Path) -> bytes:
    """Return what a configuration in `folder` may take from outside: variables, hooks, other files.

    Which files it inherits is MkDocs' to know: with any, no two answers are the same.
    """
    names = sorted({name.decode() for name in _WORD.findall(config)})
    inherited = os.urandom(16) if b"INHERIT" in config else b""
    programs = sorted({os.fsdecode(name) for name in _PROGRAM.findall(config)})
    hooks = digests_of_files(str(folder / name) for name in programs)
    return repr([(name, os.environ.get(name)) for name in names]).encode() + digest_of_all(
        hooks, inherited
    )


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


def _below(root: str, *, follows: bool = False) -> list[str]:
    found = _entries(root, follows=follows)
    return [entry.path for entry in found if not entry.is_dir(follow_symlinks=follows)]


def _entries(root: str, *, follows: bool = False) -> Iterator[os.DirEntry[str]]:
    """Yield everything below a folder, the folders in it too, that is not hidden.

    An editor's lock, a link that leads nowhere for one, is no source. Where it `follows` links to
    folders, each folder is entered once.
    """
    folders, entered = [root], {os.path.realpath(root)}
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                found = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError:  # gone, or not ours to see: whoever reads records says so
            continue
        yield from found
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif follows and entry.is_dir():
                real = os.path.realpath(entry.path)
                folders += [] if real in entered else [entry.path]
                entered.add(real)


def manifest_digest(site: Path) -> bytes:
    """Digest of a site's manifest; of nothing when there is none."""
    try:
        return digest_of_file(os.fspath(site / MANIFEST))
    except OSError:
        return b""

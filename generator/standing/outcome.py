"""The outcome of the last build in a few lines: enough to see that there is nothing to do."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.digest import digest_of, digest_of_file, keep, opened, sealed
from generator.problem import Problem

_NAME = "outcome"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build was made from, and what stands because of it.

    `root` is where the project lay: what is known of another's site, of which this may be a copy,
    is worth nothing. `inputs` is the digest of all files and settings, `folder` and `overrides`
    what `mkdocs.yml` says of them, `sums` the digest of the site's manifest. `memory` tells the
    memory kept of the same build from every other: a build that is killed may leave that of the
    next one.
    """

    root: str
    inputs: bytes
    folder: str
    overrides: str
    sums: bytes
    pages: int
    problems: tuple[Problem, ...]
    memory: bytes = b""


def load_outcome(cache: Path, root: Path) -> Outcome | None:
    """Return what is known of the last build of the project at `root`.

    None when it cannot be trusted.
    """
    payload = opened(cache / _NAME)
    if payload is None:
        return None
    outcome = pickle.loads(payload)  # noqa: S301 - written by this very program, and summed
    is_ours = isinstance(outcome, Outcome) and outcome.root == str(root)
    return outcome if is_ours else None


def time_of_outcome(cache: Path) -> float:
    """Return the moment, in seconds, at which the outcome was kept; 0 when it is gone."""
    try:
        return (cache / _NAME).stat().st_mtime
    except OSError:
        return 0.0


def save_outcome(outcome: Outcome, cache: Path) -> None:
    """Keep the outcome for the next build."""
    keep(cache / _NAME, sealed(pickle.dumps(outcome, protocol=5)))


def digests_of_files(paths: Iterable[str]) -> dict[str, bytes]:
    """Return the digest of each file's bytes by path; one that cannot be read has a digest too.

    Whoever reads it says so, with the problems of all other records.
    """
    return {path: _digest(path) for path in paths}


def _digest(path: str) -> bytes:
    try:
        return digest_of_file(path)
    except OSError as error:
        target = os.readlink(path) if os.path.islink(path) else ""  # noqa: PTH114, PTH115 - strings
        return digest_of(b"unreadable", str(error.errno).encode(), os.fsencode(target))


def digest_of_all(digests: Mapping[str, bytes], *more: bytes) -> bytes:
    """Digest of files by path and digest, in their order, and of what else counts."""
    made = sha256()
    for one in more:
        made.update(len(one).to_bytes(8, "little") + one)
    for path, digest in digests.items():
        name = path.encode("utf-8", "surrogateescape")
        made.update(b"%d " % len(name) + name + digest)
    return made.digest()

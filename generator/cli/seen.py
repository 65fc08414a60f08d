"""What a preview has seen of its files: one that was not written since need not be read again."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.digest import digest_of_file

_SETTLED = 1_000_000_000
"""Nanoseconds after which a file counts as settled: sooner, another write might bear one time."""

Sign = tuple[int, int, int, int]


@dataclass(slots=True)
class Seen:
    """Digests of files, each with the signs by which a write since would show.

    Only within one process, and only of files that had settled when they were read: the system
    sets the time of a change itself. A build never goes by times.
    """

    _known: dict[str, tuple[Sign, bytes]] = field(default_factory=dict)

    def digests(self, folder: str, names: Iterable[str]) -> dict[str, bytes]:
        """Return the digest of every plain file that can be read, by name."""
        found = {}
        for name in names:
            digest = self._digest(f"{folder}/{name}", name)
            if digest is not None:
                found[name] = digest
        return found

    def _digest(self, path: str, name: str) -> bytes | None:
        try:
            status = os.stat(path)  # noqa: PTH116 - thousands of times
        except OSError:
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        sign = (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        known = self._known.get(name)
        if known is not None and known[0] == sign:
            return known[1]
        now = time.time_ns()
        digest = _read(path)
        if digest is not None and sign[3] < now - _SETTLED:
            self._known[name] = sign, digest
        return digest


def _read(path: str) -> bytes | None:
    try:
        return digest_of_file(path)
    except OSError:
        return None

"""Large things put away between stages and builds."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol


class Ref(NamedTuple):
    """Where something put away lies: a pack, and the place in it."""

    pack: str
    start: int
    length: int


class Packs(Protocol):
    """Where large things are put away between stages and builds, by every process alike."""

    def write(self, blobs: Sequence[bytes]) -> tuple[Ref, ...]:
        """Put blobs away."""

    def read(self, ref: Ref) -> bytes:
        """Fetch one; DamagedError when it is not what was put away."""


class DamagedError(RuntimeError):
    """Something put away is gone or was changed: what was kept is worth nothing."""


class Drawer:
    """Packs in memory, for one process."""

    def __init__(self) -> None:
        self._blobs: list[bytes] = []

    def write(self, blobs: Sequence[bytes]) -> tuple[Ref, ...]:
        """Put blobs into the drawer."""
        start = len(self._blobs)
        self._blobs += blobs
        return tuple(Ref("", start + index, len(blob)) for index, blob in enumerate(blobs))

    def read(self, ref: Ref) -> bytes:
        """Take one out of the drawer."""
        return self._blobs[ref.start]


def pickled(made: object) -> bytes:
    """Return what we made as bytes; the same every time only where it holds no sets."""
    return pickle.dumps(made, protocol=5)


def shelved(made: Iterable[object], packs: Packs) -> tuple[Ref, ...]:
    """Put what we made away, one by one."""
    return packs.write([pickled(one) for one in made])


def unpickled(blob: bytes) -> Any:
    """Return what we made, from what `pickled` gave."""
    return pickle.loads(blob)  # noqa: S301 - our own, summed


def fetched(ref: Ref, packs: Packs) -> Any:
    """Return what was put away; DamagedError when it is not what it was."""
    return unpickled(packs.read(ref))

"""Large things put away between stages and builds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


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

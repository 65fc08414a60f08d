"""Numbers put away in stretches, on the disk when there are many, and taken back one by one."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import Final

import numpy as np
import numpy.typing as npt

IN_MEMORY: Final = 1 << 20
"""Bytes of a stretch past which it lies on the disk."""

Keys = npt.NDArray[np.uint64]
Stretches = npt.NDArray[np.intp]


class Spool:
    """Keys in so many stretches; each is let go when it was taken."""

    def __init__(self, stretches: int) -> None:
        self._files = [SpooledTemporaryFile(IN_MEMORY) for _ in range(stretches)]  # noqa: SIM115 - taken later

    def __len__(self) -> int:
        return len(self._files)

    def add(self, keys: Keys, stretches: Stretches) -> None:
        """Add keys, each to its stretch, in their order."""
        order = np.argsort(stretches, kind="stable")
        ends = np.bincount(stretches, minlength=len(self._files)).cumsum().tolist()
        ordered, start = keys[order], 0
        for file, end in zip(self._files, ends, strict=True):
            if end > start:
                file.write(ordered[start:end].tobytes())
            start = end

    def take(self, at: int) -> Keys:
        """Return the keys of a stretch, which may be changed; they are not kept."""
        with self._files[at] as file:
            file.seek(0)
            return np.frombuffer(bytearray(file.read()), np.uint64)

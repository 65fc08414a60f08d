"""A file that lies somewhere else for now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file at a path from where it may be taken away; its bytes, piece by piece."""

    path: Path

    def __iter__(self) -> Iterator[bytes]:
        with self.path.open("rb") as file:
            yield from iter(partial(file.read, _PIECE), b"")

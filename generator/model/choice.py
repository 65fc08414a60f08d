"""Which provisions can be compared with one, as they were chosen."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.packed import Packed


@dataclass(frozen=True, slots=True)
class Choices(Packed):
    """Ids of peers, best first, and their likeness (0 to 1); editors chose the first `pinned`."""

    ids: tuple[str, ...]
    likeness: tuple[float, ...]
    pinned: int

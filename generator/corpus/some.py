"""Some of a shelf."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

V = TypeVar("V")


class Some(Mapping[str, V]):
    """Entries of a shelf that were picked, in the order given; each is taken when it is asked for.

    KeyError for another, as of any shelf.
    """

    def __init__(self, shelf: Mapping[str, V], picked: Iterable[str]) -> None:
        self._shelf = shelf
        self._picked = dict.fromkeys(picked)

    def __getitem__(self, key: str) -> V:
        if key not in self._picked:
            raise KeyError(key)
        return self._shelf[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._picked)

    def __len__(self) -> int:
        return len(self._picked)

    def __repr__(self) -> str:
        return repr(dict(self))

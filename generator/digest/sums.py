"""The sums of a million files, small: a dict of texts takes three times as much."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import (
    Callable,
    Collection,
    ItemsView,
    Iterable,
    Iterator,
    Mapping,
    ValuesView,
)
from itertools import groupby
from typing import Final

_SIZE: Final = 32
_END: Final = b"\0"


class Sums(Mapping[str, str]):
    """SHA-256 sums in hexadecimal digits by path, in the order of the paths' bytes.

    A path may be given again with the same sum. To look one up takes as long as to compare twenty
    paths, so who wants them all goes through `items`.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        made = (os.fsencode(path) + _END + bytes.fromhex(total) for path, total in pairs)
        self._entries = [one for one, _ in groupby(sorted(made))]

    def __getitem__(self, path: str) -> str:
        wanted = os.fsencode(path) + _END
        place = bisect_left(self._entries, wanted)
        if place == len(self._entries) or not self._entries[place].startswith(wanted):
            raise KeyError(path)
        return self._entries[place][-_SIZE:].hex()

    def __iter__(self) -> Iterator[str]:
        return (os.fsdecode(one[: -_SIZE - 1]) for one in self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def items(self) -> ItemsView[str, str]:
        """Return all paths with their sums, in order: nothing is looked up."""
        return _Items(self)

    def values(self) -> ValuesView[str]:
        """Return all sums in the order of their paths: nothing is looked up."""
        return _Values(self)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield all paths with their sums, in order."""
        return zip(self, (one[-_SIZE:].hex() for one in self._entries), strict=True)


class SumsLater(Mapping[str, str]):
    """Sums that are put together when one is asked for that is not at hand.

    There are `size` of them, those `at_hand` among them and none of those `gone`; `every` puts all
    together.
    """

    def __init__(
        self,
        every: Callable[[], Mapping[str, str]],
        size: int,
        at_hand: Mapping[str, str] | None = None,
        gone: Collection[str] = (),
    ) -> None:
        self._every = every
        self._size = size
        self._at_hand = at_hand or {}
        self._gone = gone

    def __getitem__(self, path: str) -> str:
        return self._at_hand.get(path) or self._every()[path]

    def __contains__(self, path: object) -> bool:
        return path in self._at_hand or (path not in self._gone and path in self._every())

    def __iter__(self) -> Iterator[str]:
        return iter(self._every())

    def __len__(self) -> int:
        return self._size

    def values(self) -> ValuesView[str]:
        """Return all sums."""
        return self._every().values()

    def items(self) -> ItemsView[str, str]:
        """Return all paths with their sums."""
        return self._every().items()


class _Values(ValuesView[str]):
    _mapping: Sums

    def __iter__(self) -> Iterator[str]:
        return (total for _, total in self._mapping.pairs())


class _Items(ItemsView[str, str]):
    _mapping: Sums

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return self._mapping.pairs()

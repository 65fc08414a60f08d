"""The gaps between passages that stand unchanged and in order in both captures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


class Gaps:
    """Tells where passages stand between the neighbours that both captures share.

    `backbone` holds pairs of indexes, increasing on both sides.
    """

    def __init__(self, backbone: Sequence[tuple[int, int]]) -> None:
        self._old = [-1, *(b for b, _ in backbone)]
        self._new = [-1, *(a for _, a in backbone)]

    def of_old(self, index: int) -> tuple[int, int]:
        """Give the gap a passage of the earlier capture stands in, and its place there."""
        return _gap(self._old, index)

    def of_new(self, index: int) -> tuple[int, int]:
        """Give the gap a passage of the later capture stands in, and its place there."""
        return _gap(self._new, index)


def _gap(ends: Sequence[int], index: int) -> tuple[int, int]:
    gap = bisect_left(ends, index)
    return gap, index - ends[gap - 1]

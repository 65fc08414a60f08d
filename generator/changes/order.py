"""Which pairs keep the order of the document, and which moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

_ALIKE = 1.5
"""How much heavier a text may be than the one it changed places with, to have moved as well."""


def in_order(places: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Give the indexes of the heaviest increasing run of places, in order.

    Places are distinct and not negative. What is not in the run has moved: of two sections that
    changed places, the lighter one. Takes n log n steps (a Fenwick tree of best weights).
    """
    best: list[tuple[int, int]] = [(0, -1)] * (max(places, default=0) + 2)
    previous: list[int] = []
    for index, (place, weight) in enumerate(zip(places, weights, strict=True)):
        total, before = _heaviest(best, place)
        previous.append(before)
        _raise(best, place + 1, (total + weight, index))
    _, at = _heaviest(best, len(best) - 1)
    run: list[int] = []
    while at >= 0:
        run.append(at)
        at = previous[at]
    return run[::-1]


def swapped(places: Sequence[int], weights: Sequence[int], run: Sequence[int]) -> set[int]:
    """Give the indexes of the run that changed places with something of about their weight.

    When section 7 becomes section 6, section 6 becomes section 7; but a paragraph that went from
    the beginning to the end moved alone.
    """
    moved = Counter[tuple[int, int]]()
    landed = [places[index] for index in run]
    staying = set(run)
    for index, place in enumerate(places):
        if index not in staying:
            moved[bisect_left(run, index), bisect_left(landed, place)] += weights[index]
    found = set[int]()
    for (left, came), weight in moved.items():
        crossed = run[min(left, came) : max(left, came)]
        if sum(weights[index] for index in crossed) <= _ALIKE * weight:
            found.update(crossed)
    return found


def _heaviest(best: Sequence[tuple[int, int]], place: int) -> tuple[int, int]:
    """Give the heaviest run that ends before a place: its weight and its last index."""
    found = (0, -1)
    while place > 0:
        found = max(found, best[place], key=lambda run: run[0])
        place -= place & -place
    return found


def _raise(best: list[tuple[int, int]], place: int, run: tuple[int, int]) -> None:
    while place < len(best):
        if run[0] > best[place][0]:
            best[place] = run
        place += place & -place

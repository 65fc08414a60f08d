"""Pairs of passages worth comparing, so that not every one is compared with every other."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest

from generator.changes.gaps import Gaps

_MOST = 8
"""Passages looked at for each passage, of each kind."""
_COMMON = 48
"""Passages of one side in which a word may stand and still tell them apart."""


def candidates(
    old: Mapping[int, str], new: Mapping[int, str], gaps: Gaps
) -> Iterator[tuple[int, int]]:
    """Yield neighbours in the same gap, and sharers of rare words.

    `old` and `new` hold the passages' spellings by index.
    """
    standing = _standing(new)
    members: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for a in sorted(new):
        gap, place = gaps.of_new(a)
        members[gap].append((place, a))
    for b, words in old.items():
        weights = _weights(words, standing)
        ranked = nsmallest(_MOST, weights, key=lambda a: (-weights[a], abs(a - b), a))
        for a in sorted({*ranked, *_neighbours(*gaps.of_old(b), members)}):
            yield b, a


def _weights(words: str, standing: Mapping[str, Sequence[int]]) -> Mapping[int, float]:
    """Weigh the passages that share words, rare ones most."""
    weights: dict[int, float] = defaultdict(float)
    for word in sorted(set(words)):
        places = standing.get(word, ())
        if len(places) <= _COMMON:
            for a in places:
                weights[a] += 1 / (1 + math.log(len(places)))
    return weights


def _standing(new: Mapping[int, str]) -> Mapping[str, list[int]]:
    """Tell for each word the passages it stands in."""
    standing: dict[str, list[int]] = defaultdict(list)
    for a, words in new.items():
        for word in set(words):
            standing[word].append(a)
    return standing


def _neighbours(
    gap: int, place: int, members: Mapping[int, Sequence[tuple[int, int]]]
) -> Iterator[int]:
    """Yield the passages about the same place in the same gap."""
    there = members.get(gap, ())
    at = bisect_left(there, (place, 0))
    return (a for _, a in there[max(0, at - _MOST // 2) : at + _MOST // 2])

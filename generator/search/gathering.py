"""All entries' counts put together: columns of numbers instead of words, ready to be sorted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from generator.search.analysis import stem
from generator.search.codec import in_script_order
from generator.search.counting import Counted
from generator.search.formula import rounded
from generator.search.phrases import KEY_BITS

STRETCHES: Final = 16
"""Phrases are sorted in so many parts, one after the other, to need less memory: a power of two."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The counts of all pages, in order.

    `stems` are in script order; `ranks` says for each word of each page which stem it has, and
    `weights` its weight; `words_of` counts a page's words there. `having` maps words to the number
    of pages that have them. `pairs` are kept in stretches of hashes, each to be taken once.
    """

    stems: list[str]
    ranks: npt.NDArray[np.uint32]
    weights: npt.NDArray[np.uint16]
    words_of: npt.NDArray[np.int64]
    pairs: Pairs
    having: dict[str, int]
    lengths: list[int]


class Pairs:
    """The pairs of neighbours on all pages, in stretches of hashes as long as each other.

    Together they are most of what is gathered; each is let go when it was taken.
    """

    def __init__(self) -> None:
        edges = np.arange(1, STRETCHES, dtype=np.uint64) << np.uint64(KEY_BITS)
        self._edges = (edges // np.uint64(STRETCHES)).astype(np.uint32)
        self._hashes = [bytearray() for _ in range(STRETCHES)]
        self._counts = [array("I") for _ in range(STRETCHES)]
        self.total = 0

    def add(self, pairs: bytes) -> None:
        """Add those of the next page, sorted."""
        cuts = (4 * np.searchsorted(np.frombuffer(pairs, np.uint32), self._edges)).tolist()
        for at, (start, end) in enumerate(pairwise((0, *cuts, len(pairs)))):
            self._hashes[at] += pairs[start:end]
            self._counts[at].append((end - start) // 4)
        self.total += len(pairs) // 4

    def take(self, at: int) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
        """Return the hashes of a stretch, and the page of each; they are not kept."""
        hashes = np.frombuffer(self._hashes[at], np.uint32)
        counts = np.array(self._counts[at], np.uint32)
        self._hashes[at], self._counts[at] = bytearray(), array("I")
        return hashes, np.repeat(np.arange(len(counts), dtype=np.uint32), counts)


class _Numbers(dict[str, int]):
    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


def gather(counted: Iterable[Counted]) -> Gathered:
    """Put counts together; they are read once, in order, and not kept."""
    known, numbers = _Numbers(), array("I")
    weights, pairs = bytearray(), Pairs()
    words_of, lengths = list[int](), list[int]()
    for one in counted:
        numbers.extend(map(known.__getitem__, one.spelled.split()))
        weights += one.weights
        pairs.add(one.pairs)
        words_of.append(len(one.weights) // 2)
        lengths.append(rounded(one.length))
    every = np.frombuffer(numbers, np.uint32) if numbers else np.zeros(0, np.uint32)
    roots = [stem(word) for word in known]
    stems = sorted(set(roots), key=in_script_order)
    rank = {root: at for at, root in enumerate(stems)}
    counts = np.bincount(every, minlength=len(known))
    return Gathered(
        stems=stems,
        ranks=np.array([rank[root] for root in roots], np.uint32)[every],
        weights=np.frombuffer(weights, np.uint16),
        words_of=np.array(words_of, np.int64),
        pairs=pairs,
        having=dict(zip(known, counts.tolist(), strict=True)),
        lengths=lengths,
    )

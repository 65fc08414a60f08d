"""All entries' counts put together: columns of numbers instead of words, ready to be sorted."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from string import ascii_lowercase
from typing import Final

import numpy as np
import numpy.typing as npt

from generator.search.analysis import stem
from generator.search.codec import in_script_order
from generator.search.counting import Counted
from generator.search.formula import rounded
from generator.search.phrases import KEY_BITS
from generator.search.spool import Spool
from generator.search.terms import WEIGHT_BITS

PHRASE_STRETCHES: Final = 16
"""Phrases are sorted in so many parts, one after the other: a power of two."""

_EDGES: Final = [in_script_order(letter) for letter in ascii_lowercase]
"""Stems that open a stretch: words are sorted letter by letter."""

_AT_ONCE: Final = 256
"""Pages whose numbers are put away together."""

_HIGH: Final = np.uint64(32)
_TO_STRETCH: Final = np.uint64(32 + KEY_BITS - (PHRASE_STRETCHES - 1).bit_length())


@dataclass(frozen=True, slots=True)
class Gathered:
    """The counts of all pages, in order.

    `words` holds for each word of each page `number << 32 | page << 11 | weight`, in stretches that
    follow the script order of stems, and `roots` the stems by number. `pairs` holds
    `hash << 32 | page` in stretches of hashes as long as each other; `total` counts them. `having`
    maps words to the number of pages that have them.
    """

    words: Spool
    roots: list[str]
    pairs: Spool
    total: int
    having: dict[str, int]
    lengths: list[int]


class _Numbers(dict[str, int]):
    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


def gather(counted: Iterable[Counted]) -> Gathered:
    """Put counts together; they are read once, in order, and not kept."""
    known, roots = _Numbers(), list[str]()
    words, pairs = Spool(len(_EDGES) + 1), Spool(PHRASE_STRETCHES)
    stretches, having, lengths = array("B"), np.zeros(0, np.int64), list[int]()
    total, waiting = 0, iter(counted)
    while some := list(islice(waiting, _AT_ONCE)):
        numbers = _numbers(some, known)
        fresh = [stem(word) for word in islice(known, len(roots), None)]
        roots += fresh
        stretches.extend([bisect_right(_EDGES, in_script_order(root)) for root in fresh])
        having = _grown(having, len(known)) + np.bincount(numbers, minlength=len(known))
        stretch = np.frombuffer(stretches, np.uint8).astype(np.intp)[numbers]
        words.add(numbers.astype(np.uint64) << _HIGH | _lows(some, len(lengths)), stretch)
        found = _pairs(some, len(lengths))
        pairs.add(found, (found >> _TO_STRETCH).astype(np.intp))
        total += len(found)
        lengths += [rounded(one.length) for one in some]
    counts = dict(zip(known, having.tolist(), strict=True))
    return Gathered(words, roots, pairs, total, counts, lengths)


def _numbers(some: Sequence[Counted], known: _Numbers) -> npt.NDArray[np.uint32]:
    found = array("I")
    for one in some:
        found.extend(map(known.__getitem__, one.spelled.split()))
    return np.array(found, np.uint32)


def _lows(some: Sequence[Counted], first: int) -> npt.NDArray[np.uint64]:
    """Give page and weight of every word."""
    weights = np.frombuffer(b"".join([one.weights for one in some]), np.uint16)
    counts = [len(one.weights) // 2 for one in some]
    return _pages(first, counts) << np.uint64(WEIGHT_BITS) | weights


def _pairs(some: Sequence[Counted], first: int) -> npt.NDArray[np.uint64]:
    """Give hash and page of every pair of neighbours."""
    hashes = np.frombuffer(b"".join([one.pairs for one in some]), np.uint32)
    counts = [len(one.pairs) // 4 for one in some]
    return hashes.astype(np.uint64) << _HIGH | _pages(first, counts)


def _pages(first: int, counts: Sequence[int]) -> npt.NDArray[np.uint64]:
    return np.repeat(np.arange(first, first + len(counts), dtype=np.uint64), counts)


def _grown(having: npt.NDArray[np.int64], size: int) -> npt.NDArray[np.int64]:
    return np.concatenate((having, np.zeros(size - len(having), np.int64)))

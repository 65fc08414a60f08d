"""All entries' counts put together: columns of numbers instead of words, ready to be sorted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.search.analysis import stem
from generator.search.codec import in_script_order
from generator.search.counting import Counted
from generator.search.formula import rounded


@dataclass(frozen=True, slots=True)
class Gathered:
    """The counts of all pages, in order.

    `stems` are in script order; `ranks` says for each word of each page which stem it has, and
    `weights` its weight; `words_of` counts a page's words there, `pairs_of` its share of `pairs`.
    `having` maps words to the number of pages that have them.
    """

    stems: list[str]
    ranks: npt.NDArray[np.uint32]
    weights: npt.NDArray[np.uint16]
    words_of: npt.NDArray[np.int64]
    pairs: npt.NDArray[np.uint32]
    pairs_of: npt.NDArray[np.int64]
    having: dict[str, int]
    lengths: list[int]


class _Numbers(dict[str, int]):
    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


def gather(counted: Iterable[Counted]) -> Gathered:
    """Put counts together; they are read once, in order, and not kept."""
    known, numbers = _Numbers(), array("I")
    weights, pairs = bytearray(), bytearray()
    words_of, pairs_of, lengths = list[int](), list[int](), list[int]()
    for one in counted:
        numbers.extend(map(known.__getitem__, one.spelled.split()))
        weights += one.weights
        pairs += one.pairs
        words_of.append(len(one.weights) // 2)
        pairs_of.append(len(one.pairs) // 4)
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
        pairs=np.frombuffer(pairs, np.uint32),
        pairs_of=np.array(pairs_of, np.int64),
        having=dict(zip(known, counts.tolist(), strict=True)),
        lengths=lengths,
    )

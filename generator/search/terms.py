"""Term shards: which pages have which stem, how often, and in which fields."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from generator.search import digits
from generator.search.codec import cuts, front_coded, unpacked

SHARD_SIZE: Final = 20_000
"""Estimated characters of a shard; about half of it goes over the wire."""

WEIGHT_BITS: Final = 11
PARTS: Final = 8
"""Words are sorted in so many parts, one after the other, to need less memory."""

Postings = npt.NDArray[np.uint32]
"""Pages that have a stem, in order, each `page << 11 | weight`."""

NOWHERE: Final[Postings] = np.zeros(0, np.uint32)

Stretch = Mapping[str, Postings]
"""Stems in script order, with their postings: what a shard holds."""


def invert(terms: Sequence[tuple[str, bytes]]) -> dict[str, array[int]]:
    """Turn pages' terms and weights into postings, plainly; a term may stand twice on a page."""
    postings: dict[str, array[int]] = {}
    for page, (stems, weights) in enumerate(terms):
        high = page << WEIGHT_BITS
        for term, weight in dict(zip(stems.split(), array("H", weights), strict=True)).items():
            postings.setdefault(term, array("I")).append(high | weight)
    return postings


def stretches(
    stems: list[str],
    ranks: npt.NDArray[np.uint32],
    weights: npt.NDArray[np.uint16],
    words_of: npt.NDArray[np.int64],
) -> Iterator[Stretch]:
    """Sort the words of all pages by stem and page, and cut them into stretches."""
    edges = np.linspace(0, len(stems), PARTS + 1, dtype=np.uint32)
    made = [_sorted(ranks, weights, words_of, *between) for between in pairwise(edges.tolist())]
    bounds = np.concatenate(([0], *(ends for _, ends in made))).cumsum().tolist()
    postings = np.concatenate([found for found, _ in made])
    del made
    sizes = [estimate(term, bounds[at + 1] - bounds[at]) for at, term in enumerate(stems)]
    for start, end in cuts(stems, sizes, SHARD_SIZE):
        yield {stems[at]: postings[bounds[at] : bounds[at + 1]] for at in range(start, end)}


def _sorted(
    ranks: npt.NDArray[np.uint32],
    weights: npt.NDArray[np.uint16],
    words_of: npt.NDArray[np.int64],
    low: int,
    high: int,
) -> tuple[Postings, npt.NDArray[np.int64]]:
    """Sort the words whose stems have ranks from `low` up to `high`; count those of each stem."""
    inside = np.flatnonzero((ranks >= low) & (ranks < high))
    pages = np.searchsorted(words_of.cumsum(), inside, side="right").astype(np.uint64)
    keys = (ranks[inside] - np.uint32(low)).astype(np.uint64) << np.uint64(32)
    keys |= pages << np.uint64(WEIGHT_BITS)
    keys |= weights[inside]
    keys.sort()
    keys = keys[digits.new(keys)]
    counts = np.bincount((keys >> np.uint64(32)).astype(np.intp), minlength=high - low)
    return keys.astype(np.uint32), counts


def estimate(term: str, having: int) -> int:
    """Size of a term in a shard, in steps, so that one page more seldom moves a cut."""
    return len(term) + 2 + 2 * (1 << having.bit_length())


def size(term: str, postings: Postings) -> int:
    """Size of a term with its postings."""
    return estimate(term, len(postings))


def shard(stretch: Stretch, spelled: digits.Table) -> dict[str, Any]:
    """Write a stretch.

    `k` holds the stems, `n` how many pages have each, `d` the distances between those pages and `w`
    the weights.
    """
    counts = np.array([len(postings) for postings in stretch.values()])
    postings = np.concatenate(list(stretch.values()))
    return {
        "k": front_coded(stretch),
        "n": digits.written(counts, spelled),
        "d": digits.written(digits.steps(postings >> np.uint32(WEIGHT_BITS), counts), spelled),
        "w": digits.written(postings & ((1 << WEIGHT_BITS) - 1), spelled),
    }


def stretch(written: Mapping[str, str]) -> dict[str, Postings]:
    """Read a shard back."""
    counts = digits.read(written["n"])
    pages = digits.climbed(digits.read(written["d"]), counts)
    postings = pages << np.uint32(WEIGHT_BITS) | digits.read(written["w"])
    bounds = pairwise([0, *counts.cumsum().tolist()])
    parts = (postings[start:end] for start, end in bounds)
    return dict(zip(unpacked(written["k"]), parts, strict=True))

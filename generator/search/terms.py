"""Term shards: which pages have which stem, how often, and in which fields."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from generator.search import digits
from generator.search.codec import cuts, front_coded, in_script_order, unpacked
from generator.search.spool import Keys, Spool

SHARD_SIZE: Final = 20_000
"""Estimated characters of a shard; about half of it goes over the wire."""

WEIGHT_BITS: Final = 11
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


def stretches(words: Spool, roots: Sequence[str]) -> Iterator[Stretch]:
    """Sort the words of all pages by stem and page, and cut them into stretches.

    `words` are gathered ones, and `roots` their stems by number. What is begun in one part of the
    words is cut together with the next.
    """
    rank_of, stems = _ranked(roots)
    begun: Stretch = {}
    for at in range(len(words)):
        found = {**begun, **_sorted(words.take(at), rank_of, stems)}
        if not found:
            continue
        sizes = [size(term, postings) for term, postings in found.items()]
        terms = list(found)
        *whole, last = (terms[start:end] for start, end in cuts(terms, sizes, SHARD_SIZE))
        for some in whole:
            yield {term: found[term] for term in some}
        begun = {term: found[term] for term in last}
    if begun:
        yield begun


def _ranked(roots: Sequence[str]) -> tuple[npt.NDArray[np.uint64], list[str]]:
    """Return the place in script order of the stem of each number, and the stems in that order."""
    stems = sorted(set(roots), key=in_script_order)
    rank = {root: at for at, root in enumerate(stems)}
    return np.array([rank[root] for root in roots], np.uint64), stems


def _sorted(keys: Keys, rank_of: npt.NDArray[np.uint64], stems: list[str]) -> Stretch:
    """Sort gathered words: stems in script order, with their postings."""
    ranks = rank_of[(keys >> np.uint64(32)).astype(np.intp)]
    keys &= np.uint64(0xFFFFFFFF)
    keys |= ranks << np.uint64(32)
    del ranks
    keys.sort()
    keys = keys[digits.new(keys)]
    high = (keys >> np.uint64(32)).astype(np.intp)
    starts = digits.runs(high)
    names = [stems[rank] for rank in high[starts].tolist()]
    del high
    parts = np.split(keys.astype(np.uint32), starts[1:]) if names else []
    return dict(zip(names, parts, strict=True))


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

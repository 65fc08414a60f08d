"""Term shards: which pages have which stem, how often, and in which fields."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from operator import sub
from typing import Any, Final

from generator.search.codec import codes, cuts, front_coded, in_script_order, written

SHARD_SIZE: Final = 20_000
"""Estimated characters of a shard; about half of it goes over the wire."""

Postings = Mapping[str, "array[int]"]
"""Stem to its postings in page order, each `page << 11 | weight`."""


def invert(terms: Sequence[tuple[str, bytes]]) -> dict[str, array[int]]:
    """Turn pages' terms and weights into postings."""
    postings: dict[str, array[int]] = {}
    for page, (stems, weights) in enumerate(terms):
        high = page << 11
        for term, weight in zip(stems.split(), array("H", weights), strict=True):
            try:
                postings[term].append(high | weight)
            except KeyError:
                postings[term] = array("I", (high | weight,))
    return postings


def shards(postings: Postings, pages: int) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield first and last stem of each shard and the shard.

    `k` holds the stems, `n` how many pages have each, `d` the distances between those pages and `w`
    the weights.
    """
    ordered = sorted(postings, key=in_script_order)
    sizes = [_estimate(term, len(postings[term])) for term in ordered]
    spelled = codes(max(pages + 1, 1 << 11))
    for start, end in cuts(ordered, sizes, SHARD_SIZE):
        shard = ordered[start:end]
        yield (
            shard[0],
            shard[-1],
            {
                "k": front_coded(shard),
                "n": written(len(postings[term]) for term in shard),
                "d": "".join(_distances(postings[term], spelled) for term in shard),
                "w": "".join(_weights(postings[term], spelled) for term in shard),
            },
        )


def _estimate(term: str, having: int) -> int:
    """Size of a term in a shard, in steps, so that one page more seldom moves a cut."""
    return len(term) + 2 + 2 * (1 << having.bit_length())


def _distances(postings: array[int], spelled: list[str]) -> str:
    pages = [posting >> 11 for posting in postings]
    return spelled[pages[0]] + "".join([spelled[d] for d in map(sub, pages[1:], pages)])


def _weights(postings: array[int], spelled: list[str]) -> str:
    return "".join([spelled[posting & 2047] for posting in postings])

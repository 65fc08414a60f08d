"""Phrase shards: which pages have which two words side by side, loaded for quoted words only.

Keyed by pairs of neighbours instead of by positions of single words: the positions of `data` alone
would weigh a hundred kilobytes on a large site, its pair with `personal` a few.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from generator.search import digits

KEY_BITS: Final = 24
SHARD_PAIRS: Final = 6_000
MOST_BITS: Final = 12
"""No more than 4,096 shards lie in their folder: those of a larger site hold more pairs each."""

Keyed = npt.NDArray[np.uint64]
"""Sorted `hash << 32 | page`, one for each pair of neighbours on each page."""


def shard_bits(pairs: int) -> int:
    """Give how many leading bits of a pair's hash name its shard.

    It doubles with the size of the site, up to a bound, and does not depend on anything else, so
    that an edit leaves every pair in its shard.
    """
    return min((pairs // SHARD_PAIRS).bit_length(), MOST_BITS)


def shards(
    ordered: Keyed, bits: int, start: int, end: int, spelled: digits.Table
) -> Iterator[dict[str, Any]]:
    """Yield the shards numbered `start` up to `end`, of 2 to the `bits`, from their pairs."""
    numbers = np.arange(start, end + 1, dtype=np.uint64)
    edges = np.searchsorted(ordered, numbers << np.uint64(32 + KEY_BITS - bits)).tolist()
    for number, (low, high) in enumerate(pairwise(edges), start):
        yield shard(ordered[low:high], base(number, bits), spelled)


def base(number: int, bits: int) -> int:
    """Give the least hash a shard may have."""
    return number << (KEY_BITS - bits)


def shard(ordered: Keyed, least: int, spelled: digits.Table) -> dict[str, Any]:
    """Write a shard of pairs whose hashes are `least` and more.

    `k` holds the distances between hashes, `n` how many pages have each, `d` the distances between
    those pages.
    """
    hashes = (ordered >> np.uint64(32)).astype(np.uint32)
    starts = digits.runs(hashes)
    counts = np.append(starts[1:], len(hashes)) - starts
    gaps = hashes[starts]
    gaps[1:] -= gaps[:-1].copy()
    gaps[:1] -= np.uint32(least)
    return {
        "k": digits.written(gaps, spelled),
        "n": digits.written(counts, spelled),
        "d": digits.written(digits.steps(ordered.astype(np.uint32), counts), spelled),
    }


def read(written: Mapping[str, str], least: int) -> Keyed:
    """Read a shard back."""
    counts = digits.read(written["n"])
    hashes = np.uint64(least) + digits.read(written["k"]).cumsum(dtype=np.uint64)
    pages = digits.climbed(digits.read(written["d"]), counts)
    return (hashes << np.uint64(32)).repeat(counts) | pages

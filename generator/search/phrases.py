"""Phrase shards: which pages have which two words side by side, loaded for quoted words only.

Keyed by pairs of neighbours instead of by positions of single words: the positions of `data` alone
would weigh a hundred kilobytes on a large site, its pair with `personal` a few.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import sub
from typing import Any, Final

from generator.search.codec import code, codes

KEY_BITS: Final = 24
SHARD_PAIRS: Final = 6_000
_STEP: Final = 32
"""Shards gathered in one pass over the pages."""


def shard_bits(pairs: int) -> int:
    """Give how many leading bits of a pair's hash name its shard."""
    return max(pairs // SHARD_PAIRS, 0).bit_length()


def within(pairs: Sequence[bytes], bits: int, start: int, end: int) -> list[bytes]:
    """Cut from each page's sorted hashes those of the shards `start` up to `end`."""
    low, high = start << (KEY_BITS - bits), end << (KEY_BITS - bits)
    columns = (array("I", page) for page in pairs)
    return [
        column[bisect_left(column, low) : bisect_left(column, high)].tobytes() for column in columns
    ]


def shards(pairs: Sequence[bytes], bits: int, start: int, end: int) -> Iterator[dict[str, Any]]:
    """Yield the shards numbered `start` up to `end` of 2 to the `bits`.

    `pairs` are the pages' sorted hashes. In a shard, `k` holds the distances between hashes, `n`
    how many pages have each, `d` the distances between those pages.
    """
    width = 1 << (KEY_BITS - bits)
    spelled = codes(max(len(pairs) + 1, 1 << 11))
    columns = [array("I", page) for page in pairs]
    reached = [bisect_left(column, start * width) for column in columns]
    for first in range(start, end, _STEP):
        last = min(first + _STEP, end)
        found = _gathered(columns, reached, last * width)
        keys = sorted(found)
        edges = [bisect_left(keys, number * width) for number in range(first, last + 1)]
        for number, (low, high) in enumerate(pairwise(edges), first):
            yield _shard(keys[low:high], found, number * width, spelled)


def _gathered(columns: list[array[int]], reached: list[int], edge: int) -> dict[int, list[int]]:
    """Move `reached` on to the hash `edge`; gives the pages of every hash passed."""
    found: dict[int, list[int]] = {}
    for page, column in enumerate(columns):
        at = reached[page]
        until = reached[page] = bisect_left(column, edge, at)
        for key in column[at:until]:
            if key in found:
                found[key].append(page)
            else:
                found[key] = [page]
    return found


def _shard(
    keys: list[int], found: dict[int, list[int]], base: int, spelled: list[str]
) -> dict[str, Any]:
    gaps = map(sub, keys, chain((base,), keys))
    return {
        "k": "".join([spelled[gap] if gap < len(spelled) else code(gap) for gap in gaps]),
        "n": "".join([spelled[len(found[key])] for key in keys]),
        "d": "".join([_pages(found[key], spelled) for key in keys]),
    }


def _pages(pages: list[int], spelled: list[str]) -> str:
    if len(pages) == 1:
        return spelled[pages[0]]
    return spelled[pages[0]] + "".join([spelled[d] for d in map(sub, pages[1:], pages)])

"""How the files of two sites differ."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import compress
from operator import ne


@dataclass(frozen=True, slots=True)
class Difference:
    """What of a site is not as in the one before it, by path.

    `new` are its files that were not there or had another sum, and maybe some that were made again
    and are the same; `gone` are those that were only there.
    """

    new: Collection[str]
    gone: Collection[str]


def difference(sums: Mapping[str, str], before: Mapping[str, str]) -> Difference:
    """Hold the files of a site against those before."""
    is_other = map(ne, sums.values(), map(before.get, sums))  # a million: no own loop
    return Difference(tuple(compress(sums, is_other)), before.keys() - sums.keys())

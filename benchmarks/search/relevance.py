"""How good a ranking is: success at the first place, and NDCG over the first ten."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Final

SHOWN: Final = 10


def success_at_1(shown: Sequence[str], wanted: Collection[str]) -> float:
    """Say 1 if the first page shown is wanted, else 0."""
    return float(bool(shown) and shown[0] in wanted)


def ndcg_at_10(shown: Sequence[str], wanted: Collection[str]) -> float:
    """Give the discounted gain of the first ten pages, 1 when those wanted stand first.

    A page is wanted or not; the same page twice counts once.
    """
    first = list(dict.fromkeys(shown))[:SHOWN]
    gain = sum(_discount(place) for place, page in enumerate(first) if page in wanted)
    return gain / sum(map(_discount, range(min(len(wanted), SHOWN))))


def _discount(place: int) -> float:
    return 1 / math.log2(place + 2)

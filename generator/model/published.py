"""How a corpus of any size is cut into files that any host takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

LINES = 1_000
"""Provisions in one file of JSON Lines: some 8 MB, and what an edit makes anew."""

MOST_ANALYSED = 5_000
"""Provisions up to which the SQLite file holds the analyses too: some 60 MB."""


def json_lines_files(provisions: int) -> tuple[str, ...]:
    """Name the files of JSON Lines: `provisions.jsonl`, or numbered ones past 1,000 provisions."""
    count = max(1, -(-provisions // LINES))
    if count == 1:
        return ("provisions.jsonl",)
    return tuple(f"provisions-{number}.jsonl" for number in range(1, count + 1))


def in_files(published: Sequence[T]) -> dict[str, tuple[T, ...]]:
    """Deal provisions out to the files of JSON Lines, in their order."""
    return {
        name: tuple(published[number * LINES : (number + 1) * LINES])
        for number, name in enumerate(json_lines_files(len(published)))
    }


def holds_analysis(provisions: int) -> bool:
    """Whether the SQLite file holds the analyses, and its search finds words in them."""
    return provisions <= MOST_ANALYSED

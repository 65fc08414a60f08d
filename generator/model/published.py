"""How a corpus of any size is cut into files that any host takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

ONE_FILE = 1_000
"""Provisions up to which there is one file of JSON Lines: some 10 MB."""

LINES = 250
"""Provisions in each of several files of JSON Lines: what an edit makes anew."""

MOST_ANALYSED = 2_000
"""Provisions up to which the SQLite file holds the analyses too: some 30 MB. An edit of prose fills
its search again, 0.2 s for each thousand."""


def json_lines_files(provisions: int) -> tuple[str, ...]:
    """Name the files of JSON Lines: `provisions.jsonl`, or numbered ones past 1,000 provisions."""
    if provisions <= ONE_FILE:
        return ("provisions.jsonl",)
    count = -(-provisions // LINES)
    return tuple(f"provisions-{number}.jsonl" for number in range(1, count + 1))


def in_files(published: Sequence[T]) -> dict[str, tuple[T, ...]]:
    """Deal provisions out to the files of JSON Lines, in their order."""
    names = json_lines_files(len(published))
    most = LINES if len(names) > 1 else ONE_FILE
    return {
        name: tuple(published[number * most : (number + 1) * most])
        for number, name in enumerate(names)
    }


def holds_analysis(provisions: int) -> bool:
    """Whether the SQLite file holds the analyses, and its search finds words in them."""
    return provisions <= MOST_ANALYSED

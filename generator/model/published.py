"""How a corpus of any size is cut into files that any host takes."""

from __future__ import annotations

LINES = 4_000
"""Provisions in one file of JSON Lines: some 33 MB, a third of what a git host refuses."""

MOST_ANALYSED = 5_000
"""Provisions up to which the SQLite file holds the analyses too: some 60 MB."""


def json_lines_files(provisions: int) -> tuple[str, ...]:
    """Name the files of JSON Lines: `provisions.jsonl`, or numbered ones past 4,000 provisions."""
    count = max(1, -(-provisions // LINES))
    if count == 1:
        return ("provisions.jsonl",)
    return tuple(f"provisions-{number}.jsonl" for number in range(1, count + 1))


def holds_analysis(provisions: int) -> bool:
    """Whether the SQLite file holds the analyses, and its search finds words in them."""
    return provisions <= MOST_ANALYSED

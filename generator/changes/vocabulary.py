"""Words as single characters, so that a string library compares sequences of words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from rapidfuzz.distance import Indel, LCSseq

_SURROGATES = 0xD800
_SURROGATE_COUNT = 0x800
_RUN = 3
"""Words that in a row are hardly shared by chance."""


class Vocabulary:
    """Numbers things in the order they come; holds for the texts of one comparison."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, str] = {}

    def spell(self, things: Iterable[Hashable]) -> str:
        """Give one character for each thing, the same for equal things."""
        numbers = self._numbers
        return "".join(
            [
                numbers.get(thing) or numbers.setdefault(thing, _sign(len(numbers)))
                for thing in things
            ]
        )


def _sign(number: int) -> str:
    return chr(number if number < _SURROGATES else number + _SURROGATE_COUNT)


def likeness(one: str, other: str, floor: float = 0.0) -> float:
    """Give the share of both spellings that stands in both, in order: 0 to 1, 0 below the floor."""
    return Indel.normalized_similarity(one, other, score_cutoff=floor)


def shared(one: str, other: str) -> int:
    """Count the words of the longest common subsequence of two spellings."""
    return LCSseq.similarity(one, other)


def in_runs(one: str, other: str) -> int:
    """Count the words that both spellings share in runs, not strewn about."""
    runs = (op.src_end - op.src_start for op in LCSseq.opcodes(one, other) if op.tag == "equal")
    return sum(size for size in runs if size >= _RUN)

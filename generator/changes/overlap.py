"""How much two spellings of a vocabulary have in common."""

from __future__ import annotations

from rapidfuzz.distance import Indel, LCSseq

_RUN = 3
"""Words that in a row are hardly shared by chance."""


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

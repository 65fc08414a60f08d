"""Two sequences of words aligned: which runs both hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.changes.vocabulary import Vocabulary

_MOST = 1_000_000_000
"""Most pairs of words compared, 125 MB of bits: two texts of 30,000 words without likeness."""


class Block(NamedTuple):
    """A run of words in both sequences: its index in each, and its length."""

    old: int
    new: int
    size: int


def common_blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """List the runs of words that both sequences hold, in order: the most words together.

    What stands between a common beginning and a common end is not aligned when it is too long.
    """
    vocabulary = Vocabulary()
    one, other = vocabulary.spell(old), vocabulary.spell(new)
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    middle = one[head : len(one) - tail], other[head : len(other) - tail]
    blocks = [Block(0, 0, head)]
    if len(middle[0]) * len(middle[1]) <= _MOST:
        from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - it loads slowly, and few pages ask

        for edit in LCSseq.opcodes(*middle):
            if edit.tag == "equal":
                size = edit.src_end - edit.src_start
                blocks.append(Block(edit.src_start + head, edit.dest_start + head, size))
    blocks.append(Block(len(one) - tail, len(other) - tail, tail))
    return _joined(blocks)


def _joined(blocks: Iterable[Block]) -> list[Block]:
    """Join runs without anything between them, and leave out empty ones."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and (last.old + last.size, last.new + last.size) == (block.old, block.new):
            joined[-1] = last._replace(size=last.size + block.size)
        elif block.size:
            joined.append(block)
    return joined


def _common(one: str, other: str) -> int:
    """Count the characters that two strings begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low

"""Passages that one capture splits and the other does not."""

from __future__ import annotations

from collections.abc import Sequence

from generator.changes.overlap import likeness, shared
from generator.changes.pairing import Pair, others
from generator.changes.passages import Passage
from generator.changes.vocabulary import Vocabulary

_FOUND = 0.6
"""Share of a passage's words that must stand in the text beside it to be a part of it."""


def joined(
    pairs: Sequence[Pair], before: Sequence[Passage], after: Sequence[Passage]
) -> list[Pair]:
    """Take into each pair the unpaired neighbours whose words stand in its other side."""
    joiner = _Joiner(before, after)
    lone = set(others(len(before), (b for pair in pairs for b in pair.before)))
    lone_new = set(others(len(after), (a for pair in pairs for a in pair.after)))
    grown = []
    for one in pairs:
        pair = one
        while (longer := joiner.step(pair, lone, lone_new)) is not None:
            lone.difference_update(longer.before)
            lone_new.difference_update(longer.after)
            pair = longer
        grown.append(pair)
    return grown


class _Joiner:
    def __init__(self, before: Sequence[Passage], after: Sequence[Passage]) -> None:
        vocabulary = Vocabulary()
        self._old = [vocabulary.spell(p.words) for p in before]
        self._new = [vocabulary.spell(p.words) for p in after]

    def step(self, pair: Pair, lone: set[int], lone_new: set[int]) -> Pair | None:
        """Give the pair with one more passage in it, or None when none belongs to it."""
        old = "".join(self._old[b] for b in pair.before)
        new = "".join(self._new[a] for a in pair.after)
        if old == new:
            return None
        for b in (pair.before[0] - 1, pair.before[-1] + 1):
            if b in lone and self._belongs(self._old[b], old, new, first=b < pair.before[0]):
                return self._pair(tuple(sorted((*pair.before, b))), pair.after)
        for a in (pair.after[0] - 1, pair.after[-1] + 1):
            if a in lone_new and self._belongs(self._new[a], new, old, first=a < pair.after[0]):
                return self._pair(pair.before, tuple(sorted((*pair.after, a))))
        return None

    def _belongs(self, part: str, mine: str, other: str, *, first: bool) -> bool:
        """Tell whether a part beside `mine` stands in `other`, where `mine` does not."""
        whole = part + mine if first else mine + part
        return shared(whole, other) - shared(mine, other) >= _FOUND * len(part)

    def _pair(self, before: tuple[int, ...], after: tuple[int, ...]) -> Pair:
        old = "".join(self._old[b] for b in before)
        new = "".join(self._new[a] for a in after)
        return Pair(before, after, likeness(old, new))

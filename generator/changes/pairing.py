"""Which passage of one capture is which of the other: the same, or the same reworded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from generator.changes.candidates import candidates
from generator.changes.gaps import Gaps
from generator.changes.order import in_order
from generator.changes.overlap import in_runs, likeness
from generator.changes.passages import Passage
from generator.changes.vocabulary import Vocabulary

_NEAR = 0.5
"""Least likeness of a passage and its rewording between the same unchanged neighbours."""
_TITLED = 0.3
"""Least likeness of two passages between the same neighbours that begin with one title."""
_FAR = 0.6
"""Least likeness of a passage and its rewording anywhere else."""
_WHOLE = 0.8
"""Share of a passage that stands in a longer one which absorbed it."""
_FEW = 8
"""Words under which two passages are alike by chance."""
_LINE = 12
"""Words of a line that says little more than how it begins: "Last updated: 1 May 2026"."""
_HOME = 0.1
"""Likeness that standing between the same neighbours is worth."""


class Pair(NamedTuple):
    """Passages (by index) that stand for each other, several where one was split or joined."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    likeness: float


def pair(before: Sequence[Passage], after: Sequence[Passage]) -> list[Pair]:
    """Pair passages, each at most once; sorted by place in the earlier capture."""
    same = _same(before, after)
    pairs = [Pair((b,), (a,), 1.0) for b, a in same]
    pairs += _reworded(before, after, same)
    return sorted(pairs)


def others(count: int, taken: Iterable[int]) -> list[int]:
    """List the indexes under a count that are not taken."""
    gone = set(taken)
    return [index for index in range(count) if index not in gone]


def _same(before: Sequence[Passage], after: Sequence[Passage]) -> list[tuple[int, int]]:
    """Pair passages but for capitals the same: first in order, then what is left over anywhere."""
    vocabulary = Vocabulary()
    old = vocabulary.spell(_identity(p) for p in before)
    new = vocabulary.spell(_identity(p) for p in after)
    pairs = [
        (op.src_start + i, op.dest_start + i)
        for op in LCSseq.opcodes(old, new)
        if op.tag == "equal"
        for i in range(op.src_end - op.src_start)
    ]
    left: dict[str, list[int]] = defaultdict(list)
    for a in reversed(others(len(after), (a for _, a in pairs))):
        left[new[a]].append(a)
    lone = others(len(before), (b for b, _ in pairs))
    return sorted(pairs + [(b, left[old[b]].pop()) for b in lone if left[old[b]]])


def _identity(passage: Passage) -> str:
    return passage.key.casefold().rstrip(".:")


def _reworded(
    before: Sequence[Passage], after: Sequence[Passage], same: Sequence[tuple[int, int]]
) -> Iterator[Pair]:
    """Pair what has no equal by likeness, the most alike first."""
    vocabulary = Vocabulary()
    old = {b: vocabulary.spell(before[b].words) for b in others(len(before), (b for b, _ in same))}
    new = {a: vocabulary.spell(after[a].words) for a in others(len(after), (a for _, a in same))}
    run = in_order([a for _, a in same], [len(before[b].words) for b, _ in same])
    gaps = Gaps([same[index] for index in run])
    scored = []
    for b, a in candidates(old, new, gaps):
        near = gaps.of_old(b)[0] == gaps.of_new(a)[0]
        score = _score(before[b], after[a], (old[b], new[a]), near=near)
        if score:
            scored.append((-round(score + near * _HOME, 6), abs(b - a), b, a, score))
    gone, gone_new = set[int](), set[int]()
    for _, _, b, a, score in sorted(scored):
        if b not in gone and a not in gone_new:
            gone.add(b)
            gone_new.add(a)
            yield Pair((b,), (a,), score)


def _score(one: Passage, other: Passage, spelled: tuple[str, str], *, near: bool) -> float:
    """Give the likeness of two passages, 0 when they cannot be one reworded."""
    short = min(len(words) for words in spelled)
    if not near:
        return likeness(*spelled, _FAR)
    if _same_beginning(one, other):
        floor = _TITLED
    else:
        floor = _NEAR if short >= _FEW // 2 or (one.heading and other.heading) else _FAR
    found = likeness(*spelled, floor)
    if found or short < _FEW:
        return found
    return likeness(*spelled) if in_runs(*spelled) >= _WHOLE * short else 0.0


def _same_beginning(one: Passage, other: Passage) -> bool:
    """Tell whether two passages have one title, or are short lines that begin alike (a date's)."""
    if one.title and one.title == other.title:
        return True
    brief = max(len(one.words), len(other.words)) <= _LINE
    return brief and len(one.words) > 1 and one.words[:2] == other.words[:2]

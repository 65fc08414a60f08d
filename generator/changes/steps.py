"""From pairs of passages to the steps that lead from one capture to the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.changes.order import in_order, swapped
from generator.changes.pairing import Pair, others
from generator.changes.passages import Divided
from generator.model.change import ChangeKind

_SAME_WORDS = 0.95
"""Least likeness of a passage that moved and is not called reworded."""
_LINE = 4
"""Words under which a line is no clause that could move: a table's "Yes", a list's "and"."""


class Step(NamedTuple):
    """One passage's change: where to show it, what it is, the passages it touches."""

    place: tuple[int, int, int]
    kind: ChangeKind
    before: tuple[int, ...]
    after: tuple[int, ...]


def steps(pairs: Sequence[Pair], old: Divided, new: Divided) -> list[Step]:
    """Give the steps from one capture to the other, in the order in which to show them."""
    weights = [len(old.words(pair.before)) + 1 for pair in pairs]
    places = [pair.after[0] for pair in pairs]
    run = in_order(places, weights)
    staying = set(run) - swapped(places, weights, run)
    added = others(len(new.passages), (a for pair in pairs for a in pair.after))
    found = [Step((a, 0, 0), ChangeKind.ADDED, (), (a,)) for a in added]
    for index, pair in enumerate(pairs):
        kind = _kind(pair, old, new, stays=index in staying)
        if kind:
            found.append(Step((pair.after[0], 0, 0), kind, pair.before, pair.after))
    found += _removals(pairs, [pairs[index] for index in run], old)
    return sorted(found)


def _removals(pairs: Iterable[Pair], run: Sequence[Pair], old: Divided) -> Iterator[Step]:
    """Place each removal after what stood before it and still does."""
    ends = [pair.before[-1] for pair in run]
    for b in others(len(old.passages), (b for pair in pairs for b in pair.before)):
        left = bisect_left(ends, b) - 1
        place = (run[left].after[-1] if left >= 0 else -1, 1, b)
        yield Step(place, ChangeKind.REMOVED, (b,), ())


def _kind(pair: Pair, old: Divided, new: Divided, *, stays: bool) -> ChangeKind | None:
    same = _same(pair, old, new)
    brief = len(old.words(pair.before)) < _LINE and not old.passages[pair.before[0]].heading
    if not stays and not brief and (same or pair.likeness >= _SAME_WORDS):
        return ChangeKind.MOVED
    return None if same else ChangeKind.REWORDED


def _same(pair: Pair, old: Divided, new: Divided) -> bool:
    """Tell whether two texts differ in nothing that counts; a heading's capitals do not."""
    heading = old.is_heading(pair.before) or new.is_heading(pair.after)
    return old.sense(pair.before, heading=heading) == new.sense(pair.after, heading=heading)


def grouped(found: Iterable[Step], old: Divided, new: Divided) -> Iterator[list[Step]]:
    """Gather neighbouring steps of one kind and one clause; a heading goes with its text.

    Rewordings stay apart: each is read against its own earlier wording.
    """
    group: list[Step] = []
    for step in found:
        if group and not _goes_with(group[-1], step, old, new):
            yield group
            group = []
        group.append(step)
    if group:
        yield group


def _goes_with(last: Step, step: Step, old: Divided, new: Divided) -> bool:
    if step.kind is not last.kind or step.kind is ChangeKind.REWORDED:
        return False
    sides = ((old, last.before, step.before), (new, last.after, step.after))
    return all(
        not mine or (mine[-1] + 1 == its[0] and side.together(mine[-1], its[0]))
        for side, mine, its in sides
    )

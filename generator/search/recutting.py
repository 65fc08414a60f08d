"""Cutting again after an edit: which stretches of words stay, and which are made anew.

A cut depends on the words since the cut before it and on the word after it. So cutting starts at
the stretch that was edited and ends where a new cut falls on an old one; all others stay.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.search.codec import cuts, in_script_order
from generator.search.kept import Edges

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cutting(Generic[T]):
    """How words were cut, and what is needed to cut them again.

    `held` gives the words of an old stretch as they are after the edit, in script order, with what
    is indexed of each; `estimate` the size of one, `target` that of a stretch.
    """

    edges: Edges
    held: Callable[[int], Mapping[str, T]]
    estimate: Callable[[str, T], int]
    target: int

    def again(self, changed: Collection[str]) -> list[int | dict[str, T]]:
        """Give all stretches in order: the number of one that stays, or the words of a new one.

        `changed` are the words that came, went, or may have changed their size or what is indexed.
        """
        touched = self._touched(changed)
        result: list[int | dict[str, T]] = []
        at = 0
        while at < len(self.edges):
            if at not in touched:
                result.append(at)
                at += 1
                continue
            words = dict(self.held(at))
            at += 1
            while at < len(self.edges) and not self._parts(words, at, changed):
                words |= self.held(at)
                at += 1
            result += self._cut(words)
        return result

    def place(self, words: Collection[str]) -> dict[str, int]:
        """Give the number of the stretch each word is in, or would be."""
        firsts = [in_script_order(first) for first, _, _ in self.edges]
        return {word: max(bisect_right(firsts, in_script_order(word)) - 1, 0) for word in words}

    def edges_of(self, parts: Iterable[int | Mapping[str, T]]) -> Edges:
        """Give the edges of stretches, old ones by number."""
        return [
            self.edges[one] if isinstance(one, int) else edge(one, self.estimate) for one in parts
        ]

    def _touched(self, changed: Collection[str]) -> set[int]:
        """Give the stretches to cut again; a cut goes with the word after it."""
        touched = set(self.place(changed).values())
        return touched | {at - 1 for at in touched if at and self.edges[at][0] in changed}

    def _parts(self, words: Mapping[str, T], at: int, changed: Collection[str]) -> bool:
        """Tell whether the cut before stretch `at` still falls where it fell."""
        first, _, size = self.edges[at]
        if first in changed:
            return False
        ordered = [*words, first]
        sizes = [*self._sizes(words), size]
        return any(start == len(words) for start, _ in cuts(ordered, sizes, self.target))

    def _cut(self, words: dict[str, T]) -> list[dict[str, T]]:
        ordered = list(words)
        stretches = cuts(ordered, self._sizes(words), self.target)
        return [{word: words[word] for word in ordered[start:end]} for start, end in stretches]

    def _sizes(self, words: Mapping[str, T]) -> list[int]:
        return [self.estimate(word, indexed) for word, indexed in words.items()]


def edge(stretch: Mapping[str, T], estimate: Callable[[str, T], int]) -> tuple[str, str, int]:
    """Give the first and the last word of a stretch, and the size of the first."""
    first = next(iter(stretch))
    return first, deque(stretch, maxlen=1)[0], estimate(first, stretch[first])

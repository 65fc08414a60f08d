"""Words half typed and words mistyped: which words of the lexicon they may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.search import lexicon
from generator.search.codec import in_script_order, shortest_between
from generator.search.formula import MOST_CORRECTIONS

_SHORT_PREFIX: Final = 3
_LONG_WORD: Final = 8
_SHORTEST_CORRECTED: Final = 4
_WIDEST_SPAN: Final = 2
_DIGIT = re.compile(r"[0-9]")


class Lexicon:
    """The lexicon as a browser sees it: a core, and stretches of which few are loaded."""

    def __init__(self, ranks: lexicon.Ranks) -> None:
        self._core = lexicon.core(ranks)
        self._shards = list(lexicon.shards(ranks))
        edges = [(next(iter(shard)), next(reversed(list(shard)))) for shard in self._shards]
        self._separators = [in_script_order(word) for word in shortest_between(edges)]

    def beginning_with(self, prefix: str) -> list[str]:
        """Give the words that begin with `prefix`, itself included, the most frequent first."""
        low, high = self._at(prefix), self._at(prefix + "\uffff")
        is_narrow = len(units(prefix)) >= _SHORT_PREFIX and high - low < _WIDEST_SPAN
        seen = self._shards[low : high + 1] if is_narrow else [self._core]
        found = {
            word: rank for shard in seen for word, rank in shard.items() if word.startswith(prefix)
        }
        return _most_frequent(found, found)

    def nearest(self, word: str, more: int = 0) -> list[str]:
        """Give the most frequent of the nearest words, at most one or two errors (`more`) away.

        Short words and words with digits have none.
        """
        spelled = units(word)
        if len(spelled) < _SHORTEST_CORRECTED or _DIGIT.search(word) or not self._shards:
            return []
        seen = {**self._core, **self._shards[self._at(word)]}
        limit = (2 if len(spelled) >= _LONG_WORD else 1) + more
        away = {other: distance(spelled, units(other), limit) for other in seen}
        least = min(away.values(), default=limit + 1)
        if least > limit:
            return []
        found = (other for other, errors in away.items() if errors == least)
        return _most_frequent(found, seen)[:MOST_CORRECTIONS]

    def _at(self, word: str) -> int:
        key = in_script_order(word)
        return max(sum(first <= key for first in self._separators) - 1, 0)


def distance(a: Sequence[str], b: Sequence[str], limit: int) -> int:
    """Count the letters to add, drop, change or swap with their neighbour, up to `limit` + 1."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        older, before, row = before, row, [i]
        for j in range(1, len(b) + 1):
            step = min(before[j - 1] + (a[i - 1] != b[j - 1]), before[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                step = min(step, older[j - 2] + 1)
            row.append(step)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def units(word: str) -> str:
    """Spell a word in UTF-16 units, which browsers count as characters."""
    if word.isascii():
        return word
    return "".join(map(chr, memoryview(word.encode("utf-16-le", "surrogatepass")).cast("H")))


def _most_frequent(found: Iterable[str], ranks: Mapping[str, int]) -> list[str]:
    return sorted(found, key=lambda word: (-ranks[word], in_script_order(word)))

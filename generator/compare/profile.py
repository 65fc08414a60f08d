"""What a clause is about: its signs of every topic, read in one pass over its words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SPELLING = str.maketrans({"\u2018": "'", "\u2019": "'", "\u00ad": None})

Sign = tuple[str, int]
"""A topic and the number of its sign."""

Pattern = tuple[tuple[str, ...], Sign]
"""Words in a row, each with or without `*` at its end, and the sign they make."""


def terms(text: str) -> list[str]:
    """Split a text into small-letter words and numbers: `sub-licence` is two."""
    return _WORD.findall(text.lower().translate(_SPELLING))


@dataclass(frozen=True, slots=True)
class Profile:
    """Weight of each topic in a clause, of length one, and how surely they are there (0 to 1)."""

    topics: Mapping[str, float]
    confidence: float


class Reader:
    """Reads profiles by one lexicon; what it found for a word it keeps for the next clause."""

    def __init__(self, lexicon: Mapping[str, Sequence[str]]) -> None:
        self._exact: dict[str, list[Pattern]] = {}
        self._open: dict[str, list[Pattern]] = {}
        self._seen: dict[str, tuple[Pattern, ...]] = {}
        for words, sign in _patterns(lexicon):
            first = words[0]
            shelf = self._open if first.endswith("*") else self._exact
            shelf.setdefault(first.rstrip("*"), []).append((words[1:], sign))

    def profile(self, heading: str, text: str) -> Profile:
        """Weigh the signs of a clause; those of its heading count once, however often there."""
        counts = Counter(self._signs(terms(text)))
        strength: dict[str, float] = {}
        for (topic, _), number in counts.items():
            strength[topic] = strength.get(topic, 0.0) + 1 + math.log(number)
        for topic, _ in sorted(set(self._signs(terms(heading)))):
            strength[topic] = strength.get(topic, 0.0) + 1
        length = math.sqrt(math.fsum(weight**4 for weight in strength.values()))
        most = max(strength.values(), default=0.0)
        shares = {topic: weight**2 / length for topic, weight in sorted(strength.items())}
        return Profile(shares, most / (most + _DOUBT))

    def _signs(self, found: Sequence[str]) -> Iterator[Sign]:
        seen = self._seen
        for place, word in enumerate(found):
            begun = seen.get(word)
            if begun is None:
                begun = seen[word] = self._begun_by(word)
            for rest, sign in begun:  # of most words there are none
                if all(map(_fits, rest, found[place + 1 : place + 1 + len(rest)])) and (
                    place + len(rest) < len(found)
                ):
                    yield sign

    def _begun_by(self, word: str) -> tuple[Pattern, ...]:
        """Return the patterns whose first word fits."""
        starts = (word[:size] for size in range(1, len(word) + 1))
        begun = [pattern for start in starts for pattern in self._open.get(start, ())]
        return (*self._exact.get(word, ()), *begun)


_DOUBT = 2.0
"""Signs at which a clause is half as sure of its topic as one can be."""


def _patterns(lexicon: Mapping[str, Sequence[str]]) -> Iterator[Pattern]:
    for topic, signs in lexicon.items():
        for number, sign in enumerate(signs):
            for spelling in sign.split("/"):
                yield tuple(spelling.split()), (topic, number)


def _fits(pattern: str, word: str) -> bool:
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    return word == pattern

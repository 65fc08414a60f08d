"""How alike clauses are, from 0 to 1: what they are about, and in which words.

Topics weigh most, so that two clauses on one matter are alike however they are worded, and two in
the same boilerplate on different matters are not. Clauses that are nearly word for word the same
are alike even where no topic is known.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from generator.compare.profile import Reader, terms
from generator.compare.topics import TOPICS

_BY_TOPIC = 0.8
"""Share of the topics in the likeness; the rest is the words'."""

_STEM = 6
"""Letters by which words are told apart: `terminate`, `termination` and `terminated` are one."""

_SHORTEST = 3
_SIGNATURE = 24
"""Words a clause is known by, the rarest that another clause has too."""


Clause = tuple[str, str]
"""Number and heading of a clause in its document, and the words quoted from it."""

_Likeness = npt.NDArray[np.float64]
_Postings = dict[str, tuple[npt.NDArray[np.intp], _Likeness]]
"""A word or topic, and the clauses it stands in with its weight in each."""


@dataclass(frozen=True, slots=True)
class Space:
    """Clauses ready to be compared: per clause its features and confidence, and who shares them."""

    topics: list[Mapping[str, float]]
    words: list[Mapping[str, float]]
    confidence: _Likeness
    with_topic: _Postings
    with_word: _Postings

    def likeness(self, place: int) -> _Likeness:
        """Return the likeness (0 to 1) of the clause at `place` to each clause, itself among them.

        The same both ways, and rounded, so that no machine orders them otherwise.
        """
        count = len(self.confidence)
        topics = _products(self.topics[place], self.with_topic, count)
        words = _products(self.words[place], self.with_word, count)
        surely = np.minimum(self.confidence[place], self.confidence)
        mixed = _BY_TOPIC * topics * surely + (1 - _BY_TOPIC) * words
        alike: _Likeness = np.maximum(mixed, words).round(9)
        return alike


def _products(mine: Mapping[str, float], postings: _Postings, count: int) -> _Likeness:
    """Multiply one clause's weights with everyone's, visiting only those that share them."""
    found = np.zeros(count)
    for feature, weight in mine.items():
        places, weights = postings[feature]
        found[places] += weight * weights
    return found


@cache
def _reader() -> Reader:
    """Return the reader of this process: what it found for a word serves every type."""
    return Reader(TOPICS)


def space_of(clauses: Sequence[Clause]) -> Space:
    """Weigh all clauses of a type; words by how rare they are among them."""
    reader = _reader()
    profiles = [reader.profile(heading, text) for heading, text in clauses]
    topics = [profile.topics for profile in profiles]
    words = _signatures([Counter(_stems(text)) for _, text in clauses])
    sure = np.array([profile.confidence for profile in profiles])
    return Space(topics, words, sure, _postings(topics), _postings(words))


def _postings(features: Sequence[Mapping[str, float]]) -> _Postings:
    found: dict[str, list[tuple[int, float]]] = {}
    for place, weights in enumerate(features):
        for feature, weight in weights.items():
            found.setdefault(feature, []).append((place, weight))
    return {
        feature: (np.array([place for place, _ in held]), np.array([one for _, one in held]))
        for feature, held in found.items()
    }


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in terms(text) if len(word) >= _SHORTEST]


def _signatures(counts: Sequence[Counter[str]]) -> list[Mapping[str, float]]:
    """Weigh the words that another clause has too, by the length of all words together."""
    spread = Counter(stem for count in counts for stem in count)
    rarity = {stem: math.log(1 + len(counts) / number) for stem, number in spread.items()}
    found: list[Mapping[str, float]] = []
    for count in counts:
        weighed = {stem: number * rarity[stem] for stem, number in count.items()}
        length = math.sqrt(math.fsum(one**2 for one in weighed.values()))
        shared = [stem for stem in weighed if spread[stem] > 1]
        heaviest = sorted(shared, key=lambda stem: (-weighed[stem], stem))[:_SIGNATURE]
        found.append({stem: weighed[stem] / length for stem in sorted(heaviest)})
    return found

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
from functools import lru_cache

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

_Postings = dict[str, list[tuple[int, float]]]
"""A word or topic, and the clauses it stands in with its weight there."""


@dataclass(frozen=True, slots=True)
class _Space:
    """Clauses ready to be compared: per clause its features and confidence, and who shares them."""

    topics: list[Mapping[str, float]]
    words: list[Mapping[str, float]]
    confidence: list[float]
    with_topic: _Postings
    with_word: _Postings


def likenesses(place: int, clauses: tuple[Clause, ...]) -> list[float]:
    """Return the likeness of the clause at `place` to each of `clauses`, itself among them.

    Words are weighed by how rare they are among the clauses. The same both ways, and rounded, so
    that no machine orders them otherwise.
    """
    space = _space(clauses)
    topics = _products(space.topics[place], space.with_topic, len(clauses))
    words = _products(space.words[place], space.with_word, len(clauses))
    mine = space.confidence[place]
    return [
        round(max(_BY_TOPIC * topic * min(mine, sure) + (1 - _BY_TOPIC) * word, word), 9)
        for topic, word, sure in zip(topics, words, space.confidence, strict=True)
    ]


def _products(mine: Mapping[str, float], postings: _Postings, count: int) -> list[float]:
    """Multiply one clause's weights with everyone's, visiting only those that share them."""
    found = [0.0] * count
    for feature, weight in mine.items():
        for place, other in postings[feature]:
            found[place] += weight * other
    return found


@lru_cache(maxsize=8)
def _space(clauses: tuple[Clause, ...]) -> _Space:
    """Weigh all clauses of a type.

    Every page of a type asks for the same, and pages are made type by type: a type is weighed once,
    and a few are kept, as each is some megabytes of a large corpus.
    """
    reader = Reader(TOPICS)
    profiles = [reader.profile(heading, text) for heading, text in clauses]
    topics = [profile.topics for profile in profiles]
    words = _signatures([Counter(_stems(text)) for _, text in clauses])
    sure = [profile.confidence for profile in profiles]
    return _Space(topics, words, sure, _postings(topics), _postings(words))


def _postings(features: Sequence[Mapping[str, float]]) -> _Postings:
    found: _Postings = {}
    for place, weights in enumerate(features):
        for feature, weight in weights.items():
            found.setdefault(feature, []).append((place, weight))
    return found


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

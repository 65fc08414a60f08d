"""Peers: provisions of other platforms that can be compared with one provision."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.text.words import words

MOST = 3
"""Peers shown: more would be a list, and the clause type's page is that."""

FLOOR = 0.02
"""Least cosine likeness of two excerpts; below it they share nothing but their type's name."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A comparable provision, its likeness (0 to 1) and why it is shown."""

    provision: Provision
    likeness: float
    reason: str
    pinned: bool = False


def peers(provision: Provision, corpus: Corpus) -> tuple[Peer, ...]:
    """Return at most three peers, one a platform: pinned ones first, then the most alike.

    Peers are of the same clause type and another platform. Likeness is the cosine of the excerpts'
    words, weighted by how rare a word is within the type; ties go by address.
    """
    members = corpus.provisions_of_type.get(provision.facts.type, ())
    others = [other for other in members if other.platform_id != provision.platform_id]
    likeness = _likeness(provision, others, tuple(member.facts.excerpt for member in members))
    ranked = sorted(others, key=lambda o: (-likeness[o.id], o.id))
    chosen: dict[str, Peer] = {}
    for other in (corpus.provisions.get(id_) for id_ in provision.facts.peers):
        if other is None or other.id not in likeness:
            continue  # a pinned record that was left out of the corpus is reported, not shown
        reason = _reason(provision, other, corpus)
        chosen.setdefault(other.platform_id, Peer(other, likeness[other.id], reason, pinned=True))
    for other in ranked:
        if likeness[other.id] < FLOOR or len(chosen) >= MOST:
            break
        reason = _reason(provision, other, corpus)
        chosen.setdefault(other.platform_id, Peer(other, likeness[other.id], reason))
    return tuple(chosen.values())[:MOST]


def _likeness(
    provision: Provision, others: Iterable[Provision], excerpts: tuple[str, ...]
) -> dict[str, float]:
    """Cosine of weighted word counts between one excerpt and each of the others."""
    vectors = _vectors(excerpts)
    mine = vectors.get(provision.facts.excerpt, {})
    found = {}
    for other in others:
        theirs = vectors[other.facts.excerpt]
        shared = mine.keys() & theirs.keys()
        found[other.id] = round(math.fsum(mine[word] * theirs[word] for word in shared), 9)
    return found


@lru_cache(maxsize=512)
def _vectors(excerpts: tuple[str, ...]) -> dict[str, dict[str, float]]:
    """Return the word weights of every excerpt of a type, each vector of length one.

    Every page of a type asks for the same, so it is kept: a type is weighed once, not once a page.
    """
    counts = {text: Counter(word.lower() for word in words(text)) for text in excerpts}
    spread = Counter(word for count in counts.values() for word in count)
    weight = {word: math.log(1 + len(counts) / number) for word, number in spread.items()}
    return {text: _unit(count, weight) for text, count in counts.items()}


def _unit(count: Counter[str], weight: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum((number * weight[word]) ** 2 for word, number in count.items()))
    return {word: number * weight[word] / length for word, number in count.items()}


def _reason(provision: Provision, other: Provision, corpus: Corpus) -> str:
    """Say what the two have in common beyond their type."""
    questions = corpus.type_of(provision).attributes
    shared = [
        f"{asked.question} {_capital(asked.answers[mine.answer])}"
        for question, asked in questions.items()
        if (mine := provision.facts.attributes.get(question))
        and (theirs := other.facts.attributes.get(question))
        and mine.answer == theirs.answer
    ]
    return (
        f"Same clause type; both answer: {' · '.join(shared)}." if shared else "Same clause type."
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

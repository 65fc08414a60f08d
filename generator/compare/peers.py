"""Peers: provisions of other platforms that can be compared with one provision."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compare.likeness import likenesses
from generator.corpus import Corpus
from generator.model.provision import Provision

MOST = 3
"""Peers shown: more would be a list, and the clause type's page is that."""

FLOOR = 0.45
"""Least likeness of a peer. At this floor clauses of unknown type find only their like: see the
evaluation in `tests/compare/test_labelled_clauses.py`."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A comparable provision, its likeness (0 to 1) and why it is shown."""

    provision: Provision
    likeness: float
    reason: str
    pinned: bool = False


def peers(provision: Provision, corpus: Corpus) -> tuple[Peer, ...]:
    """Return at most three peers, one a platform: pinned ones first, then the most alike.

    Peers are of the same clause type and another platform. Likeness is of what the excerpts are
    about and of their words, with the headings of their clauses; ties go by address.
    """
    likeness = _likeness(provision, corpus)
    alike = [id_ for id_, value in likeness.items() if value >= FLOOR]
    ranked = sorted(alike, key=lambda id_: (-likeness[id_], id_))
    chosen: dict[str, Peer] = {}
    pinned = [id_ for id_ in provision.facts.peers if id_ in likeness]
    for id_ in (*pinned, *ranked):  # a pinned record left out of the corpus is reported, not shown
        other = corpus.provisions[id_]
        if len(chosen) < MOST and other.platform_id not in chosen:
            reason = _reason(provision, other, corpus)
            chosen[other.platform_id] = Peer(other, likeness[id_], reason, pinned=id_ in pinned)
    return tuple(chosen.values())


def _likeness(provision: Provision, corpus: Corpus) -> dict[str, float]:
    """Return the likeness to every provision of the type and of another platform, by id."""
    members = corpus.provisions_of_type.get(provision.facts.type, ())
    clauses = tuple((one.facts.clause, one.facts.excerpt) for one in members)
    place = next((i for i, one in enumerate(members) if one.id == provision.id), len(members))
    if place == len(members):  # a retired record is compared, though it is nobody's peer
        clauses = (*clauses, (provision.facts.clause, provision.facts.excerpt))
    found = likenesses(place, clauses)
    own = f"{provision.platform_id}/"
    pairs = zip(members, found, strict=False)
    return {one.id: value for one, value in pairs if not one.id.startswith(own)}


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

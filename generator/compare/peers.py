"""Peers: provisions of other platforms that can be compared with one provision."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compare.choosing import choices
from generator.corpus import Corpus
from generator.model.provision import Provision


@dataclass(frozen=True, slots=True)
class Peer:
    """A comparable provision, its likeness (0 to 1) and why it is shown."""

    provision: Provision
    likeness: float
    reason: str
    pinned: bool = False


def peers(provision: Provision, corpus: Corpus) -> tuple[Peer, ...]:
    """Return the provision's peers, the best first, as they were chosen before or are now."""
    kept = corpus.peers.get(f"{provision.facts.type}/{provision.id}")
    chosen = choices(provision, corpus) if kept is None else kept
    others = (corpus.provisions[id_] for id_ in chosen.ids)
    return tuple(
        Peer(other, likeness, _reason(provision, other, corpus), pinned=place < chosen.pinned)
        for place, (other, likeness) in enumerate(zip(others, chosen.likeness, strict=True))
    )


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

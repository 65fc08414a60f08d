"""How a platform stands to a clause type, before any of its provisions is read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model.base import Described


class State(Described):
    """What this library knows of a clause type in a platform's documents."""

    RECORDED = "recorded", "Recorded", "At least one provision of this type is recorded."
    UNRECORDED = (
        "unrecorded",
        "No provision recorded",
        "That says something about this library, not about the platform.",
    )
    UNCAPTURED = (
        "uncaptured",
        "Not captured",
        "No capture of a document of this platform may be believed, so none was read for it.",
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """The state, and what its record adds in words ('' when there is nothing to add)."""

    state: State
    note: str = ""


def state_of(platform: str, clause_type: str, corpus: Corpus) -> Standing:
    """Return how the platform with this id stands to a clause type."""
    provisions = corpus.provisions_of_platform.get(platform, ())
    if any(one.facts.type == clause_type for one in provisions):
        return Standing(State.RECORDED)
    return Standing(State.UNRECORDED if _is_captured(platform, corpus) else State.UNCAPTURED)


def _is_captured(platform: str, corpus: Corpus) -> bool:
    ledgers = (corpus.ledgers.get(one.id) for one in corpus.documents_of.get(platform, ()))
    return any(one.verdict.holds_text for ledger in ledgers if ledger for one in ledger.captures)

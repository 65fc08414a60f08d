"""How the provisions of a clause type answer one closed question."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Tally:
    """Platforms that answer a question the same way, out of all that answer it."""

    same: int
    answered: int


def tally(clause_type: str, question: str, answer: str, corpus: Corpus) -> Tally:
    """Count platforms, not records: two documents of one platform with the same answer are one."""
    counts = corpus.answering.get(f"{clause_type}/{question}", {})
    return Tally(counts.get(answer, 0), counts.get("", 0))

"""What a comparison of two captures yields: changes, each of one clause."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence.clause import Clause
from generator.model.change import ChangeKind


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one clause.

    `clause` is where the text stands in the later capture (in the earlier one, when it was
    removed), `was` where it stood in the earlier one; None before a document's first clause, and
    `was` is None when the text was added. `before` and `after` are visible text, empty where the
    clause is not, paragraphs parted by an empty line. Counts are in words: `words_before` and
    `words_after` of the whole texts, `words_deleted` and `words_inserted` of what the redline
    marks.
    """

    kind: ChangeKind
    clause: Clause | None
    was: Clause | None
    before: str
    after: str
    words_before: int
    words_after: int
    words_deleted: int
    words_inserted: int

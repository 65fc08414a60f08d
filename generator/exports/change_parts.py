"""Parts of the JSON of changes, each the shape of one object inside."""

from __future__ import annotations

from datetime import datetime

from generator.exports.record_parts import ClosedRecord
from generator.model.change import ChangeKind
from generator.model.ledger import Sha256


class End(ClosedRecord):
    """The capture on one side of a change."""

    id: str
    time: datetime
    sha256: Sha256
    path: str
    words: int


class ClauseCounts(ClosedRecord):
    """Changed clauses by what happened to them; `unquoted` are counted but not quoted."""

    added: int
    removed: int
    reworded: int
    moved: int
    unquoted: int


class WordCounts(ClosedRecord):
    """Words inserted and deleted."""

    inserted: int
    deleted: int


class Hunked(ClosedRecord):
    """A changed clause, its words cut around what changed where `cut` says so."""

    kind: ChangeKind
    anchor: str
    clause: str
    was: str
    before: str
    after: str
    inserted: int
    deleted: int
    cut: bool

"""From what a comparison found to what a change log quotes of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.changes.change import Change
from generator.model.change import ChangeKind
from generator.model.changelog import DocumentChange, Hunk
from generator.verify.history import PlatformChange
from generator.verify.provisions import clause_words
from generator.verify.quoting import quoted_clause

MOST_HUNKS = 12
"""Most clauses quoted of one change."""

_REPLACED = 0.5
"""Share of a document's words that are gone, from which on the change quotes no clause."""
_DIGITS = 10
_WEIGHT = {
    ChangeKind.REWORDED: 2,
    ChangeKind.ADDED: 1,
    ChangeKind.REMOVED: 1,
    ChangeKind.MOVED: 0,
}


def document_change(found: PlatformChange, provisions: Sequence[str]) -> DocumentChange:
    """Count all changed clauses and quote the gravest, in the order of the document.

    Where most of the document was replaced, the figures say so and nothing is quoted: a list of
    clauses would be the document.
    """
    changes = found.changes
    kinds = Counter(change.kind for change in changes)
    deleted = sum(change.words_deleted for change in changes)
    chosen = [] if deleted > _REPLACED * found.words else _gravest(changes)
    return DocumentChange(
        before=found.before.id,
        after=found.after.id,
        since=found.before.time,
        time=found.after.time,
        added=kinds[ChangeKind.ADDED],
        removed=kinds[ChangeKind.REMOVED],
        reworded=kinds[ChangeKind.REWORDED],
        moved=kinds[ChangeKind.MOVED],
        inserted=sum(change.words_inserted for change in changes),
        deleted=deleted,
        unquoted=len(changes) - len(chosen),
        confirmed=found.confirmed,
        provisions=tuple(provisions),
        hunks=tuple(_hunks(chosen)),
    )


def _gravest(changes: Sequence[Change]) -> list[Change]:
    """Choose the clauses with the most changed words; of equals the reworded, then the first."""
    ranked = sorted(
        range(len(changes)),
        key=lambda index: (
            changes[index].kind is ChangeKind.MOVED,
            -(changes[index].words_inserted + changes[index].words_deleted),
            -_WEIGHT[changes[index].kind],
            index,
        ),
    )
    return [changes[index] for index in sorted(ranked[:MOST_HUNKS])]


def _hunks(changes: Sequence[Change]) -> Iterator[Hunk]:
    taken: Counter[str] = Counter()
    for change in changes:
        anchor = anchor_of(change)
        taken[anchor] += 1
        suffix = f"-{taken[anchor]}" if taken[anchor] > 1 else ""
        yield _hunk(change, anchor + suffix)


def anchor_of(change: Change) -> str:
    """Name a changed clause by its kind and its whole words, so that the name stays."""
    told = f"{change.kind.value}\0{change.before}\0{change.after}"
    return f"h-{hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]}"


def _hunk(change: Change, anchor: str) -> Hunk:
    before, after, is_cut = quoted_clause(change.before, change.after)
    clause, was = clause_words(change.clause), clause_words(change.was)
    return Hunk(
        kind=change.kind,
        anchor=anchor,
        clause=clause,
        was="" if was == clause else was,
        before=before,
        after=after,
        inserted=change.words_inserted,
        deleted=change.words_deleted,
        cut=is_cut,
    )

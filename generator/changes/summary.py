"""A change in words: which clauses it touches and how many words."""

from __future__ import annotations

from generator.model.change import ChangeKind
from generator.model.changelog import DocumentChange, Hunk
from generator.text.counts import counted, listed

_ORDER = (ChangeKind.REWORDED, ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED)


def count_of(kind: ChangeKind, change: DocumentChange) -> int:
    """Return how many clauses a change touched in this way."""
    counts = {
        ChangeKind.REWORDED: change.reworded,
        ChangeKind.ADDED: change.added,
        ChangeKind.REMOVED: change.removed,
        ChangeKind.MOVED: change.moved,
    }
    return counts[kind]


def label_of(kind: ChangeKind, *, confirmed: bool) -> str:
    """Name a kind; what one capture alone lacks is absent from it, not removed."""
    return kind.label if confirmed or kind is not ChangeKind.REMOVED else "Absent"


def clauses_in_words(change: DocumentChange) -> str:
    """`3 clauses reworded, 1 added`: the kinds that occur, the word `clause` once."""
    parts = [
        (count_of(kind, change), label_of(kind, confirmed=change.confirmed).lower())
        for kind in _ORDER
        if count_of(kind, change)
    ]
    if not parts:
        return "text changed outside its clauses"
    (count, kind), *rest = parts
    first = f"{counted(count, 'clause')} {kind}"
    return ", ".join((first, *(f"{number:,} {word}" for number, word in rest)))


def words_in_words(inserted: int, deleted: int) -> str:
    """`12 words inserted and 3 deleted`, or the one of the two that is not nought."""
    parts = [(inserted, "inserted"), (deleted, "deleted")]
    said = [(number, word) for number, word in parts if number]
    if not said:
        return "no word changed"
    first = f"{counted(said[0][0], 'word')} {said[0][1]}"
    return listed([first, *(f"{number:,} {word}" for number, word in said[1:])])


def clause_name(hunk: Hunk) -> str:
    """Name the clause of a hunk as a reader would cite it."""
    return hunk.clause or "Text before the first clause"

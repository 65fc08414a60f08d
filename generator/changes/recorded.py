"""The recorded changes of a document: each with its page and the captures on both its sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from generator.corpus import Corpus
from generator.corpus.changes import change_address, change_name
from generator.model.changelog import DocumentChange
from generator.model.ledger import LedgerCapture
from generator.model.note import EditorNote
from generator.model.place import Document
from generator.text.moments import in_utc, utc_day


@dataclass(frozen=True, slots=True)
class Recorded:
    """A platform change as its page tells it.

    `before` and `after` are the captures between which it was made; `note` is the editors' note.
    """

    document: Document
    change: DocumentChange
    address: str
    before: LedgerCapture
    after: LedgerCapture
    note: EditorNote | None = None

    @property
    def is_confirmed(self) -> bool:
        """Whether a later capture agrees: until one does, what is gone is not called removed."""
        return self.change.confirmed

    @property
    def time(self) -> datetime:
        """The moment of the capture after, in UTC."""
        return in_utc(self.change.time)

    @property
    def since(self) -> datetime:
        """The moment of the capture before, in UTC."""
        return in_utc(self.change.since)

    @property
    def words(self) -> int:
        """How many words were inserted and deleted together."""
        return self.change.inserted + self.change.deleted


def recorded(document: Document, corpus: Corpus) -> tuple[Recorded, ...]:
    """Return the changes of a document, oldest first; empty without ledger or change log."""
    log, ledger = corpus.changelogs.get(document.id), corpus.ledgers.get(document.id)
    if log is None or ledger is None:
        return ()
    captures = {capture.id: capture for capture in ledger.captures}
    notes = corpus.notes.get(document.id)
    return tuple(
        Recorded(
            document=document,
            change=change,
            address=change_address(document.id, log, index),
            before=captures[change.before],
            after=captures[change.after],
            note=notes.on(change_name(log, index)) if notes else None,
        )
        for index, change in enumerate(log.history)
    )


def all_recorded(corpus: Corpus) -> tuple[Recorded, ...]:
    """Return every change of the corpus, newest first; of one moment, by address."""
    return recorded_of(corpus.documents.values(), corpus)


def recorded_of(documents: Iterable[Document], corpus: Corpus) -> tuple[Recorded, ...]:
    """Return every change of some documents, newest first; of one moment, by address."""
    found = [one for document in documents for one in recorded(document, corpus)]
    found.sort(key=lambda one: one.address)
    return tuple(sorted(found, key=lambda one: one.time, reverse=True))


def capture_day(capture: LedgerCapture) -> date:
    """Day of a capture in UTC, as addresses and pages name it."""
    return utc_day(capture.time)

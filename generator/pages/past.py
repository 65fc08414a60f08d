"""The changes of a document or platform as its own page shows them: a timeline, then a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.changes.recorded import Recorded, recorded
from generator.corpus import Corpus
from generator.model.place import Document, Platform
from generator.pages.change_rows import ChangeRow, change_rows
from generator.pages.timeline import Strand, TimelineView, timeline
from generator.sections.link import Link
from generator.text.counts import counted

OF_DOCUMENT = 60
OF_PLATFORM = 12
"""Changes that a page lists, the newest ones."""
MOST_STRANDS = 12
"""Documents that a platform's timeline shows."""


class PastView(NamedTuple):
    """The picture, the changes newest first, and sentences for what is missing or left out."""

    timeline: TimelineView | None
    rows: tuple[ChangeRow, ...]
    empty: str
    more: Link | None
    names_documents: bool


def document_past(document: Document, corpus: Corpus) -> PastView:
    """Show the changes of one document."""
    changes = recorded(document, corpus)
    strand = _strand(document, changes, corpus)
    shown = _newest(changes)[:OF_DOCUMENT]
    return PastView(
        timeline=timeline(document.facts.title, (strand,)),
        rows=change_rows(shown, corpus),
        empty=_empty(changes, strand),
        more=_more(len(changes) - len(shown)),
        names_documents=False,
    )


def platform_past(platform: Platform, corpus: Corpus) -> PastView:
    """Show the changes of all documents of a platform."""
    documents = corpus.documents_of.get(platform.id, ())
    made = {document.id: recorded(document, corpus) for document in documents}
    strands = [_strand(document, made[document.id], corpus) for document in documents]
    captured = [strand for strand in strands if strand.captures]
    changes = [one for found in made.values() for one in found]
    shown = _newest(changes)[:OF_PLATFORM]
    return PastView(
        timeline=timeline(platform.facts.title, captured[:MOST_STRANDS]),
        rows=change_rows(shown, corpus),
        empty="" if changes else "No platform change of these documents is recorded.",
        more=_more(len(changes) - len(shown)),
        names_documents=True,
    )


def _strand(document: Document, changes: Sequence[Recorded], corpus: Corpus) -> Strand:
    ledger = corpus.ledgers.get(document.id)
    return Strand(document.facts.title, ledger.captures if ledger else (), changes)


def _newest(changes: Sequence[Recorded]) -> list[Recorded]:
    return sorted(sorted(changes, key=lambda one: one.address), key=lambda one: one.time)[::-1]


def _empty(changes: Sequence[Recorded], strand: Strand) -> str:
    if changes:
        return ""
    usable = sum(capture.verdict.holds_text for capture in strand.captures)
    if usable < 2:  # noqa: PLR2004 - it takes two to compare
        return "Fewer than two captures can be compared, so no change is known."
    return f"No platform change is recorded between {counted(usable, 'capture')}."


def _more(left: int) -> Link | None:
    if left <= 0:
        return None
    return Link(f"{counted(left, 'earlier change')}: see the lists by year", "changes#years")

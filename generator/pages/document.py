"""Document page: what the document is, what was captured, and its provisions."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.ledger import LedgerCapture
from generator.model.place import Document
from generator.pages.follow import document_feed
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.past import PastView, document_past
from generator.pages.plain import plain
from generator.pages.rows import Row, SeverityCount, gravest, severities
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word
from generator.text.dates import long_date

MOST_ROWS = 200
MOST_CAPTURES = 12


class CaptureRow(NamedTuple):
    """A capture as the page lists it, newest first."""

    day: str
    words: str
    verdict: str
    reason: str
    sha256: str


class DocumentView(NamedTuple):
    """Description, where it is published and kept, its captures and provisions."""

    title: str
    platform: Link
    terms_type: str
    terms_meaning: str
    description: str
    source_url: str
    archive: str
    archive_url: str
    captures: tuple[CaptureRow, ...]
    coverage: str
    past: PastView
    severities: tuple[SeverityCount, ...]
    rows: tuple[Row, ...]
    note: str


def page(document: Document, corpus: Corpus) -> Page:
    """Make the page of a document."""
    platform = corpus.platforms[document.platform_id]
    provisions = corpus.provisions_of_document.get(document.id, ())
    archive = corpus.archive_of(document)
    ledger = corpus.ledgers.get(document.id)
    captures = ledger.captures if ledger else ()
    left = len(provisions) - MOST_ROWS
    view = DocumentView(
        title=document.facts.title,
        platform=Link(platform.facts.title, platform.id),
        terms_type=document.facts.terms_type.label,
        terms_meaning=document.facts.terms_type.meaning,
        description=document.description,
        source_url=document.facts.source_url,
        archive=archive.title if archive else "",
        archive_url=archive.versions if archive else "",
        captures=tuple(_capture(c) for c in reversed(captures[-MOST_CAPTURES:])),
        coverage=_coverage(captures),
        past=document_past(document, corpus),
        severities=severities(provisions, corpus),
        rows=gravest(provisions, corpus, MOST_ROWS),
        note=_note(len(provisions), left),
    )
    return Page(
        kind=PageKind.DOCUMENT,
        address=document.id,
        title=f"{document.facts.title} – {platform.facts.title}",
        description=cut_at_word(plain(document.description), 155),
        breadcrumb=(
            Link("Platforms", "platforms"),
            Link(platform.facts.title, platform.id),
        ),
        toc=(
            TocEntry("Provisions", "provisions"),
            TocEntry("Changes", "changes"),
            TocEntry("Captures", "captures"),
        ),
        view=view,
        modified=document.facts.reviewed.date,
        about=document,
        follow=document_feed(document, corpus),
        search_text=(document.description, platform.facts.title),
    )


def _note(count: int, left: int) -> str:
    if not count:
        return "No provision has been recorded from this document yet."
    return f"{counted(left, 'more provision')} in the registry." if left > 0 else ""


def _capture(capture: LedgerCapture) -> CaptureRow:
    return CaptureRow(
        long_date(capture.time.date()),
        counted(capture.words, "word"),
        capture.verdict.label,
        capture.reason,
        capture.sha256,
    )


def _coverage(captures: tuple[LedgerCapture, ...]) -> str:
    if not captures:
        return "No capture of this document is recorded in the ledger."
    first, last = captures[0].time.date(), captures[-1].time.date()
    older = len(captures) - MOST_CAPTURES
    shown = f" The {MOST_CAPTURES} newest are listed." if older > 0 else ""
    return (
        f"{counted(len(captures), 'capture')} from {long_date(first)} to {long_date(last)}.{shown}"
    )

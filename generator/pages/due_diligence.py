"""Due diligence sheet of a platform: what each provision states, and what to do or ask about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.place import Document, Platform
from generator.pages.diligence_rows import DiligenceRow, diligence_rows
from generator.pages.page import Page, PageKind
from generator.pages.paging import Leaf, Pager, leaves
from generator.pages.rows import SeverityCount, severities
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.dates import long_date

PER_PAGE = 40
"""Provisions of one page: about nine sheets of paper."""

MOST_DOCUMENTS = 24
"""Documents the heading names; the platform's page has them all."""


class CapturedDocument(NamedTuple):
    """A document with the newest capture whose text may be believed ('' where there is none)."""

    link: Link
    terms_type: str
    captured: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DueDiligenceView:
    """The heading block, the rows of this page, and the checklist file of all of them.

    `every` are the rows of all pages, on the first: the checklist is made with it.
    """

    title: str
    platform: Link
    slug: str
    operator: str
    count: str
    severities: tuple[SeverityCount, ...]
    documents: tuple[CapturedDocument, ...]
    documents_note: str
    rows: tuple[DiligenceRow, ...]
    every: tuple[DiligenceRow, ...]
    is_first: bool
    pager: Pager
    csv: str
    csv_name: str


def address_of(platform: Platform) -> str:
    """Address of the platform's sheet."""
    return f"{platform.id}/due-diligence"


def csv_path(platform: Platform) -> str:
    """Path of the checklist file below the site's root."""
    return f"{platform.id}/due-diligence.csv"


def pages(platform: Platform, corpus: Corpus) -> Iterator[Page]:
    """Yield the pages of a platform's sheet; a platform without provisions has none."""
    rows = diligence_rows(platform, corpus)
    if rows:
        for leaf in leaves(rows, address_of(platform), PER_PAGE):
            yield _page(platform, leaf, rows, corpus)


def _page(
    platform: Platform, leaf: Leaf[DiligenceRow], rows: tuple[DiligenceRow, ...], corpus: Corpus
) -> Page:
    name = platform.facts.title
    title = leaf.numbered(f"Due diligence sheet: {name}")
    documents = corpus.documents_of.get(platform.id, ())
    left = len(documents) - MOST_DOCUMENTS
    view = DueDiligenceView(
        title=title,
        platform=Link(name, platform.id),
        slug=platform.slug,
        operator=platform.facts.operator,
        count=counted(len(rows), "provision"),
        severities=severities(corpus.provisions_of_platform.get(platform.id, ()), corpus),
        documents=tuple(_document(one, corpus) for one in documents[:MOST_DOCUMENTS]),
        documents_note=f"{counted(left, 'more document')} on the platform’s page."
        if left > 0
        else "",
        rows=leaf.entries,
        every=rows if leaf.number == 1 else (),
        is_first=leaf.number == 1,
        pager=leaf.pager,
        csv=csv_path(platform),
        csv_name=f"{platform.slug}-due-diligence.csv",
    )
    return Page(
        kind=PageKind.DUE_DILIGENCE,
        address=leaf.address,
        title=title,
        description=f"What the recorded terms of {name} state, by severity, with what to do or "
        "ask about each provision, as a sheet to print and a checklist file.",
        breadcrumb=(Link("Platforms", "platforms"), view.platform),
        toc=(),
        view=view,
        modified=platform.facts.reviewed.date,
        is_indexed=leaf.number == 1,
    )


def _document(document: Document, corpus: Corpus) -> CapturedDocument:
    ledger = corpus.ledgers.get(document.id)
    captures = ledger.captures if ledger else ()
    newest = next((one for one in reversed(captures) if one.verdict.holds_text), None)
    return CapturedDocument(
        Link(document.facts.title, document.id),
        document.facts.terms_type.label,
        long_date(newest.time.date()) if newest else "",
        newest.sha256 if newest else "",
    )

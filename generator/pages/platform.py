"""Platform page: what the platform is, its documents and the provisions drawn from them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model.place import Document, Platform
from generator.pages.follow import platform_feed
from generator.pages.heat import HeatView, heat
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.past import PastView, platform_past
from generator.pages.plain import plain
from generator.pages.rows import RowGroup, SeverityCount, gravest, severities
from generator.pages.silences import silences_of
from generator.pages.type_matrix import SilenceView
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word

MOST_ROWS = 40
"""Rows a document shows on its platform's page; the rest is on the document's own."""


@dataclass(frozen=True, slots=True)
class PlatformView:
    """Description, facts, severity counts, and provisions by document."""

    title: str
    description: str
    operator: str
    website: str
    country: Link | None
    count: str
    slug: str
    severities: tuple[SeverityCount, ...]
    groups: tuple[RowGroup, ...]
    empty: str
    registry: Link
    past: PastView
    heat: HeatView | None
    silences: tuple[SilenceView, ...]


def page(platform: Platform, corpus: Corpus) -> Page:
    """Make the page of a platform."""
    provisions = corpus.provisions_of_platform.get(platform.id, ())
    country = platform.facts.country
    view = PlatformView(
        title=platform.facts.title,
        description=platform.description,
        operator=platform.facts.operator,
        website=platform.facts.website,
        country=Link(corpus.jurisdiction(country).title, f"jurisdictions/{country.lower()}")
        if country
        else None,
        count=counted(len(provisions), "provision"),
        slug=platform.slug,
        severities=severities(provisions, corpus),
        groups=tuple(_group(d, corpus) for d in corpus.documents_of.get(platform.id, ())),
        empty="" if provisions else "No provision of this platform has been recorded yet.",
        registry=Link("All of them in the registry", f"registry/platform/{platform.slug}"),
        past=platform_past(platform, corpus),
        heat=heat(platform.facts.title, provisions, corpus),
        silences=silences_of(platform, corpus),
    )
    return Page(
        kind=PageKind.PLATFORM,
        address=platform.id,
        title=platform.facts.title,
        description=cut_at_word(plain(platform.description), 155),
        breadcrumb=(Link("Platforms", "platforms"),),
        toc=(
            *(TocEntry(group.heading.text, group.anchor) for group in view.groups),
            *((TocEntry("Silences", "silences"),) if view.silences else ()),
            TocEntry("Changes", "changes"),
        ),
        view=view,
        modified=platform.facts.reviewed.date,
        about=platform,
        follow=platform_feed(platform, corpus),
        search_text=(platform.description, platform.facts.operator),
    )


def _group(document: Document, corpus: Corpus) -> RowGroup:
    provisions = corpus.provisions_of_document.get(document.id, ())
    left = len(provisions) - MOST_ROWS
    note = f"{counted(left, 'more provision')} on the document's page." if left > 0 else ""
    note = note or ("" if provisions else "No provision has been recorded from this document yet.")
    heading = Link(document.facts.title, document.id)
    shown = gravest(provisions, corpus, MOST_ROWS)
    return RowGroup(heading, f"document-{document.slug}", shown, note)

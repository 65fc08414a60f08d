"""Jurisdiction page: the place, its regulations, and the provisions that concern it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model.taxonomy import Jurisdiction
from generator.pages.examples import ExampleView, contents, examples
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.rows import Row, rows
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word

MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class JurisdictionView:
    """Description, the places around it, regulations and provisions."""

    title: str
    description: str
    within: Link | None
    contains: tuple[Link, ...]
    regulations: tuple[Link, ...]
    examples: tuple[ExampleView, ...]
    count: str
    rows: tuple[Row, ...]
    more: Link | None
    empty: str


def page(id_: str, jurisdiction: Jurisdiction, corpus: Corpus) -> Page:
    """Make the page of a jurisdiction."""
    all_places = corpus.taxonomies.jurisdictions
    shown = rows(corpus.provisions_of_jurisdiction.get(id_, ()), corpus)
    within = jurisdiction.within
    view = JurisdictionView(
        title=jurisdiction.title,
        description=jurisdiction.description,
        within=_link(within, all_places[within]) if within else None,
        contains=tuple(_link(k, j) for k, j in all_places.items() if j.within == id_),
        regulations=tuple(
            Link(regulation.facts.title, regulation.id)
            for regulation in corpus.regulations.values()
            if regulation.facts.jurisdiction == id_
        ),
        examples=examples(jurisdiction.examples, corpus),
        count=counted(len(shown), "provision"),
        rows=shown[:MOST_ROWS],
        more=Link(f"All {counted(len(shown), 'provision')}", f"registry/jurisdiction/{id_.lower()}")
        if len(shown) > MOST_ROWS
        else None,
        empty="" if shown else "No provision flags this jurisdiction yet.",
    )
    toc = (
        *contents(view.examples),
        TocEntry("Regulations", "regulations"),
        TocEntry("Provisions", "provisions"),
    )
    return Page(
        kind=PageKind.JURISDICTION,
        address=f"jurisdictions/{id_.lower()}",
        title=jurisdiction.title,
        description=cut_at_word(jurisdiction.description, 155),
        breadcrumb=(Link("Jurisdictions", "jurisdictions"),),
        toc=toc,
        view=view,
        about=jurisdiction,
        search_text=(jurisdiction.description,),
    )


def _link(id_: str, jurisdiction: Jurisdiction) -> Link:
    return Link(jurisdiction.title, f"jurisdictions/{id_.lower()}")

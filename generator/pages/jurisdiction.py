"""Jurisdiction page: the place, its laws with what maps to them, and the provisions flagged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model.place import Regulation
from generator.model.taxonomy import Jurisdiction
from generator.pages.examples import ExampleView, contents, examples
from generator.pages.mapped import RelationGroup, by_relation
from generator.pages.official import OfficialLink, official_links
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.rows import Row, SeverityCount, gravest, severities
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word

MOST_ROWS = 60
MOST_OF_LAW = 5
"""Provisions of one relation that a law names here; the law's own page has them by article."""


@dataclass(frozen=True, slots=True)
class LawView:
    """A law of the place: anchor, citation, official links, and what maps to it by relation."""

    link: Link
    anchor: str
    citation: str
    official: tuple[OfficialLink, ...]
    count: str
    groups: tuple[RelationGroup, ...]


@dataclass(frozen=True, slots=True)
class JurisdictionView:
    """Description, the places around it, laws and provisions.

    `wider` are the laws of the places around it, which apply in it too.
    """

    title: str
    description: str
    within: Link | None
    contains: tuple[Link, ...]
    laws: tuple[LawView, ...]
    wider: tuple[Link, ...]
    examples: tuple[ExampleView, ...]
    count: str
    severities: tuple[SeverityCount, ...]
    rows: tuple[Row, ...]
    more: Link | None
    empty: str


def page(id_: str, jurisdiction: Jurisdiction, corpus: Corpus) -> Page:
    """Make the page of a jurisdiction."""
    view = _view(id_, jurisdiction, corpus)
    toc = (TocEntry("Regulations", "regulations"), TocEntry("Provisions", "provisions"))
    return Page(
        kind=PageKind.JURISDICTION,
        address=f"jurisdictions/{id_.lower()}",
        title=jurisdiction.title,
        description=cut_at_word(jurisdiction.description, 155),
        breadcrumb=(Link("Jurisdictions", "jurisdictions"),),
        toc=(*contents(view.examples), *toc),
        view=view,
        about=jurisdiction,
        search_text=(jurisdiction.description,),
    )


def _view(id_: str, jurisdiction: Jurisdiction, corpus: Corpus) -> JurisdictionView:
    places = corpus.taxonomies.jurisdictions
    flagged = corpus.provisions_of_jurisdiction.get(id_, ())
    count = counted(len(flagged), "provision")
    within = jurisdiction.within
    return JurisdictionView(
        title=jurisdiction.title,
        description=jurisdiction.description,
        within=_link(within, places[within]) if within else None,
        contains=_within(id_, places),
        laws=tuple(_law(law, corpus) for law in _laws(id_, corpus)),
        wider=tuple(
            Link(law.facts.title, law.id)
            for wide in _around(id_, corpus)
            for law in _laws(wide, corpus)
        ),
        examples=examples(jurisdiction.examples, corpus),
        count=count,
        severities=severities(flagged, corpus),
        rows=gravest(flagged, corpus, MOST_ROWS),
        more=Link(f"All {count}", f"registry/jurisdiction/{id_.lower()}")
        if len(flagged) > MOST_ROWS
        else None,
        empty="" if flagged else "No provision flags this jurisdiction yet.",
    )


def _within(id_: str, places: Mapping[str, Jurisdiction]) -> tuple[Link, ...]:
    found = (_link(other, place) for other, place in places.items() if place.within == id_)
    return tuple(sorted(found, key=lambda link: (link.text.lower(), link.address)))


def _laws(id_: str, corpus: Corpus) -> Iterator[Regulation]:
    return (law for law in corpus.regulations.values() if law.facts.jurisdiction == id_)


def _around(id_: str, corpus: Corpus) -> Iterator[str]:
    """Yield the places around a place, the nearest first; a circle of them ends."""
    places, seen = corpus.taxonomies.jurisdictions, {id_}
    wide = places[id_].within
    while wide and wide in places and wide not in seen:
        seen.add(wide)
        yield wide
        wide = places[wide].within


def _law(law: Regulation, corpus: Corpus) -> LawView:
    citing = corpus.citing.get(law.slug, ())
    return LawView(
        link=Link(law.facts.title, law.id),
        anchor=f"law-{law.slug}",
        citation=law.facts.citation.words,
        official=official_links(law),
        count=counted(len({one.provision.id for one in citing}), "provision"),
        groups=by_relation(citing, corpus, MOST_OF_LAW, law),
    )


def _link(id_: str, jurisdiction: Jurisdiction) -> Link:
    return Link(jurisdiction.title, f"jurisdictions/{id_.lower()}")

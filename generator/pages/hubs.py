"""Index pages: platforms, clause types, regulations, jurisdictions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.corpus import Corpus
from generator.corpus.addresses import PLATFORMS_A_PAGE
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.paging import ALONE, Pager, leaves
from generator.pages.rows import SeverityCount, severities
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.sentences import ended


@dataclass(frozen=True, slots=True)
class HubEntry:
    """An entry of an index: its page, a line of text, a count, severities where they say more."""

    link: Link
    text: str
    count: str
    severities: tuple[SeverityCount, ...] = ()


class HubGroup(NamedTuple):
    """Entries under a heading."""

    heading: str
    anchor: str
    entries: tuple[HubEntry, ...]


class HubView(NamedTuple):
    """Title, a sentence, grouped entries, and where there are more."""

    title: str
    lead: str
    groups: tuple[HubGroup, ...]
    pager: Pager = ALONE


def pages(corpus: Corpus) -> Iterable[Page]:
    """Yield the four indexes; that of platforms, which are many, is cut into pages."""
    yield from _platforms(corpus)
    yield _page(PageKind.CLAUSE_TYPES, "types", _types(corpus))
    yield _page(PageKind.REGULATIONS, "regulations", _regulations(corpus))
    yield _page(PageKind.JURISDICTIONS, "jurisdictions", _jurisdictions(corpus))


def _page(kind: PageKind, address: str, view: HubView, first: Link | None = None) -> Page:
    """Make a page of an index; `first` is the page before all others, of those that go on there."""
    toc = tuple(TocEntry(group.heading, group.anchor) for group in view.groups)
    return Page(
        kind=kind,
        address=address,
        title=view.title,
        description=view.lead,
        breadcrumb=(first,) if first else (),
        toc=toc if len(toc) > 1 else (),
        view=view,
        search_text=() if first else (view.lead,),
        is_indexed=first is None,
    )


def _platforms(corpus: Corpus) -> Iterator[Page]:
    def entry(id_: str) -> HubEntry:
        platform = corpus.platforms[id_]
        provisions = corpus.provisions_of_platform.get(id_, ())
        documents = corpus.documents_of.get(id_, ())
        return HubEntry(
            Link(platform.facts.title, id_),
            f"{ended(platform.facts.operator)} {counted(len(documents), 'document')}.",
            counted(len(provisions), "provision"),
            severities(provisions, corpus),
        )

    def title(id_: str) -> str:
        return corpus.platforms[id_].facts.title

    lead = "Services whose terms are recorded here, each with its documents and provisions."
    ordered = sorted(corpus.platforms, key=lambda id_: (title(id_).lower(), id_))
    is_lettered = len(ordered) > _UNGROUPED
    for leaf in leaves(ordered, "platforms", PLATFORMS_A_PAGE):
        groups = (
            _lettered(leaf.entries, title, entry) if is_lettered else _whole(leaf.entries, entry)
        )
        view = HubView(leaf.numbered("Platforms"), lead, groups, leaf.pager)
        first = None if leaf.number == 1 else Link("Platforms", "platforms")
        yield _page(PageKind.PLATFORMS, leaf.address, view, first)


def _types(corpus: Corpus) -> HubView:
    clause_types = corpus.taxonomies.clause_types
    groups = []
    for group, title in clause_types.groups.items():
        entries = tuple(
            HubEntry(
                Link(clause_type.title, f"types/{id_}"),
                clause_type.definition,
                counted(len(corpus.provisions_of_type.get(id_, ())), "provision"),
                severities(corpus.provisions_of_type.get(id_, ()), corpus),
            )
            for id_, clause_type in clause_types.types.items()
            if clause_type.group == group
        )
        if entries:
            groups.append(HubGroup(title, f"group-{group}", entries))
    lead = (
        "Platform-neutral kinds of provision. Every provision of a type answers the same closed "
        "questions, so that platforms can be compared."
    )
    return HubView("Clause types", lead, tuple(groups))


def _regulations(corpus: Corpus) -> HubView:
    places = corpus.taxonomies.jurisdictions
    groups = []
    for id_, place in places.items():
        entries = tuple(
            HubEntry(
                Link(regulation.facts.title, regulation.id),
                f"{ended(regulation.facts.short)} {ended(regulation.facts.citation.words)}",
                counted(
                    len({c.provision.id for c in corpus.citing.get(regulation.slug, ())}),
                    "provision",
                ),
            )
            for regulation in corpus.regulations.values()
            if regulation.facts.jurisdiction == id_
        )
        if entries:
            groups.append(HubGroup(place.title, f"place-{id_.lower()}", entries))
    lead = "Laws that provisions are mapped to, article by article."
    return HubView("Regulations", lead, tuple(groups))


def _jurisdictions(corpus: Corpus) -> HubView:
    entries = tuple(
        HubEntry(
            Link(place.title, f"jurisdictions/{id_.lower()}"),
            place.description,
            counted(len(corpus.provisions_of_jurisdiction.get(id_, ())), "provision"),
        )
        for id_, place in corpus.taxonomies.jurisdictions.items()
    )
    lead = "Places whose law a provision engages, as its record flags them."
    return HubView("Jurisdictions", lead, (HubGroup("All jurisdictions", "all", entries),))


def _whole(ids: Iterable[str], entry: Callable[[str], HubEntry]) -> tuple[HubGroup, ...]:
    return (HubGroup("All platforms", "all", tuple(map(entry, ids))),)


def _lettered(
    ids: Iterable[str], title: Callable[[str], str], entry: Callable[[str], HubEntry]
) -> tuple[HubGroup, ...]:
    """Group by first letter, which helps once there are many."""
    letters: dict[str, list[HubEntry]] = {}
    for id_ in ids:
        first = title(id_)[:1].upper()
        letters.setdefault(first if first.isalpha() else "0–9", []).append(entry(id_))
    return tuple(
        HubGroup(letter, f"letter-{letter.lower()}", tuple(found))
        for letter, found in letters.items()
    )


_UNGROUPED = 40

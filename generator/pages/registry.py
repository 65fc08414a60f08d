"""Registry: every provision, listed by platform, type, regulation and jurisdiction.

The lists are static pages of at most a hundred rows each, complete without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.corpus.addresses import PLATFORMS_A_PAGE
from generator.model.provision import Provision
from generator.pages.hubs import HubEntry, HubGroup
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.paging import Leaf, Pager, leaves
from generator.pages.rows import Row, row
from generator.sections.link import Link
from generator.text.counts import counted

ADDRESS = "registry"


@dataclass(frozen=True, slots=True)
class RegistryView:
    """How many provisions there are, and the ways into them.

    The lists of platforms go on where the pager leads; search and the rest stand on the first page.
    """

    title: str
    lead: str
    groups: tuple[HubGroup, ...]
    pager: Pager
    is_first: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """The provisions under one value of a facet."""

    facet: str
    slug: str
    title: str
    subject: Link
    provisions: tuple[Provision, ...]

    @property
    def address(self) -> str:
        """Address of the first page."""
        return f"registry/{self.facet}/{self.slug}"


@dataclass(frozen=True, slots=True)
class ListingView:
    """One page of a list: its rows, its place among the pages, the neighbours."""

    title: str
    lead: str
    subject: Link
    rows: tuple[Row, ...]
    position: str
    before: Link | None
    after: Link | None


FACETS = {
    "platform": "By platform",
    "type": "By clause type",
    "regulation": "By regulation",
    "jurisdiction": "By jurisdiction",
}


def shelf_names(corpus: Corpus) -> Iterator[str]:
    """Yield the names of all shelves that hold a provision: `type/change-of-terms`."""
    for facet, slugs in _slugs(corpus):
        yield from (f"{facet}/{slug}" for slug in slugs if _shelf(facet, slug, corpus).provisions)


def listing(name: str, corpus: Corpus) -> Iterator[Page]:
    """Yield the pages of the list of one shelf."""
    facet, _, slug = name.partition("/")
    shelf = _shelf(facet, slug, corpus)
    return (_listing(shelf, leaf, corpus) for leaf in leaves(shelf.provisions, shelf.address))


def front(corpus: Corpus) -> Iterator[Page]:
    """Yield the registry's front page, with the way into every list, and more of its platforms."""
    names = (name.partition("/") for name in shelf_names(corpus))
    by_facet: dict[str, list[HubEntry]] = {facet: [] for facet in FACETS}
    for shelf in (_shelf(facet, slug, corpus) for facet, _, slug in names):
        count = counted(len(shelf.provisions), "provision")
        by_facet[shelf.facet].append(HubEntry(Link(shelf.title, shelf.address), "", count))
    platforms = by_facet.pop("platform")
    others = tuple(_group(facet, entries) for facet, entries in by_facet.items() if entries)
    for leaf in leaves(platforms, ADDRESS, PLATFORMS_A_PAGE):
        found = (_group("platform", leaf.entries),) if platforms else ()
        yield _front(leaf, (*found, *(others if leaf.number == 1 else ())), corpus)


def _group(facet: str, entries: Sequence[HubEntry]) -> HubGroup:
    return HubGroup(FACETS[facet], f"by-{facet}", tuple(entries))


def _front(leaf: Leaf[HubEntry], groups: tuple[HubGroup, ...], corpus: Corpus) -> Page:
    is_first = leaf.number == 1
    lead = (
        f"{counted(len(corpus.published), 'provision')} of "
        f"{counted(len(corpus.platforms), 'platform')}, listed by platform, clause type, "
        "regulation and jurisdiction."
    )
    return Page(
        kind=PageKind.REGISTRY,
        address=leaf.address,
        title=leaf.numbered("Registry"),
        description=lead,
        breadcrumb=() if is_first else (Link("Registry", ADDRESS),),
        toc=tuple(TocEntry(group.heading, group.anchor) for group in groups) if is_first else (),
        view=RegistryView(leaf.numbered("Registry"), lead, groups, leaf.pager, is_first),
        search_text=(lead,) if is_first else (),
        is_indexed=is_first,
    )


def _slugs(corpus: Corpus) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield every facet with the last part of the address of each of its shelves."""
    platforms = sorted(corpus.platforms.values(), key=lambda p: (p.facts.title.lower(), p.id))
    yield "platform", (platform.slug for platform in platforms)
    yield "type", corpus.taxonomies.clause_types.types
    yield "regulation", (regulation.slug for regulation in corpus.regulations.values())
    yield "jurisdiction", (id_.lower() for id_ in corpus.taxonomies.jurisdictions)


def _shelf(facet: str, slug: str, corpus: Corpus) -> Shelf:
    if facet == "platform":
        platform = corpus.platforms[f"platforms/{slug}"]
        link = Link(platform.facts.title, platform.id)
        provisions = corpus.provisions_of_platform.get(platform.id, ())
    elif facet == "type":
        link = Link(corpus.taxonomies.clause_types.types[slug].title, f"types/{slug}")
        provisions = corpus.provisions_of_type.get(slug, ())
    elif facet == "regulation":
        link = Link(corpus.regulation(slug).facts.short, f"regulations/{slug}")
        citing = {c.provision.id: c.provision for c in corpus.citing.get(slug, ())}
        provisions = tuple(citing.values())
    else:
        place = next(id_ for id_ in corpus.taxonomies.jurisdictions if id_.lower() == slug)
        link = Link(corpus.jurisdiction(place).title, f"jurisdictions/{slug}")
        provisions = corpus.provisions_of_jurisdiction.get(place, ())
    return Shelf(facet, slug, link.text, link, provisions)


def _listing(shelf: Shelf, leaf: Leaf[Provision], corpus: Corpus) -> Page:
    title = leaf.numbered(f"{shelf.title}: provisions")
    lead = f"{counted(len(shelf.provisions), 'provision')} in the order of their addresses."
    view = ListingView(
        title=title,
        lead=lead,
        subject=shelf.subject,
        rows=tuple(row(provision, corpus) for provision in leaf.entries),
        position=leaf.pager.position,
        before=leaf.pager.before,
        after=leaf.pager.after,
    )
    return Page(
        kind=PageKind.LISTING,
        address=leaf.address,
        title=title,
        description=f"{shelf.title}: {lead}",
        breadcrumb=(
            Link("Registry", "registry"),
            Link(FACETS[shelf.facet], f"registry#by-{shelf.facet}"),
        ),
        toc=(),
        view=view,
        is_indexed=leaf.number == 1,
    )

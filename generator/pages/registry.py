"""Registry: every provision, listed by platform, type, regulation and jurisdiction.

The lists are static pages of at most a hundred rows each, complete without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.corpus import Corpus
from generator.corpus.addresses import PLATFORMS_A_PAGE
from generator.pages.hubs import HubEntry, HubGroup
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.paging import Leaf, Pager, leaf, leaves, numbers
from generator.pages.rows import Row, row
from generator.sections.link import Link
from generator.text.counts import counted

ADDRESS = "registry"


class RegistryView(NamedTuple):
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
    """The ids of the provisions under one value of a facet."""

    facet: str
    slug: str
    title: str
    subject: Link
    ids: tuple[str, ...]

    @property
    def count(self) -> str:
        """How many provisions there are, in words."""
        return counted(len(self.ids), "provision")

    @property
    def address(self) -> str:
        """Address of the first page."""
        return f"registry/{self.facet}/{self.slug}"


class ListingView(NamedTuple):
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


def listings(corpus: Corpus) -> Iterator[str]:
    """Yield the names of all pages of lists: `type/change-of-terms/1`."""
    for shelf in _shelves(corpus):
        yield from (f"{shelf.facet}/{shelf.slug}/{number}" for number in numbers(shelf.ids))


def listing(name: str, corpus: Corpus) -> Page:
    """Make one page of a list."""
    facet, slug, number = name.split("/")
    shelf = _shelf(facet, slug, corpus)
    return _listing(shelf, leaf(shelf.ids, shelf.address, int(number)), corpus)


def front(corpus: Corpus) -> Iterator[Page]:
    """Yield the registry's front page, with the way into every list, and more of its platforms."""
    by_facet: dict[str, list[HubEntry]] = {facet: [] for facet in FACETS}
    for shelf in _shelves(corpus):
        by_facet[shelf.facet].append(HubEntry(Link(shelf.title, shelf.address), "", shelf.count))
    platforms = by_facet.pop("platform")
    others = tuple(_group(facet, entries) for facet, entries in by_facet.items() if entries)
    for page in leaves(platforms, ADDRESS, PLATFORMS_A_PAGE):
        found = (_group("platform", page.entries),) if platforms else ()
        yield _front(page, (*found, *(others if page.number == 1 else ())), corpus)


def _group(facet: str, entries: Sequence[HubEntry]) -> HubGroup:
    return HubGroup(FACETS[facet], f"by-{facet}", tuple(entries))


def _front(page: Leaf[HubEntry], groups: tuple[HubGroup, ...], corpus: Corpus) -> Page:
    is_first = page.number == 1
    lead = (
        f"{counted(len(corpus.published), 'provision')} of "
        f"{counted(len(corpus.platforms), 'platform')}, listed by platform, clause type, "
        "regulation and jurisdiction."
    )
    return Page(
        kind=PageKind.REGISTRY,
        address=page.address,
        title=page.numbered("Registry"),
        description=lead,
        breadcrumb=() if is_first else (Link("Registry", ADDRESS),),
        toc=tuple(TocEntry(group.heading, group.anchor) for group in groups) if is_first else (),
        view=RegistryView(page.numbered("Registry"), lead, groups, page.pager, is_first),
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


def _shelves(corpus: Corpus) -> Iterator[Shelf]:
    """Yield all shelves that hold a provision."""
    found = (_shelf(facet, slug, corpus) for facet, slugs in _slugs(corpus) for slug in slugs)
    return (shelf for shelf in found if shelf.ids)


def _shelf(facet: str, slug: str, corpus: Corpus) -> Shelf:
    if facet == "platform":
        platform = corpus.platforms[f"platforms/{slug}"]
        link = Link(platform.facts.title, platform.id)
    elif facet == "type":
        link = Link(corpus.taxonomies.clause_types.types[slug].title, f"types/{slug}")
    elif facet == "regulation":
        link = Link(corpus.regulation(slug).facts.short, f"regulations/{slug}")
    else:
        place = next(id_ for id_ in corpus.taxonomies.jurisdictions if id_.lower() == slug)
        link = Link(corpus.jurisdiction(place).title, f"jurisdictions/{slug}")
    return Shelf(facet, slug, link.text, link, corpus.ids.get(f"{facet}/{slug}", ()))


def _listing(shelf: Shelf, page: Leaf[str], corpus: Corpus) -> Page:
    title = page.numbered(f"{shelf.title}: provisions")
    lead = f"{shelf.count} in the order of their addresses."
    view = ListingView(
        title=title,
        lead=lead,
        subject=shelf.subject,
        rows=tuple(row(corpus.provisions[id_], corpus) for id_ in page.entries),
        position=page.pager.position,
        before=page.pager.before,
        after=page.pager.after,
    )
    return Page(
        kind=PageKind.LISTING,
        address=page.address,
        title=title,
        description=f"{shelf.title}: {lead}",
        breadcrumb=(
            Link("Registry", "registry"),
            Link(FACETS[shelf.facet], f"registry#by-{shelf.facet}"),
        ),
        toc=(),
        view=view,
        is_indexed=page.number == 1,
    )

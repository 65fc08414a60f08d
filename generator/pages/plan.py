"""The plan of the printed pages: which pages there are, and which are made together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.changes.recorded import all_recorded, recorded
from generator.corpus import Corpus
from generator.model.site import Site
from generator.pages import (
    change,
    changes_hub,
    clause_type,
    compare,
    coverage,
    document,
    due_diligence,
    editorial,
    hubs,
    jurisdiction,
    open_data,
    platform,
    provision,
    registry,
    regulation,
    set_aside,
    tombstone,
    watchlist,
    week,
)
from generator.pages.page import Page

DEPTHS = {
    "changes": 4,
    "compare": 1,
    "coverage": 2,
    "data": 2,
    "jurisdictions": 2,
    "platforms": 4,
    "registry": 4,
    "regulations": 2,
    "types": 3,
    "watchlist": 1,
}
"""First parts of addresses, and how many parts an address below them has at most."""


class Unit(NamedTuple):
    """Pages that are made together: `kind` says how, `key` from what."""

    kind: str
    key: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {self.key}" if self.key else self.kind


def plan(corpus: Corpus, site: Site) -> Iterator[Page]:
    """Yield every page the press prints; hand-written pages and redirects are not among them."""
    for unit in units(corpus):
        yield from pages_of(unit, corpus, site)


def units(corpus: Corpus) -> Iterator[Unit]:
    """Yield what is made together, without making it; the costliest lists first."""
    yield from (Unit(kind) for kind in _LISTS)
    yield from (Unit("listing", name) for name in registry.listings(corpus))
    for kind, ids in _shelves(corpus):
        yield from (Unit(kind, id_) for id_ in ids)


def pages_of(unit: Unit, corpus: Corpus, site: Site) -> Iterator[Page]:
    """Yield the pages of a unit."""
    yield from _MAKERS[unit.kind](unit.key, corpus, site)


def _shelves(corpus: Corpus) -> Iterator[tuple[str, Iterable[str]]]:
    yield "type", corpus.taxonomies.clause_types.types
    yield "regulation", corpus.regulations
    yield "jurisdiction", corpus.taxonomies.jurisdictions
    yield "platform", corpus.platforms
    yield "due diligence", corpus.platforms
    yield "document", corpus.documents
    yield "provision", _in_order(corpus)


def _in_order(corpus: Corpus) -> Iterator[str]:
    """Yield provisions document by document: what they have in common is at hand for the next."""
    yield from (one.id for one in corpus.published)
    yield from (one.id for one in corpus.retired)


Maker = Callable[[str, Corpus, Site], Iterable[Page]]


def _provision(id_: str, corpus: Corpus, site: Site) -> Iterator[Page]:
    record = corpus.provisions[id_]
    is_published = record.is_published
    yield provision.page(record, corpus, site) if is_published else tombstone.page(record, corpus)


def _document(id_: str, corpus: Corpus, site: Site) -> Iterator[Page]:
    paper = corpus.documents[id_]
    yield document.page(paper, corpus)
    yield from change.pages(paper, corpus, site)


def _type(id_: str, corpus: Corpus, _: Site) -> Iterator[Page]:
    return clause_type.pages(id_, corpus.taxonomies.clause_types.types[id_], corpus)


def _jurisdiction(id_: str, corpus: Corpus, _: Site) -> Iterator[Page]:
    yield jurisdiction.page(id_, corpus.taxonomies.jurisdictions[id_], corpus)


def _weeks(_: str, corpus: Corpus, __: Site) -> Iterator[Page]:
    return week.pages(all_recorded(corpus), set_aside.set_aside(corpus), corpus)


_LISTS: dict[str, Maker] = {
    "weeks": _weeks,
    "changes": lambda _, corpus, __: changes_hub.pages(all_recorded(corpus), corpus),
    "set aside": lambda _, corpus, __: set_aside.pages(corpus),
    "editorial": lambda _, corpus, __: editorial.pages(corpus, _renamed(corpus)),
    "coverage": lambda _, corpus, __: coverage.pages(corpus),
    "registry": lambda _, corpus, __: registry.front(corpus),
    "hubs": lambda _, corpus, __: hubs.pages(corpus),
    "watchlist": lambda _, corpus, site: (watchlist.page(corpus, site),),
    "compare": lambda _, corpus, __: (compare.page(corpus),),
    "open data": lambda _, corpus, site: open_data.pages(corpus, site),
}
"""Lists of the whole site: one of each, the three histories never mixed."""

_MAKERS: dict[str, Maker] = {
    **_LISTS,
    "listing": lambda name, corpus, _: (registry.listing(name, corpus),),
    "type": _type,
    "regulation": lambda id_, corpus, _: (regulation.page(corpus.regulations[id_], corpus),),
    "jurisdiction": _jurisdiction,
    "platform": lambda id_, corpus, _: (platform.page(corpus.platforms[id_], corpus),),
    "due diligence": lambda id_, corpus, _: due_diligence.pages(corpus.platforms[id_], corpus),
    "document": _document,
    "provision": _provision,
}


def aliases(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield former and present address of everything renamed, and of a document's changes."""
    yield from _renamed(corpus)
    taken = {one.address for one in all_recorded(corpus)}
    for paper in corpus.documents.values():
        for alias in paper.facts.aliases:
            for one in recorded(paper, corpus) if _DOCUMENT.fullmatch(alias) else ():
                former = f"changes/{alias.removeprefix('platforms/')}/{one.address.split('/')[-1]}"
                if former not in taken:
                    yield former, one.address


_DOCUMENT = re.compile(r"platforms/[^/]+/[^/]+")


def _former(corpus: Corpus) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the former addresses of records, those of provisions as they were noted in linking."""
    yield from ((one.id, one.facts.aliases) for one in corpus.platforms.values())
    yield from ((one.id, one.facts.aliases) for one in corpus.documents.values())
    yield from corpus.former.items()
    yield from ((one.id, one.facts.aliases) for one in corpus.regulations.values())


def _renamed(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield former address and present address of records that were renamed."""
    for id_, aliases in _former(corpus):
        for alias in aliases:
            yield alias, id_
    for id_, kind in corpus.taxonomies.clause_types.types.items():
        for alias in kind.aliases:
            yield alias, f"types/{id_}"

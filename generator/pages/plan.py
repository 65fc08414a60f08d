"""The plan of the printed pages: which pages there are, in the order of their addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.changes.recorded import all_recorded, recorded
from generator.corpus import Corpus
from generator.model.site import Site
from generator.pages import (
    change,
    changes_hub,
    clause_type,
    coverage,
    document,
    editorial,
    hubs,
    jurisdiction,
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


def plan(corpus: Corpus, site: Site) -> Iterator[Page]:
    """Yield every page the press prints; hand-written pages and redirects are not among them."""
    yield from hubs.pages(corpus)
    yield from registry.pages(corpus)
    yield watchlist.page(corpus, site)
    yield from _histories(corpus)
    for one in corpus.platforms.values():
        yield platform.page(one, corpus)
    for paper in corpus.documents.values():
        yield document.page(paper, corpus)
        yield from change.pages(paper, corpus)
    for record in corpus.provisions.values():
        if record.is_published:
            yield provision.page(record, corpus, site)
        else:
            yield tombstone.page(record, corpus)
    for id_, kind in corpus.taxonomies.clause_types.types.items():
        yield clause_type.page(id_, kind, corpus)
    for law in corpus.regulations.values():
        yield regulation.page(law, corpus)
    for id_, place in corpus.taxonomies.jurisdictions.items():
        yield jurisdiction.page(id_, place, corpus)


def _histories(corpus: Corpus) -> Iterator[Page]:
    """Yield the lists of the three histories, which are never mixed, and of what was captured."""
    changes, aside = all_recorded(corpus), set_aside.set_aside(corpus)
    yield from changes_hub.pages(changes, corpus)
    yield from week.pages(changes, aside, corpus)
    yield from set_aside.pages(aside, corpus)
    yield from editorial.pages(corpus, _renamed(corpus))
    yield from coverage.pages(corpus)


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


def _renamed(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield former address and present address of records that were renamed."""
    for shelf in (corpus.platforms, corpus.documents, corpus.provisions, corpus.regulations):
        for record in shelf.values():
            for alias in record.facts.aliases:
                yield alias, record.id
    for id_, kind in corpus.taxonomies.clause_types.types.items():
        for alias in kind.aliases:
            yield alias, f"types/{id_}"

"""What can be followed: the site, platforms, documents, clause types, regulations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.changes.recorded import Recorded, all_recorded, recorded_of
from generator.corpus import Corpus
from generator.corpus.corpus import group
from generator.feeds.changed import provisions_of
from generator.model.place import Document, Platform
from generator.pages.follow import (
    Follow,
    document_feed,
    platform_feed,
    regulation_feed,
    site_feed,
    type_feed,
)

_DATED = "A change is dated by the capture that shows it; the day it was made is not known."
_CHANGED = f"What changed in the platform's documents, clause by clause. {_DATED}"
_REWORDED = f"What changed in the document, clause by clause. {_DATED}"
_TOUCHED = f"Changes of clauses from which such provisions are recorded. {_DATED}"


@dataclass(frozen=True, slots=True)
class Scope:
    """A feed's subject, the changes that belong to it (newest first), the documents watched."""

    about: Follow
    subtitle: str
    changes: tuple[Recorded, ...]
    documents: tuple[Document, ...]


def site_scopes(corpus: Corpus) -> Iterator[Scope]:
    """Yield the site, clause types and regulations, those without a change too: they exist."""
    every, changes = tuple(corpus.documents.values()), all_recorded(corpus)
    yield Scope(site_feed(), f"What platforms changed. {_DATED}", changes, every)
    by_type = group((key, one) for one in changes for key in _types(one, corpus))
    for id_, clause_type in corpus.taxonomies.clause_types.types.items():
        yield Scope(type_feed(id_, clause_type), _TOUCHED, by_type.get(id_, ()), every)
    by_law = group((key, one) for one in changes for key in _laws(one, corpus))
    for regulation in corpus.regulations.values():
        found = by_law.get(regulation.slug, ())
        yield Scope(regulation_feed(regulation), _TOUCHED, found, every)


def platform_scopes(platform: Platform, corpus: Corpus) -> Iterator[Scope]:
    """Yield a platform and its documents."""
    documents = corpus.documents_of.get(platform.id, ())
    found = recorded_of(documents, corpus)
    yield Scope(platform_feed(platform, corpus), _CHANGED, found, documents)
    for document in documents:
        own = tuple(one for one in found if one.document.id == document.id)
        yield Scope(document_feed(document, corpus), _REWORDED, own, (document,))


def _types(one: Recorded, corpus: Corpus) -> Iterable[str]:
    return dict.fromkeys(provision.facts.type for provision in provisions_of(one, corpus))


def _laws(one: Recorded, corpus: Corpus) -> Iterable[str]:
    touched = provisions_of(one, corpus)
    return dict.fromkeys(mapping.id for p in touched for mapping in p.facts.regulations)

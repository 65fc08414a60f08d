"""What can be followed: the site, platforms, documents, clause types, regulations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.changes.recorded import Recorded
from generator.corpus import Corpus
from generator.corpus.corpus import group
from generator.feeds.changed import provisions_of
from generator.model.place import Document
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


def scopes(corpus: Corpus, changes: tuple[Recorded, ...]) -> Iterator[Scope]:
    """Yield every subject, those without a change too: what is followed exists.

    `changes` are all of the corpus, newest first.
    """
    every = tuple(corpus.documents.values())
    yield Scope(site_feed(), f"What platforms changed. {_DATED}", changes, every)
    yield from _places(corpus, changes)
    by_type = group((key, one) for one in changes for key in _types(one, corpus))
    for id_, clause_type in corpus.taxonomies.clause_types.types.items():
        yield Scope(type_feed(id_, clause_type), _TOUCHED, by_type.get(id_, ()), every)
    by_law = group((key, one) for one in changes for key in _laws(one, corpus))
    for regulation in corpus.regulations.values():
        found = by_law.get(regulation.slug, ())
        yield Scope(regulation_feed(regulation), _TOUCHED, found, every)


def _places(corpus: Corpus, changes: tuple[Recorded, ...]) -> Iterator[Scope]:
    by_platform = group((one.document.platform_id, one) for one in changes)
    for id_, platform in corpus.platforms.items():
        documents = corpus.documents_of.get(id_, ())
        found = by_platform.get(id_, ())
        yield Scope(platform_feed(platform, corpus), _CHANGED, found, documents)
    by_document = group((one.document.id, one) for one in changes)
    for id_, document in corpus.documents.items():
        found = by_document.get(id_, ())
        yield Scope(document_feed(document, corpus), _REWORDED, found, (document,))


def _types(one: Recorded, corpus: Corpus) -> Iterable[str]:
    return dict.fromkeys(provision.facts.type for provision in provisions_of(one, corpus))


def _laws(one: Recorded, corpus: Corpus) -> Iterable[str]:
    touched = provisions_of(one, corpus)
    return dict.fromkeys(mapping.id for p in touched for mapping in p.facts.regulations)

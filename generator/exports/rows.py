"""The rows of every table, in the order of ids, in parts: most are of one document each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from generator.changes.recorded import recorded
from generator.corpus import Corpus
from generator.exports.change import touched
from generator.exports.record import moment_of
from generator.exports.rights import short_licence
from generator.exports.rows_provisions import (
    attribute_rows,
    audience_rows,
    jurisdiction_rows,
    mapping_rows,
    provision_rows,
)
from generator.model.place import Document
from generator.model.site import Site
from generator.model.table import Table

Row = dict[str, Any]


Rows = tuple[tuple[Any, ...], ...]
"""Some rows of a table, cells in the order of its columns; None stands for no value."""

ALL = ""
"""The only part of a table that is not made document by document."""


def parts(table: Table, corpus: Corpus) -> Sequence[str]:
    """Return the parts of a table in their order: ids of documents, or the whole.

    What lies below a document has its id before its own, so that rows which come in the order of
    documents are in that of their ids.
    """
    if table.name in _BELOW:
        return sorted(corpus.documents, key=lambda id_: f"{id_}/")
    return tuple(corpus.documents) if table.name in _OF_DOCUMENT else (ALL,)


def is_of_documents(table: Table) -> bool:
    """Whether a table is made document by document."""
    return table.name in _OF_DOCUMENT


def rows(table: Table, part: str, corpus: Corpus, site: Site) -> Rows:
    """Return one part of a table's rows."""
    licence = short_licence(site)
    cells: Callable[[Row], tuple[Any, ...]] = itemgetter(*(column.name for column in table.columns))
    if is_of_documents(table):
        made = _OF_DOCUMENT[table.name](corpus.documents[part], corpus, site)
    else:
        made = _OF_CORPUS[table.name](corpus, site)
    return tuple([cells({**row, "licence": licence}) for row in made])


def _platforms(corpus: Corpus, site: Site) -> Iterator[Row]:
    for one in corpus.platforms.values():
        yield {
            "id": one.id,
            "title": one.facts.title,
            "operator": one.facts.operator,
            "website": one.facts.website,
            "country": one.facts.country,
            "documents": len(corpus.documents_of.get(one.id, ())),
            "provisions": len(corpus.provisions_of_platform.get(one.id, ())),
            "reviewed": one.facts.reviewed.date.isoformat(),
            "url": site.absolute(one.id) or None,
        }


def _documents(one: Document, corpus: Corpus, site: Site) -> Iterator[Row]:
    archive, place = corpus.archive_of(one), one.facts.archive
    yield {
        "id": one.id,
        "platform": one.platform_id,
        "title": one.facts.title,
        "terms_type": one.facts.terms_type.value,
        "language": one.facts.language,
        "source_url": one.facts.source_url,
        "archive": place.collection if place else None,
        "archive_publisher": archive.publisher if archive else None,
        "archive_licence": archive.licence if archive else None,
        **_captures(one, corpus),
        "provisions": len(corpus.provisions_of_document.get(one.id, ())),
        "reviewed": one.facts.reviewed.date.isoformat(),
        "url": site.absolute(one.id) or None,
    }


def _captures(document: Document, corpus: Corpus) -> Row:
    ledger = corpus.ledgers.get(document.id)
    moments = sorted(moment_of(capture) for capture in (ledger.captures if ledger else ()))
    return {
        "captures": len(moments),
        "first_captured": moments[0] if moments else None,
        "last_captured": moments[-1] if moments else None,
    }


def _types(corpus: Corpus, site: Site) -> Iterator[Row]:
    groups = corpus.taxonomies.clause_types.groups
    for id_, one in corpus.taxonomies.clause_types.types.items():
        yield {
            "id": id_,
            "title": one.title,
            "section": groups.get(one.group, one.group),
            "definition": one.definition,
            "provisions": len(corpus.provisions_of_type.get(id_, ())),
            "url": site.absolute(f"types/{id_}") or None,
        }


def _regulations(corpus: Corpus, site: Site) -> Iterator[Row]:
    for one in corpus.regulations.values():
        facts = one.facts
        citing = {citing.provision.id for citing in corpus.citing.get(one.slug, ())}
        yield {
            "id": one.slug,
            "title": facts.title,
            "short": facts.short,
            "jurisdiction": facts.jurisdiction,
            "authority": facts.authority,
            "citation": facts.citation.words or None,
            "source_url": facts.source_url,
            "in_force": facts.in_force.isoformat(),
            "applies": facts.applies.isoformat() if facts.applies else None,
            "provisions": len(citing),
            "url": site.absolute(one.id) or None,
        }


def _changes(document: Document, corpus: Corpus, site: Site) -> Iterator[Row]:
    for one in sorted(recorded(document, corpus), key=lambda one: one.address):
        change = one.change
        yield {
            "id": one.address,
            "document": one.document.id,
            "platform": one.document.platform_id,
            "since": moment_of(one.before),
            "time": moment_of(one.after),
            "before": one.before.id,
            "after": one.after.id,
            "confirmed": one.is_confirmed,
            "added": change.added,
            "removed": change.removed,
            "reworded": change.reworded,
            "moved": change.moved,
            "inserted": change.inserted,
            "deleted": change.deleted,
            "unquoted": change.unquoted,
            "provisions": " ".join(touched(change, one.document.id, corpus)) or None,
            "url": site.absolute(one.address) or None,
        }


_OF_CORPUS: dict[str, Callable[[Corpus, Site], Iterator[Row]]] = {
    "platforms": _platforms,
    "types": _types,
    "regulations": _regulations,
}

_BELOW: dict[str, Callable[[Document, Corpus, Site], Iterator[Row]]] = {
    "provisions": provision_rows,
    "attributes": attribute_rows,
    "mappings": mapping_rows,
    "jurisdictions": jurisdiction_rows,
    "audiences": audience_rows,
    "changes": _changes,
}

_OF_DOCUMENT = {"documents": _documents, **_BELOW}

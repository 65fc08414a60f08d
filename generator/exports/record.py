"""Pieces that the JSON of several kinds of record shares."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from generator.corpus import Corpus
from generator.exports.rights import rights
from generator.model.ledger import LedgerCapture
from generator.model.place import Document
from generator.model.provision import Provision
from generator.model.site import Site
from generator.text.moments import utc_moment

Record = dict[str, Any]

MOST_LISTED = 100
"""Provisions a record names: a twin does not grow with the corpus, the tables hold them all."""


def moment_of(capture: LedgerCapture) -> str:
    """Moment of a capture in UTC: `2026-08-07T10:00:00Z`."""
    return utc_moment(capture.time)


def above(kind: str, id_: str, title: str, site: Site) -> Record:
    """Begin a record: its schema, kind, id, page and title."""
    return {
        "$schema": f"{site.url}{schema_file(kind)}",
        "kind": kind,
        "id": id_,
        "url": site.absolute(id_),
        "title": title,
    }


def schema_file(kind: str) -> str:
    """File of the schema of a kind of record, below the site's root."""
    return f"data/schema/record-{kind}.schema.json"


def below(document: Document | None, corpus: Corpus, site: Site) -> Record:
    """End a record: its rights."""
    return {"rights": rights(document, corpus, site)}


def platform_of(platform_id: str, corpus: Corpus) -> Record:
    """Name a platform."""
    platform = corpus.platforms[platform_id]
    return {
        "id": platform_id,
        "title": platform.facts.title,
        "operator": platform.facts.operator,
    }


def document_of(document: Document) -> Record:
    """Name a document and where the platform publishes it."""
    return {
        "id": document.id,
        "title": document.facts.title,
        "terms_type": document.facts.terms_type.value,
        "source_url": document.facts.source_url,
        "language": document.facts.language,
    }


def reviewed_of(facts: Any) -> Record:
    """Say when a record was last read against its source, and by whom."""
    return {"date": facts.reviewed.date.isoformat(), "by": facts.reviewed.by}


def listed(provisions: Iterable[Provision], count: int) -> Record:
    """Count provisions, and name the first hundred."""
    return {
        "count": count,
        "first": [
            {
                "id": one.id,
                "title": one.facts.title,
                "type": one.facts.type,
                "severity": one.facts.severity.value,
            }
            for one in islice(provisions, MOST_LISTED)
        ],
    }

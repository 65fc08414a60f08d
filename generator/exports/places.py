"""The JSON of platforms, documents and withdrawn provisions."""

from __future__ import annotations

from generator.changes.recorded import recorded
from generator.corpus import Corpus
from generator.corpus.editorial import edits
from generator.exports.record import (
    Record,
    above,
    below,
    document_of,
    listed,
    moment_of,
    platform_of,
    reviewed_of,
)
from generator.model.place import Document, Platform
from generator.model.provision import Provision
from generator.model.site import Site

MOST_CAPTURES = 200
"""Captures a document's record lists, the newest; the ledger holds them all."""


def platform_record(platform: Platform, corpus: Corpus, site: Site) -> Record:
    """Make the record of a platform, its documents by id."""
    facts = platform.facts
    provisions = corpus.provisions_of_platform.get(platform.id, ())
    return {
        **above("platform", platform.id, facts.title, site),
        "operator": facts.operator,
        "website": facts.website,
        "country": facts.country or "",
        "description": platform.description,
        "documents": [document_of(one) for one in corpus.documents_of.get(platform.id, ())],
        "provisions": listed(provisions, len(provisions)),
        "reviewed": reviewed_of(facts),
        **below(None, corpus, site),
    }


def document_record(document: Document, corpus: Corpus, site: Site) -> Record:
    """Make the record of a document, with its newest captures and its changes."""
    facts, place = document.facts, document.facts.archive
    ledger = corpus.ledgers.get(document.id)
    captures = ledger.captures if ledger else ()
    provisions = corpus.provisions_of_document.get(document.id, ())
    changes = recorded(document, corpus)
    return {
        **above("document", document.id, facts.title, site),
        "platform": platform_of(document.platform_id, corpus),
        "terms_type": facts.terms_type.value,
        "language": facts.language,
        "source_url": facts.source_url,
        "description": document.description,
        "archive": {
            "id": place.collection,
            "service": place.service,
            "terms_type": place.terms_type.value,
        }
        if place
        else None,
        "captures": {
            "count": len(captures),
            "newest": [
                {
                    "id": one.id,
                    "time": moment_of(one),
                    "sha256": one.sha256,
                    "words": one.words,
                    "verdict": one.verdict.value,
                }
                for one in captures[-MOST_CAPTURES:]
            ],
        },
        "changes": {
            "count": len(changes),
            "newest": [one.address for one in changes[-MOST_CAPTURES:]],
        },
        "provisions": listed(provisions, len(provisions)),
        "reviewed": reviewed_of(facts),
        **below(document, corpus, site),
    }


def tombstone_record(provision: Provision, corpus: Corpus, site: Site) -> Record:
    """Make the record of a withdrawn provision: what was withdrawn, when and why."""
    retired = provision.facts.retired
    document = corpus.document_of(provision)
    return {
        **above("tombstone", provision.id, provision.facts.title, site),
        "status": "retired",
        "retired": {
            "date": retired.date.isoformat() if retired else "",
            "reason": retired.reason if retired else "",
        },
        "platform": platform_of(provision.platform_id, corpus),
        "document": document_of(document),
        "type": {"id": provision.facts.type, "title": corpus.type_of(provision).title},
        "history": [
            {"date": one.day.isoformat(), "kind": one.kind, "note": one.note}
            for one in edits(provision)
        ],
        **below(None, corpus, site),
    }

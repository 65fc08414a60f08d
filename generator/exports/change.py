"""The JSON of a platform change."""

from __future__ import annotations

from generator.changes.recorded import Recorded
from generator.corpus import Corpus
from generator.exports.record import (
    Record,
    above,
    below,
    document_of,
    moment_of,
    platform_of,
)
from generator.model.changelog import DocumentChange, Hunk
from generator.model.ledger import LedgerCapture
from generator.model.site import Site
from generator.pages.change_rows import change_title


def change_record(one: Recorded, corpus: Corpus, site: Site) -> Record:
    """Make the record of a change, with the clauses its page quotes."""
    return {
        **above("change", one.address, change_title(one), site),
        "platform": platform_of(one.document.platform_id, corpus),
        "document": document_of(one.document),
        "before": _end(one, one.before, corpus),
        "after": _end(one, one.after, corpus),
        "confirmed": one.is_confirmed,
        "clauses": {
            "added": one.change.added,
            "removed": one.change.removed,
            "reworded": one.change.reworded,
            "moved": one.change.moved,
            "unquoted": one.change.unquoted,
        },
        "words": {"inserted": one.change.inserted, "deleted": one.change.deleted},
        "hunks": [_hunk(hunk) for hunk in one.change.hunks],
        "provisions": touched(one.change, one.document.id, corpus),
        **below(one.document, corpus, site),
    }


def touched(change: DocumentChange, document_id: str, corpus: Corpus) -> list[str]:
    """Ids of the published provisions whose excerpt stands in a changed clause."""
    ids = (f"{document_id}/{slug}" for slug in dict.fromkeys(change.provisions))
    return [id_ for id_ in ids if corpus.has_page(id_)]


def _end(one: Recorded, capture: LedgerCapture, corpus: Corpus) -> Record:
    return {
        "id": capture.id,
        "time": moment_of(capture),
        "sha256": capture.sha256,
        "path": corpus.ledgers[one.document.id].path_of(capture),
        "words": capture.words,
    }


def _hunk(hunk: Hunk) -> Record:
    return {
        "kind": hunk.kind.value,
        "anchor": hunk.anchor,
        "clause": hunk.clause,
        "was": hunk.was,
        "before": hunk.before,
        "after": hunk.after,
        "inserted": hunk.inserted,
        "deleted": hunk.deleted,
        "cut": hunk.cut,
    }

"""How a page's changes are followed: its feeds, and its place on the reader's watchlist."""

from __future__ import annotations

import json
from typing import NamedTuple

from generator.changes.recorded import recorded
from generator.corpus import Corpus
from generator.model.place import Document, Platform, Regulation
from generator.model.taxonomy import ClauseType
from generator.text.moments import utc_moment


class Follow(NamedTuple):
    """A feed, and what the follow button keeps.

    `feed` is the path of the feed without its ending (`.atom`, `.json`); `page` the address of the
    page for people. `known` is JSON: the newest change of each document (by its slug) that the
    page knows, '' where none is recorded; empty when the page cannot be put on the watchlist.
    """

    title: str
    feed: str
    page: str
    known: str = ""


def site_feed() -> Follow:
    """Name the feed of every platform change."""
    return Follow("All changes", "feeds/all", "changes")


def corrections_feed() -> Follow:
    """Name the feed of what we corrected or withdrew."""
    return Follow("Our own corrections", "feeds/corrections", "changes/editorial")


def platform_feed(platform: Platform, corpus: Corpus) -> Follow:
    """Name the feed of a platform: changes of all its documents."""
    documents = corpus.documents_of.get(platform.id, ())
    return Follow(
        platform.facts.title,
        f"feeds/{platform.id}",
        platform.id,
        _known(documents, corpus),
    )


def document_feed(document: Document, corpus: Corpus) -> Follow:
    """Name the feed of a document's changes."""
    platform = corpus.platforms[document.platform_id]
    return Follow(
        f"{platform.facts.title}, {document.facts.title}",
        f"feeds/documents/{document.id.removeprefix('platforms/')}",
        document.id,
        _known((document,), corpus),
    )


def type_feed(id_: str, clause_type: ClauseType) -> Follow:
    """Name the feed of changes that touch provisions of a clause type."""
    return Follow(f"{clause_type.title} (clause type)", f"feeds/types/{id_}", f"types/{id_}")


def regulation_feed(regulation: Regulation) -> Follow:
    """Name the feed of changes that touch provisions mapped to a regulation."""
    return Follow(f"{regulation.facts.short} (regulation)", f"feeds/{regulation.id}", regulation.id)


def _known(documents: tuple[Document, ...], corpus: Corpus) -> str:
    newest = {document.slug: _newest(document, corpus) for document in documents}
    return json.dumps(newest, separators=(",", ":"))


def _newest(document: Document, corpus: Corpus) -> str:
    return max((utc_moment(one.time) for one in recorded(document, corpus)), default="")

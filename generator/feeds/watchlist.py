"""What the watchlist reads: a small script per platform, loaded for those that are followed."""

from __future__ import annotations

import json
from typing import Any

from generator.changes.recorded import Recorded, recorded_of
from generator.changes.summary import clauses_in_words, words_in_words
from generator.corpus import Corpus
from generator.model.place import Document, Platform
from generator.model.site import Site
from generator.pages.follow import document_feed, platform_feed
from generator.text.dates import long_date
from generator.text.moments import utc_moment

MOST_CHANGES = 40
"""Changes of a document that the watchlist lists, the newest; the feeds and pages hold more."""


def watchlist_script(platform: Platform, corpus: Corpus, site: Site) -> tuple[str, bytes]:
    """Return path and bytes of a platform's script.

    It calls `__cb_watchlist(id, platform)`, as a classic script is all that a page read from a
    disk may load. Paths in it lead from the site's root.
    """
    documents = [
        _document(document, recorded_of((document,), corpus), corpus, site)
        for document in corpus.documents_of.get(platform.id, ())
    ]
    given = {**_platform(platform, corpus, site), "documents": documents}
    script = f"__cb_watchlist({_script(platform.id)},{_script(given)});\n"
    return f"watchlist/{platform.slug}.js", script.encode("utf-8", "replace")


def _platform(platform: Platform, corpus: Corpus, site: Site) -> dict[str, Any]:
    return {
        "title": platform.facts.title,
        "page": site.path(platform.id),
        "feed": platform_feed(platform, corpus).feed,
    }


def _document(
    document: Document, changes: tuple[Recorded, ...], corpus: Corpus, site: Site
) -> dict[str, Any]:
    """Give a document with its newest changes; `count` is how many there are in all."""
    return {
        "id": document.slug,
        "title": document.facts.title,
        "page": site.path(document.id),
        "feed": document_feed(document, corpus).feed,
        "count": len(changes),
        "changes": [
            {
                "page": site.path(one.address),
                "time": utc_moment(one.time),
                "day": long_date(one.time.date()),
                "clauses": one.note.title if one.note else clauses_in_words(one.change),
                "words": words_in_words(one.change.inserted, one.change.deleted),
            }
            for one in changes[:MOST_CHANGES]
        ],
    }


def _script(value: object) -> str:
    """Write a value as JSON that is a JavaScript literal in every engine and encoding."""
    return json.dumps(value, separators=(",", ":"))

"""Entries of our own corrections: revisions of records, and withdrawals."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from markupsafe import Markup

from generator.corpus import Corpus
from generator.corpus.editorial import all_edits
from generator.feeds.channel import EPOCH, MOST_ENTRIES, Channel, channel
from generator.feeds.entry import Entry
from generator.model.edit import Edit
from generator.model.site import Site
from generator.pages.follow import corrections_feed

_VERBS = {"revised": "Revised", "withdrawn": "Withdrawn"}
"""A first publication corrects nothing, and is no entry."""


def corrections(corpus: Corpus, site: Site) -> Channel:
    """Return the feed of corrections and withdrawals."""
    edits = all_edits(corpus)
    newest = [edit for edit in edits if edit.kind in _VERBS][:MOST_ENTRIES]
    days = [edit.day for edit in edits if edit.kind != "withdrawn"]
    return channel(
        corrections_feed(),
        "What was corrected in records, and which were withdrawn, with the reason.",
        tuple(_entry(edit, corpus, site) for edit in newest),
        midnight(max(days)) if days else EPOCH,
    )


def midnight(day: date) -> datetime:
    """Give the moment a day begins in UTC: records name days, feeds want moments."""
    return datetime.combine(day, time(), UTC)


def _entry(edit: Edit, corpus: Corpus, site: Site) -> Entry:
    platform, document = corpus.platforms[edit.platform_id], corpus.documents[edit.document_id]
    html = Markup('<p>{}</p>\n<p>Record: <a href="{}">{}</a> ({}, {}).</p>').format(
        edit.note,
        site.absolute(edit.id),
        edit.title,
        platform.facts.title,
        document.facts.title,
    )
    return Entry(
        address=f"{edit.id}#{edit.anchor}",
        title=f"{_VERBS[edit.kind]}: {edit.title} ({platform.facts.title})",
        summary=edit.note,
        html=str(html),
        time=midnight(edit.day),
        tags=(platform.facts.title, corpus.taxonomies.clause_types.types[edit.type].title),
    )

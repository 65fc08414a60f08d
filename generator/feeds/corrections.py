"""Entries of our own corrections: revisions of records, and withdrawals."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from markupsafe import Markup

from generator.corpus import Corpus
from generator.corpus.editorial import Edit, all_edits
from generator.feeds.entry import Entry
from generator.model.site import Site

_VERBS = {"revised": "Revised", "withdrawn": "Withdrawn"}
"""A first publication corrects nothing, and is no entry."""


def corrections(corpus: Corpus, site: Site) -> tuple[Entry, ...]:
    """Return every correction and withdrawal, newest first."""
    return tuple(_entry(edit, corpus, site) for edit in all_edits(corpus) if edit.kind in _VERBS)


def midnight(day: date) -> datetime:
    """Give the moment a day begins in UTC: records name days, feeds want moments."""
    return datetime.combine(day, time(), UTC)


def _entry(edit: Edit, corpus: Corpus, site: Site) -> Entry:
    provision = edit.provision
    platform, document = corpus.platform_of(provision), corpus.document_of(provision)
    html = Markup('<p>{}</p>\n<p>Record: <a href="{}">{}</a> ({}, {}).</p>').format(
        edit.note,
        site.absolute(provision.id),
        provision.facts.title,
        platform.facts.title,
        document.facts.title,
    )
    return Entry(
        address=f"{provision.id}#{edit.anchor}",
        title=f"{_VERBS[edit.kind]}: {provision.facts.title} ({platform.facts.title})",
        summary=edit.note,
        html=str(html),
        time=midnight(edit.day),
        tags=(platform.facts.title, corpus.type_of(provision).title),
    )

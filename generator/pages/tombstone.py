"""Tombstone: the page of a withdrawn record, which says why and since when."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.corpus.editorial import edits
from generator.model.provision import Provision
from generator.pages.page import Page, PageKind
from generator.sections import breadcrumb
from generator.sections.link import Link
from generator.text.dates import long_date


class EditView(NamedTuple):
    """What was done to the record on a day; `anchor` is empty for its first publication."""

    day: str
    note: str
    anchor: str


class TombstoneView(NamedTuple):
    """Title, day and reason of the withdrawal, the record's history, and where to go on."""

    title: str
    platform: Link
    document: Link
    type: Link
    since: str
    reason: str
    history: tuple[EditView, ...]


def page(provision: Provision, corpus: Corpus) -> Page:
    """Make the tombstone of a retired provision."""
    document, platform = corpus.document_of(provision), corpus.platform_of(provision)
    retired = provision.facts.retired
    view = TombstoneView(
        title=provision.facts.title,
        platform=Link(platform.facts.title, platform.id),
        document=Link(document.facts.title, document.id),
        type=Link(corpus.type_of(provision).title, f"types/{provision.facts.type}"),
        since=long_date(retired.date) if retired else "",
        reason=retired.reason if retired else "",
        history=tuple(EditView(long_date(e.day), e.note, e.anchor) for e in edits(provision)),
    )
    return Page(
        kind=PageKind.TOMBSTONE,
        address=provision.id,
        title=f"Withdrawn: {provision.facts.title} – {platform.facts.title}",
        description=f"This record was withdrawn on {view.since}.",
        breadcrumb=breadcrumb.view(provision, corpus).above,
        toc=(),
        view=view,
        modified=retired.date if retired else None,
        is_indexed=False,
    )

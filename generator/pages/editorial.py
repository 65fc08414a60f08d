"""Editorial changes: what we revised, withdrew or moved in our own records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.corpus import Corpus
from generator.corpus.editorial import all_edits
from generator.model.edit import Edit
from generator.pages.follow import corrections_feed
from generator.pages.page import Page, PageKind
from generator.pages.paging import Leaf, Pager, leaves
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.dates import long_date

MOST_NAMED = 12
"""Records that one entry names; an entry of more says how many further ones there are."""

_LABELS = {"published": "Published", "revised": "Revised", "withdrawn": "Withdrawn"}
_MOVED = "moved"


class EditorialRow(NamedTuple):
    """What was done on a day, for the same reason, and to which records."""

    day: str
    day_iso: str
    kind: str
    label: str
    note: str
    records: tuple[Link, ...]
    more: str


class EditorialView(NamedTuple):
    """One page of our own history."""

    title: str
    lead: str
    rows: tuple[EditorialRow, ...]
    empty: str
    pager: Pager


def pages(corpus: Corpus, moved: Iterator[tuple[str, str]]) -> Iterator[Page]:
    """Yield the pages of the list; `moved` are former and present addresses of records."""
    entries = (*_grouped(corpus), *(_move(old, new) for old, new in moved))
    for leaf in leaves(entries, "changes/editorial"):
        yield _page(leaf)


def _grouped(corpus: Corpus) -> Iterator[EditorialRow]:
    """Yield one entry for all records that were treated alike on a day."""
    groups: dict[tuple[date, str, str], list[Edit]] = {}
    for edit in all_edits(corpus):
        groups.setdefault((edit.day, edit.kind, edit.note), []).append(edit)
    for (day, kind, note), found in groups.items():
        left = len(found) - MOST_NAMED
        yield EditorialRow(
            day=long_date(day),
            day_iso=day.isoformat(),
            kind=kind,
            label=_LABELS[kind],
            note=note,
            records=tuple(_link(edit, corpus) for edit in found[:MOST_NAMED]),
            more=f"and {counted(left, 'further record')}" if left > 0 else "",
        )


def _link(edit: Edit, corpus: Corpus) -> Link:
    address = f"{edit.id}#{edit.anchor}" if edit.anchor else edit.id
    return Link(f"{corpus.platforms[edit.platform_id].facts.title}: {edit.title}", address)


def _move(old: str, new: str) -> EditorialRow:
    return EditorialRow(
        day="",
        day_iso="",
        kind=_MOVED,
        label="Moved",
        note=f"/{old}/ leads to the present address.",
        records=(Link(f"/{new}/", new),),
        more="",
    )


def _page(leaf: Leaf[EditorialRow]) -> Page:
    title = leaf.numbered("Editorial changes")
    lead = (
        "What we did to our own records: published, revised, withdrawn or moved. None of it says "
        "that a platform changed anything."
    )
    empty = "" if leaf.entries else "No record has been published yet."
    return Page(
        kind=PageKind.EDITORIAL,
        address=leaf.address,
        title=title,
        description=lead,
        breadcrumb=(Link("Changes", "changes"),),
        toc=(),
        view=EditorialView(title, lead, leaf.entries, empty, leaf.pager),
        search_text=(lead,) if leaf.number == 1 else (),
        is_indexed=leaf.number == 1,
        follow=corrections_feed(),
    )

"""Change page: what a platform changed between two captures of a document, clause by clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.changes.recorded import Recorded, capture_day, recorded
from generator.changes.summary import clauses_in_words, words_in_words
from generator.corpus import Corpus
from generator.model.changelog import Hunk
from generator.model.note import EditorNote
from generator.model.place import Document
from generator.model.site import Site
from generator.pages.change_captures import CaptureView, WholeView, capture_view, whole_view
from generator.pages.change_citation import change_cite
from generator.pages.change_rows import (
    KindCount,
    between,
    change_title,
    kind_counts,
    week_of,
)
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.rows import Row, rows
from generator.pages.unified import UnifiedLine, unified
from generator.sections.cite import CiteView
from generator.sections.link import Link
from generator.sections.redlined import RedlineView, redlined
from generator.text.counts import counted
from generator.text.dates import long_date

MOST_IN_CONTENTS = 14
"""Clauses that the contents beside the page name."""


class HunkView(NamedTuple):
    """A changed clause: its anchor, both views of it, and the number it has on the page."""

    number: int
    anchor: str
    redline: RedlineView
    lines: tuple[UnifiedLine, ...]


class NoteView(NamedTuple):
    """The editors' note: its text, who wrote it and when; `day` is not the change's."""

    text: str
    by: str
    day: str
    day_iso: str


class ChangeView(NamedTuple):
    """Everything a change page shows.

    `status` is a sentence when the change rests on its newest capture alone; `unquoted` one that
    says how many changed clauses the page does not quote.
    """

    title: str
    note: NoteView | None
    platform: Link
    document: Link
    lead: str
    status: str
    clauses: str
    words: str
    kinds: tuple[KindCount, ...]
    week: Link
    hunks: tuple[HunkView, ...]
    unquoted: str
    empty: str
    rows: tuple[Row, ...]
    no_rows: str
    before: CaptureView
    after: CaptureView
    whole: WholeView
    older: Link | None
    newer: Link | None
    cite: CiteView


def pages(document: Document, corpus: Corpus, site: Site) -> Iterator[Page]:
    """Yield the page of every change of a document, oldest first."""
    changes = recorded(document, corpus)
    for index, one in enumerate(changes):
        older = changes[index - 1] if index else None
        newer = changes[index + 1] if index + 1 < len(changes) else None
        yield _page(one, older, newer, corpus, site)


def _page(
    one: Recorded, older: Recorded | None, newer: Recorded | None, corpus: Corpus, site: Site
) -> Page:
    view = _view(one, older, newer, corpus, site)
    platform = view.platform
    return Page(
        kind=PageKind.CHANGE,
        address=one.address,
        title=f"{view.title}, capture of {long_date(one.time.date())} – {platform.text}",
        short_title=_short_title(one, platform.text),
        description=f"{platform.text}, {view.title}, {between(one)}; {view.words}.",
        breadcrumb=(Link("Changes", "changes"), platform, view.document),
        toc=_toc(view),
        view=view,
        modified=one.time.date(),
        about=one,
        search_text=(view.lead, *((view.note.text,) if view.note else ()), *_search_text(view)),
    )


def _short_title(one: Recorded, platform: str) -> str:
    """Leave out what else the heading says: beside editors' words the day, or else the counts.

    Of several changes of one day the later ones tell the time, as their addresses do not.
    """
    if one.note:
        return f"{one.note.title} – {platform}"
    is_first = one.address.endswith(f"/{one.time.date().isoformat()}")
    time = "" if is_first else f" at {one.time:%H:%M:%S}"
    return f"{one.document.facts.title}, capture of {long_date(one.time.date())}{time} – {platform}"


def _view(
    one: Recorded, older: Recorded | None, newer: Recorded | None, corpus: Corpus, site: Site
) -> ChangeView:
    platform = corpus.platforms[one.document.platform_id]
    hunks = tuple(_hunk(number, hunk, one) for number, hunk in enumerate(one.change.hunks, start=1))
    week = week_of(one)
    touched = _touched(one, corpus)
    return ChangeView(
        title=change_title(one),
        note=_note(one.note) if one.note else None,
        platform=Link(platform.facts.title, platform.id),
        document=Link(one.document.facts.title, one.document.id),
        lead=_lead(one, platform.facts.title),
        status=_status(one),
        clauses=_clauses(one),
        words=words_in_words(one.change.inserted, one.change.deleted),
        kinds=kind_counts(one),
        week=Link(week.title, week.address),
        hunks=hunks,
        unquoted=_unquoted(one, len(hunks)),
        empty=_empty(one),
        rows=touched,
        no_rows="" if touched else "No recorded provision quotes a clause that changed here.",
        before=capture_view(one, one.before, corpus),
        after=capture_view(one, one.after, corpus),
        whole=whole_view(one, corpus),
        older=_neighbour("Earlier change", older),
        newer=_neighbour("Later change", newer),
        cite=change_cite(one, corpus, site),
    )


def _note(note: EditorNote) -> NoteView:
    return NoteView(note.note, note.by, long_date(note.date), note.date.isoformat())


def _lead(one: Recorded, platform: str) -> str:
    return (
        f"The text of {platform}’s {one.document.facts.title} differs {between(one)}. On which day "
        "the platform changed it is not known from the captures."
    )


def _status(one: Recorded) -> str:
    if one.is_confirmed:
        return ""
    return (
        f"No capture after that of {long_date(capture_day(one.after))} agrees with it yet. Until "
        "one does, a clause that the later capture lacks is called absent from it, not removed."
    )


def _clauses(one: Recorded) -> str:
    words = clauses_in_words(one.change)
    return words[:1].upper() + words[1:]


def _unquoted(one: Recorded, quoted: int) -> str:
    left = one.change.unquoted
    if not left or not quoted:
        return ""
    verb = "is" if left == 1 else "are"
    return (
        f"{counted(left, 'further changed clause')} {verb} counted above but not quoted: this page "
        f"quotes the {counted(quoted, 'clause')} that changed most, not the document."
    )


def _empty(one: Recorded) -> str:
    if one.change.hunks:
        return ""
    return (
        "No clause of this change is quoted here. Where most of a document is replaced, a list of "
        "its clauses would be the document; the commands below show the whole."
    )


def _hunk(number: int, hunk: Hunk, one: Recorded) -> HunkView:
    lines = tuple(unified(hunk.before, hunk.after))
    return HunkView(number, hunk.anchor, redlined(hunk, confirmed=one.is_confirmed), lines)


def _touched(one: Recorded, corpus: Corpus) -> tuple[Row, ...]:
    ids = (f"{one.document.id}/{slug}" for slug in dict.fromkeys(one.change.provisions))
    return rows((corpus.provisions[id_] for id_ in ids if corpus.has_page(id_)), corpus)


def _neighbour(words: str, other: Recorded | None) -> Link | None:
    return Link(f"{words}: {long_date(other.time.date())}", other.address) if other else None


def _toc(view: ChangeView) -> tuple[TocEntry, ...]:
    named = _distinct([f"{hunk.redline.label}: {hunk.redline.clause}" for hunk in view.hunks])
    clauses = tuple(
        TocEntry(name, hunk.anchor)
        for name, hunk in zip(named[:MOST_IN_CONTENTS], view.hunks, strict=False)
    )
    note = (TocEntry("Editor’s note", "note"),) if view.note else ()
    return (
        *note,
        TocEntry("Figures", "figures"),
        TocEntry("Provisions", "provisions"),
        TocEntry("Changed clauses", "clauses"),
        *clauses,
        TocEntry("Captures", "captures"),
        TocEntry("How to cite", "cite"),
        TocEntry("See the whole", "whole"),
    )


def _distinct(names: Sequence[str]) -> list[str]:
    """Return names apart: those that occur several times as `Reworded: Fees (1 of 2)`."""
    whole, seen = Counter(names), Counter[str]()
    made = []
    for name in names:
        seen[name] += 1
        made.append(f"{name} ({seen[name]} of {whole[name]})" if whole[name] > 1 else name)
    return made


def _search_text(view: ChangeView) -> Iterator[str]:
    """Yield the clauses' names and the words that came or went; what stayed is not this page's."""
    for hunk in view.hunks:
        yield hunk.redline.clause
        yield from (mark.text for mark in hunk.redline.marks if mark.tag)

"""Changes: what platforms changed, newest first by week, and the lists of single years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.changes.recorded import Recorded
from generator.corpus import Corpus
from generator.corpus.editorial import all_edits
from generator.pages.change_rows import WeekGroup, by_week, week_of
from generator.pages.follow import site_feed
from generator.pages.hubs import HubEntry
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.paging import Leaf, Pager, leaves
from generator.pages.set_aside import set_aside
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.dates import long_date

NEWEST = 40
"""Changes that the front page lists; the lists of the years have them all."""


class ChangesView(NamedTuple):
    """The newest changes by week, the years, and the two other histories, kept apart."""

    title: str
    lead: str
    figures: str
    weeks: tuple[WeekGroup, ...]
    empty: str
    years: tuple[HubEntry, ...]
    others: tuple[HubEntry, ...]


class YearView(NamedTuple):
    """One page of a year's changes."""

    title: str
    lead: str
    weeks: tuple[WeekGroup, ...]
    pager: Pager


def pages(changes: Sequence[Recorded], corpus: Corpus) -> Iterator[Page]:
    """Yield the front page and the list of every year; `changes` are all, newest first."""
    years: dict[int, list[Recorded]] = {}
    for one in changes:
        years.setdefault(week_of(one).year, []).append(one)
    yield _front(changes, years, corpus)
    for year, found in years.items():
        for leaf in leaves(found, f"changes/{year}"):
            yield _year(year, len(found), leaf, corpus)


def _front(changes: Sequence[Recorded], years: dict[int, list[Recorded]], corpus: Corpus) -> Page:
    weeks = by_week(changes[:NEWEST], corpus)
    view = ChangesView(
        title="Changes",
        lead="What platforms changed in their documents between two captures, clause by clause.",
        figures=_figures(changes, corpus),
        weeks=weeks,
        empty="" if changes else "No platform change has been recorded yet.",
        years=tuple(
            HubEntry(Link(str(year), f"changes/{year}"), "", counted(len(found), "change"))
            for year, found in years.items()
        ),
        others=_others(corpus),
    )
    toc = (
        *(TocEntry(group.heading.text, group.anchor) for group in weeks[:8]),
        TocEntry("By year", "years"),
        TocEntry("Other histories", "others"),
    )
    return Page(
        kind=PageKind.CHANGES,
        address="changes",
        title="Changes",
        description=f"{view.lead} {view.figures}",
        breadcrumb=(),
        toc=toc,
        view=view,
        search_text=(view.lead,),
        follow=site_feed(),
    )


def _figures(changes: Sequence[Recorded], corpus: Corpus) -> str:
    if not changes:
        return ""
    documents = {one.document.id for one in changes}
    platforms = {one.document.platform_id for one in changes}
    return (
        f"{counted(len(changes), 'change')} of {counted(len(documents), 'document')} of "
        f"{counted(len(platforms), 'platform')}, captured from "
        f"{long_date(changes[-1].time.date())} to {long_date(changes[0].time.date())}. "
        f"{counted(len(corpus.documents), 'document')} of "
        f"{counted(len(corpus.platforms), 'platform')} are recorded in all."
    )


def _others(corpus: Corpus) -> tuple[HubEntry, ...]:
    aside, edits = len(set_aside(corpus)), len(all_edits(corpus))
    return (
        HubEntry(
            Link("Extraction changes and captures set aside", "changes/extraction"),
            "Captures that differ because of how they were taken, or that may not be believed, "
            "each with the reason. None of them is a platform’s change.",
            counted(aside, "capture"),
        ),
        HubEntry(
            Link("Editorial changes", "changes/editorial"),
            "What we revised, withdrew or moved in our own records.",
            counted(edits, "entry", "entries"),
        ),
    )


def _year(year: int, count: int, leaf: Leaf[Recorded], corpus: Corpus) -> Page:
    title = leaf.numbered(f"Changes of {year}")
    lead = f"{counted(count, 'change')} in the weeks of {year}, newest first."
    return Page(
        kind=PageKind.CHANGES_YEAR,
        address=leaf.address,
        title=title,
        description=lead,
        breadcrumb=(Link("Changes", "changes"),),
        toc=(),
        view=YearView(title, lead, by_week(leaf.entries, corpus), leaf.pager),
        is_indexed=leaf.number == 1,
    )

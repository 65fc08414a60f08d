"""Rows of platform changes, as every list of the site shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from generator.changes.recorded import Recorded
from generator.changes.summary import clauses_in_words, count_of, label_of, words_in_words
from generator.corpus import Corpus
from generator.model.change import ChangeKind
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.dates import long_date

UNCONFIRMED = "Not confirmed by a later capture yet"


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many clauses a change touched in one way; `kind` is a CSS name."""

    kind: str
    label: str
    count: int


class ChangeRow(NamedTuple):
    """A change in a list: its page, whose it is, when it was captured, and its size in words.

    `clauses` is the link's text without the document's name, for a document's own page. `counted`
    is the title made from counts, when an editors' note has given a better one.
    """

    link: Link
    clauses: str
    platform: Link
    document: Link
    day: str
    day_iso: str
    between: str
    kinds: tuple[KindCount, ...]
    words: str
    provisions: str
    status: str
    counted: str = ""


class Week(NamedTuple):
    """An ISO week: `2026-W31`."""

    year: int
    number: int

    @property
    def name(self) -> str:
        """The week as ISO 8601 writes it."""
        return f"{self.year}-W{self.number:02}"

    @property
    def address(self) -> str:
        """Address of the week's page."""
        return f"changes/week/{self.name}"

    @property
    def title(self) -> str:
        """The week in words."""
        return f"Week {self.number} of {self.year}"

    @property
    def days(self) -> str:
        """First and last day of the week in words."""
        monday = date.fromisocalendar(self.year, self.number, 1)
        return f"{long_date(monday)} to {long_date(monday + timedelta(days=6))}"


class WeekGroup(NamedTuple):
    """Changes of one week under its heading."""

    heading: Link
    days: str
    anchor: str
    rows: tuple[ChangeRow, ...]


def week_of(one: Recorded) -> Week:
    """Return the ISO week of the capture that shows the change."""
    year, number, _ = one.time.isocalendar()
    return Week(year, number)


def change_title(one: Recorded) -> str:
    """Return the title of the editors' note on a change, or else the one made from counts."""
    return one.note.title if one.note else _counted(one)


def _counted(one: Recorded) -> str:
    """`Terms of Use: 3 clauses reworded, 1 added`."""
    return f"{one.document.facts.title}: {clauses_in_words(one.change)}"


def between(one: Recorded) -> str:
    """`between the captures of 3 May 2026 and 5 May 2026`; of one day, with the times."""
    first, last = one.since, one.time
    days = (long_date(first.date()), long_date(last.date()))
    if first.date() == last.date():
        return f"between the captures of {first:%H:%M:%S} and {last:%H:%M:%S} (UTC) on {days[0]}"
    return f"between the captures of {days[0]} and {days[1]}"


def change_row(one: Recorded, corpus: Corpus) -> ChangeRow:
    """Make the row of one change."""
    document, words = one.document, clauses_in_words(one.change)
    platform = corpus.platforms[document.platform_id]
    day = one.time.date()
    touched = [s for s in one.change.provisions if corpus.has_page(f"{document.id}/{s}")]
    return ChangeRow(
        link=Link(change_title(one), one.address),
        clauses=one.note.title if one.note else words[:1].upper() + words[1:],
        platform=Link(platform.facts.title, platform.id),
        document=Link(document.facts.title, document.id),
        day=long_date(day),
        day_iso=day.isoformat(),
        between=between(one),
        kinds=kind_counts(one),
        words=words_in_words(one.change.inserted, one.change.deleted),
        provisions=f"{counted(len(touched), 'recorded provision')} touched" if touched else "",
        status="" if one.is_confirmed else UNCONFIRMED,
        counted=_counted(one) if one.note else "",
    )


def change_rows(changes: Iterable[Recorded], corpus: Corpus) -> tuple[ChangeRow, ...]:
    """Make rows in the order given."""
    return tuple(change_row(one, corpus) for one in changes)


def kind_counts(one: Recorded) -> tuple[KindCount, ...]:
    """Count the clauses by what happened to them; kinds that do not occur are left out."""
    return tuple(
        KindCount(kind.value, label_of(kind, confirmed=one.is_confirmed), count)
        for kind in ChangeKind
        if (count := count_of(kind, one.change))
    )


def by_week(changes: Iterable[Recorded], corpus: Corpus) -> tuple[WeekGroup, ...]:
    """Group changes by week, in the order given."""
    groups: dict[Week, list[Recorded]] = {}
    for one in changes:
        groups.setdefault(week_of(one), []).append(one)
    return tuple(
        WeekGroup(
            Link(week.title, week.address),
            week.days,
            f"week-{week.name.lower()}",
            change_rows(found, corpus),
        )
        for week, found in groups.items()
    )

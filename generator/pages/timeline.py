"""Timelines: captures and changes of documents over time, laid out for a picture.

Places along the time are percentages of the width and places across it pixels, so that the picture
fits any width with its marks and letters in one size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from math import sqrt
from typing import NamedTuple

from generator.changes.recorded import Recorded
from generator.changes.summary import clauses_in_words, words_in_words
from generator.model.ledger import LedgerCapture
from generator.text.counts import counted
from generator.text.cut import cut_at_word
from generator.text.dates import long_date
from generator.text.moments import in_utc

_MARGIN = 2.5
_LANE, _LABEL, _AXIS = 46, 12, 30
_FOOT = 22
_SMALLEST, _LARGEST = 3.0, 13.0
_MOST_YEARS = 6
_LABEL_LIMIT = 44
"""Characters of a document's name that a phone has room for; the table has the whole."""
_EDGE = 6.0
"""Percent at either end where a year's name would be cut off."""


class Strand(NamedTuple):
    """What a timeline tells of one document: its captures and changes, oldest first."""

    label: str
    captures: Sequence[LedgerCapture]
    changes: Sequence[Recorded]


class Tick(NamedTuple):
    """A capture: a line across the axis when it holds the text, one below it when set aside."""

    x: str
    kind: str


class Disc(NamedTuple):
    """A change: the more words changed, the larger; `kind` is `confirmed` or `unconfirmed`."""

    x: str
    r: str
    kind: str
    title: str


class Lane(NamedTuple):
    """One document's line with its marks; `y` values are pixels from the top."""

    label: str
    label_y: str
    y: str
    ticks: tuple[Tick, ...]
    discs: tuple[Disc, ...]


class YearMark(NamedTuple):
    """Where a year begins; the name is empty where there is no room for it."""

    x: str
    name: str


class YearRow(NamedTuple):
    """A year of one document as a row of the table that says what the picture shows."""

    document: str
    year: str
    captures: str
    set_aside: str
    changes: str
    words: str


class TimelineView(NamedTuple):
    """A finished picture: what it says, its measures, marks, and the same as a table."""

    title: str
    description: str
    height: str
    axis_end: str
    foot_y: str
    lanes: tuple[Lane, ...]
    years: tuple[YearMark, ...]
    first: str
    last: str
    rows: tuple[YearRow, ...]
    names_documents: bool


def timeline(subject: str, strands: Iterable[Strand]) -> TimelineView | None:
    """Lay out the documents of `subject` below one another; None when there is no capture."""
    shown = tuple(strand for strand in strands if strand.captures)
    if not shown:
        return None
    times = [in_utc(capture.time) for strand in shown for capture in strand.captures]
    scale = _Scale(min(times), max(times))
    bottom = _LANE * len(shown)
    named = len(shown) > 1
    return TimelineView(
        title=f"{subject}: captures and changes over time",
        description=_description(shown, scale),
        height=str(bottom + _FOOT),
        axis_end=str(bottom),
        foot_y=str(bottom + 15),
        lanes=tuple(_lane(strand, index, scale, named=named) for index, strand in enumerate(shown)),
        years=tuple(_years(scale)),
        first=long_date(scale.first.date()),
        last=long_date(scale.last.date()),
        rows=tuple(row for strand in shown for row in _rows(strand)),
        names_documents=named,
    )


class _Scale(NamedTuple):
    """The time from the first to the last capture along the width of the picture."""

    first: datetime
    last: datetime

    def percent(self, time: datetime) -> float:
        """Place of a moment, in percent of the width; the middle when there is only one."""
        whole = (self.last - self.first).total_seconds()
        if not whole:
            return 50.0
        share = (time - self.first).total_seconds() / whole
        return _MARGIN + share * (100 - 2 * _MARGIN)

    def x(self, time: datetime) -> str:
        """Place of a moment as the picture writes it."""
        return f"{self.percent(time):.1f}%"


def _lane(strand: Strand, index: int, scale: _Scale, *, named: bool) -> Lane:
    top = _LANE * index
    ticks = (
        Tick(scale.x(in_utc(one.time)), "believed" if one.verdict.holds_text else "aside")
        for one in strand.captures
    )
    return Lane(
        label=cut_at_word(strand.label, _LABEL_LIMIT) if named else "",
        label_y=str(top + _LABEL),
        y=str(top + _AXIS),
        ticks=tuple(dict.fromkeys(ticks)),
        discs=tuple(_disc(one, scale) for one in strand.changes),
    )


def _disc(one: Recorded, scale: _Scale) -> Disc:
    size = min(_LARGEST, _SMALLEST + sqrt(one.words) / 3)
    return Disc(
        x=scale.x(one.time),
        r=f"{size:.1f}",
        kind="confirmed" if one.is_confirmed else "unconfirmed",
        title=(
            f"{long_date(one.time.date())}: {clauses_in_words(one.change)}; "
            f"{words_in_words(one.change.inserted, one.change.deleted)}"
        ),
    )


def _years(scale: _Scale) -> Iterator[YearMark]:
    """Mark where years begin, naming so many that the names do not meet."""
    begun = range(scale.first.year + 1, scale.last.year + 1)
    step = -(-len(begun) // _MOST_YEARS) or 1
    for place, year in enumerate(begun):
        at = datetime(year, 1, 1, tzinfo=UTC)
        roomy = _EDGE < scale.percent(at) < 100 - _EDGE and place % step == 0
        yield YearMark(scale.x(at), str(year) if roomy else "")


def _description(strands: Sequence[Strand], scale: _Scale) -> str:
    captures = [capture for strand in strands for capture in strand.captures]
    changes = [change for strand in strands for change in strand.changes]
    aside = sum(not capture.verdict.holds_text for capture in captures)
    first, last = long_date(scale.first.date()), long_date(scale.last.date())
    span = f"on {first}" if first == last else f"from {first} to {last}"
    said = [f"{counted(len(captures), 'capture')} {span}, {aside:,} of them set aside."]
    if changes:
        largest = max(changes, key=lambda one: one.words)
        said.append(
            f"{counted(len(changes), 'platform change')}, the largest of "
            f"{counted(largest.words, 'word')}, captured on {long_date(largest.time.date())}."
        )
    else:
        said.append("No platform change is recorded.")
    return " ".join(said)


def _rows(strand: Strand) -> Iterator[YearRow]:
    """Yield a row a year, the latest first."""
    changes: dict[int, list[Recorded]] = {}
    for one in strand.changes:
        changes.setdefault(one.time.year, []).append(one)
    backwards = sorted(strand.captures, key=lambda one: in_utc(one.time), reverse=True)
    for year, group in groupby(backwards, key=lambda one: in_utc(one.time).year):
        captures, made = list(group), changes.get(year, [])
        aside = sum(not capture.verdict.holds_text for capture in captures)
        yield YearRow(
            document=strand.label,
            year=str(year),
            captures=f"{len(captures):,}",
            set_aside=f"{aside:,}",
            changes=f"{len(made):,}",
            words=f"{sum(one.words for one in made):,}",
        )

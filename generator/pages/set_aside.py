"""Extraction changes and captures set aside: the history that is no platform's doing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from generator.corpus import Corpus, Evidence
from generator.model.capture import Verdict
from generator.model.ledger import LedgerCapture
from generator.model.place import Document
from generator.pages.page import Page, PageKind
from generator.pages.paging import Leaf, Pager, leaves
from generator.sections.captured import capture_url
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.dates import long_date
from generator.text.moments import in_utc


class SetAside(NamedTuple):
    """A capture that shows no change of the platform's, with its document."""

    document: Document
    capture: LedgerCapture

    @property
    def time(self) -> datetime:
        """The moment of the capture, in UTC."""
        return in_utc(self.capture.time)

    @property
    def day(self) -> date:
        """The day of the capture, in UTC."""
        return self.time.date()


class SetAsideRow(NamedTuple):
    """A capture in the list: whose, when, what was held of it and why."""

    day: str
    day_iso: str
    platform: Link
    document: Link
    verdict: str
    label: str
    reason: str
    url: str


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A verdict, what it means and how many captures have it."""

    verdict: str
    label: str
    meaning: str
    count: str


class ExtractionView(NamedTuple):
    """The verdicts with their counts, and one page of the captures.

    `left_out` says which captures with these verdicts stand elsewhere.
    """

    title: str
    lead: str
    left_out: str
    verdicts: tuple[VerdictRow, ...]
    rows: tuple[SetAsideRow, ...]
    empty: str
    pager: Pager


def set_aside(corpus: Corpus) -> tuple[SetAside, ...]:
    """Return every capture with another verdict than good, newest first; then by address.

    One that shows a platform change all the same (read from a text that stands twice) is not.
    """
    return _listed(_not_good(corpus))


def _not_good(corpus: Corpus) -> list[SetAside]:
    return [
        SetAside(corpus.documents[id_], capture)
        for id_, ledger in corpus.ledgers.items()
        for capture in ledger.captures
        if capture.verdict is not Verdict.GOOD
    ]


def _listed(found: Iterable[SetAside]) -> tuple[SetAside, ...]:
    shown = (one for one in found if not shows_change(one.capture))
    return tuple(sorted(shown, key=lambda one: one.time, reverse=True))


def shows_change(capture: LedgerCapture) -> bool:
    """Tell whether a capture that is not good shows a platform's change all the same."""
    return capture.changed and capture.verdict is not Verdict.GOOD


def left_out(count: int) -> str:
    """Say why so many captures that show a change are not in the list; "" for none."""
    if not count:
        return ""
    one, verb = ("it", "is") if count == 1 else ("each", "are")
    return (
        f"{counted(count, 'further capture')} with doubled text {verb} not among them: one copy of "
        f"{one} was read and shows a platform’s change, which is listed as such."
    )


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the pages of the list."""
    found = _not_good(corpus)  # a large library's ledgers are fetched one by one: once is enough
    aside = _listed(found)
    verdicts = verdict_rows(Counter(one.capture.verdict for one in aside))
    note = left_out(len(found) - len(aside))
    for leaf in leaves(aside, "changes/extraction"):
        yield _page(leaf, verdicts, len(aside), note, corpus)


def verdict_rows(counts: Counter[Verdict]) -> tuple[VerdictRow, ...]:
    """Say what each verdict that occurs means, in the order of the closed set."""
    return tuple(
        VerdictRow(v.value, v.label, v.meaning, counted(counts[v], "capture"))
        for v in Verdict
        if counts[v]
    )


def _page(
    leaf: Leaf[SetAside], verdicts: tuple[VerdictRow, ...], count: int, note: str, corpus: Corpus
) -> Page:
    title = leaf.numbered("Extraction changes and captures set aside")
    lead = (
        "Captures that differ because of how the archive took them, or that may not be believed as "
        "they stand. None of them counts as a platform’s change. "
        f"{counted(count, 'capture')}, newest first."
    )
    view = ExtractionView(
        title=title,
        lead=lead,
        left_out=note,
        verdicts=verdicts if leaf.number == 1 else (),
        rows=tuple(_row(one, corpus) for one in leaf.entries),
        empty="" if count or note else "Every capture in the ledgers is believed as it stands.",
        pager=leaf.pager,
    )
    return Page(
        kind=PageKind.EXTRACTION,
        address=leaf.address,
        title=title,
        description=lead,
        breadcrumb=(Link("Changes", "changes"),),
        toc=(),
        view=view,
        search_text=(lead,) if leaf.number == 1 else (),
        is_indexed=leaf.number == 1,
    )


def _row(one: SetAside, corpus: Corpus) -> SetAsideRow:
    document, capture = one.document, one.capture
    platform = corpus.platforms[document.platform_id]
    archive = corpus.archive_of(document)
    path = corpus.ledgers[document.id].path_of(capture)
    return SetAsideRow(
        day=long_date(one.day),
        day_iso=one.day.isoformat(),
        platform=Link(platform.facts.title, platform.id),
        document=Link(document.facts.title, f"{document.id}#captures"),
        verdict=capture.verdict.value,
        label=capture.verdict.label,
        reason=capture.reason or capture.verdict.meaning,
        url=capture_url(Evidence(None, capture=capture, archive=archive, path=path)),
    )

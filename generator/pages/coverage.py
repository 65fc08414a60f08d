"""Coverage: which documents were captured, from where, with which gaps, and what was set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from generator.changes.recorded import capture_day
from generator.corpus import Corpus
from generator.corpus.corpus import group
from generator.model.capture import Verdict
from generator.model.ledger import LedgerCapture
from generator.model.place import Document
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.paging import Leaf, Pager, leaves
from generator.pages.set_aside import VerdictRow, left_out, shows_change, verdict_rows
from generator.sections.link import Link
from generator.text.counts import counted, listed
from generator.text.dates import long_date

PER_PAGE = 200
GAP = 60
"""Days without a capture that are called a gap."""
MOST_UNKEPT = 200


class CoverageRow(NamedTuple):
    """A document's captures; `empty` is a sentence where there are none."""

    document: Link
    captures: str
    believed: str
    set_aside: str
    first: str
    last: str
    gaps: str
    vantage: str
    empty: str


class CoverageGroup(NamedTuple):
    """The documents of one platform."""

    heading: Link
    rows: tuple[CoverageRow, ...]


class ArchiveRow(NamedTuple):
    """An archive: who keeps it, from where it looks, and how much of it is used."""

    title: str
    url: str
    publisher: str
    vantage: str
    licence: str
    documents: str
    captures: str


class CoverageView(NamedTuple):
    """Figures and lists; `archives`, `verdicts` and `unkept` stand on the first page only.

    `left_out` says which captures the list of those that show no change does not hold.
    """

    title: str
    lead: str
    figures: tuple[tuple[str, str], ...]
    archives: tuple[ArchiveRow, ...]
    verdicts: tuple[VerdictRow, ...]
    left_out: str
    groups: tuple[CoverageGroup, ...]
    unkept: tuple[Link, ...]
    unkept_note: str
    empty: str
    pager: Pager


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the pages of the list, documents by platform."""
    ordered = sorted(corpus.documents.values(), key=lambda d: _by_platform(d, corpus))
    for leaf in leaves(ordered, "coverage", PER_PAGE):
        yield _page(leaf, corpus)


def _by_platform(document: Document, corpus: Corpus) -> tuple[str, str, str]:
    platform = corpus.platforms[document.platform_id]
    return platform.facts.title.lower(), document.facts.title.lower(), document.id


def _page(leaf: Leaf[Document], corpus: Corpus) -> Page:
    title = leaf.numbered("Coverage")
    lead = "Which documents were captured, from where, how often, and which captures are believed."
    is_first = leaf.number == 1
    groups = _groups(leaf.entries, corpus)
    unkept = _unkept(corpus) if is_first else ()
    tally = _tally(corpus) if is_first else _Tally()
    view = CoverageView(
        title=title,
        lead=lead,
        figures=_figures(tally, corpus) if is_first else (),
        archives=_archives(tally, corpus) if is_first else (),
        verdicts=verdict_rows(tally.verdicts) if is_first else (),
        left_out=left_out(tally.shown),
        groups=groups,
        unkept=unkept[:MOST_UNKEPT],
        unkept_note=_unkept_note(len(unkept)) if is_first else "",
        empty="" if leaf.entries else "No document has been recorded yet.",
        pager=leaf.pager,
    )
    return Page(
        kind=PageKind.COVERAGE,
        address=leaf.address,
        title=title,
        description=lead,
        breadcrumb=() if is_first else (Link("Coverage", "coverage"),),
        toc=_toc(view),
        view=view,
        search_text=(lead,) if is_first else (),
        is_indexed=is_first,
    )


def _toc(view: CoverageView) -> tuple[TocEntry, ...]:
    parts = (
        TocEntry("Figures", "figures") if view.figures else None,
        TocEntry("Archives", "archives") if view.archives else None,
        TocEntry("Verdicts", "verdicts") if view.verdicts else None,
        TocEntry("Documents by platform", "documents"),
        TocEntry("In no archive", "unkept") if view.unkept_note else None,
    )
    return tuple(part for part in parts if part)


@dataclass(slots=True)
class _Tally:
    """Captures of all ledgers by verdict and by archive, and the days on which there are any.

    `shown` counts those that show a platform's change though they are not good.
    """

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    archives: Counter[str] = field(default_factory=Counter)
    days: set[date] = field(default_factory=set)
    shown: int = 0


def _tally(corpus: Corpus) -> _Tally:
    """Look into every ledger once."""
    made = _Tally()
    for ledger in corpus.ledgers.values():
        made.archives[ledger.archive] += len(ledger.captures)
        made.verdicts.update(capture.verdict for capture in ledger.captures)
        made.days.update(map(capture_day, ledger.captures))
        made.shown += sum(map(shows_change, ledger.captures))
    return made


def _figures(tally: _Tally, corpus: Corpus) -> tuple[tuple[str, str], ...]:
    verdicts, days = tally.verdicts, tally.days
    kept = sum(document.facts.archive is not None for document in corpus.documents.values())
    captures = verdicts.total()
    believed = sum(count for verdict, count in verdicts.items() if verdict.believed)
    doubled = verdicts[Verdict.DOUBLED]
    span = f"{long_date(min(days))} to {long_date(max(days))}" if days else "no capture yet"
    return (
        ("Documents", f"{len(corpus.documents):,} of {counted(len(corpus.platforms), 'platform')}"),
        ("In an archive", f"{kept:,}"),
        ("Captures", f"{captures:,}"),
        ("Believed", f"{believed:,}"),
        ("Doubled text, read once", f"{doubled:,}"),
        ("Set aside", f"{captures - believed - doubled:,}"),
        ("First and last capture", span),
    )


def _archives(tally: _Tally, corpus: Corpus) -> tuple[ArchiveRow, ...]:
    documents = group(
        (place.collection, d) for d in corpus.documents.values() if (place := d.facts.archive)
    )
    return tuple(
        ArchiveRow(
            title=info.title,
            url=info.versions,
            publisher=info.publisher,
            vantage=info.vantage,
            licence=info.licence,
            documents=f"{len(documents.get(id_, ())):,}",
            captures=f"{tally.archives[id_]:,}",
        )
        for id_, info in corpus.taxonomies.archives.items()
    )


def _groups(documents: Sequence[Document], corpus: Corpus) -> tuple[CoverageGroup, ...]:
    platforms = dict.fromkeys(document.platform_id for document in documents)
    shown = group((document.platform_id, document) for document in documents)
    return tuple(
        CoverageGroup(
            Link(corpus.platforms[id_].facts.title, id_),
            tuple(_row(document, corpus) for document in shown[id_]),
        )
        for id_ in platforms
    )


def _row(document: Document, corpus: Corpus) -> CoverageRow:
    link = Link(document.facts.title, document.id)
    archive, ledger = corpus.archive_of(document), corpus.ledgers.get(document.id)
    if archive is None or ledger is None or not ledger.captures:
        empty = (
            "Kept in no archive this library uses."
            if archive is None
            else "No capture is recorded in its ledger."
        )
        return CoverageRow(link, "", "", "", "", "", "", "", empty)
    captures = sorted(ledger.captures, key=capture_day)
    return CoverageRow(
        document=link,
        captures=f"{len(captures):,}",
        believed=_believed(captures),
        set_aside=_reasons(captures),
        first=long_date(capture_day(captures[0])),
        last=long_date(capture_day(captures[-1])),
        gaps=gaps(captures),
        vantage=archive.vantage,
        empty="",
    )


def _believed(captures: Sequence[LedgerCapture]) -> str:
    """`12`, or `1, and 6 doubled`: those whose text stands twice hold it all the same."""
    believed = sum(capture.verdict.believed for capture in captures)
    doubled = sum(capture.verdict is Verdict.DOUBLED for capture in captures)
    return f"{believed:,}, and {doubled:,} doubled" if doubled else f"{believed:,}"


def _reasons(captures: Sequence[LedgerCapture]) -> str:
    """`3 as flap and 1 as redirect`: the verdicts by which captures are set aside, counted."""
    counts = Counter(capture.verdict for capture in captures if not capture.verdict.holds_text)
    return listed([f"{counts[v]:,} as {v.label.lower()}" for v in Verdict if counts[v]]) or "none"


def gaps(captures: Sequence[LedgerCapture]) -> str:
    """Say how many gaps of more than 60 days there are, and the longest; oldest capture first."""
    days = [capture_day(capture) for capture in captures]
    found = [(after - before, before, after) for before, after in pairwise(days)]
    long = [gap for gap in found if gap[0].days > GAP]
    if not long:
        return "none"
    size, before, after = max(long, key=lambda gap: gap[0])
    return (
        f"{len(long):,}, the longest {size.days:,} days from {long_date(before)} to "
        f"{long_date(after)}"
    )


def _unkept(corpus: Corpus) -> tuple[Link, ...]:
    ordered = sorted(corpus.documents.values(), key=lambda d: _by_platform(d, corpus))
    return tuple(
        Link(f"{corpus.platforms[d.platform_id].facts.title}: {d.facts.title}", d.id)
        for d in ordered
        if d.facts.archive is None
    )


def _unkept_note(count: int) -> str:
    if not count:
        return "Every recorded document is kept in an archive."
    left = count - MOST_UNKEPT
    more = f" The first {MOST_UNKEPT} are named." if left > 0 else ""
    verb, them = ("is", "it") if count == 1 else ("are", "them")
    return (
        f"{counted(count, 'document')} {verb} kept in no archive this library uses, so that no "
        f"excerpt from {them} is held against a capture.{more}"
    )

"""Ledgers and change logs of a made document: six captures, two changes with their clauses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from benchmarks.corpus_shared import ARCHIVE
from benchmarks.words import Maker
from generator.corpus.ledgers import excerpt_sum
from generator.model.capture import Verdict
from generator.model.change import ChangeKind
from generator.model.changelog import DocumentChange, Hunk
from generator.model.evidence import EvidenceState
from generator.model.ledger import LedgerCapture, LedgerProvision, Run, Selector
from generator.verify.changelog_text import changelog_text
from generator.verify.document import Finding
from generator.verify.ledger_text import ledger_text

CAPTURES = 6
CHANGED = (2, 4)
"""The captures, counted from 0, with which the platform changed the document."""

_START = datetime(2023, 1, 2, 6, tzinfo=UTC)
_CLAUSE = 45


def evidence(maker: Maker, excerpts: dict[str, str], path: str) -> tuple[str, str]:
    """Return ledger and change log of a document; `excerpts` are by the record's last part."""
    captures = _captures(maker)
    runs = (Run(first=captures[0].id, last=captures[-1].id, captures=CAPTURES),)
    found = {
        slug: LedgerProvision(
            excerpt=excerpt_sum(excerpt),
            state=EvidenceState.EXACT,
            clause=f"{number}. Clause",
            occurrences=1,
            runs=runs,
            selector=Selector(exact=excerpt, prefix=maker.words(5), suffix=maker.words(5)),
        )
        for number, (slug, excerpt) in enumerate(sorted(excerpts.items()))
    }
    changes = tuple(_change(maker, captures, at, sorted(excerpts)) for at in CHANGED)
    finding = Finding(ARCHIVE, path, captures, found, changes)
    return ledger_text(finding), changelog_text(finding) or ""


def _captures(maker: Maker) -> tuple[LedgerCapture, ...]:
    day, words, made = maker.number(0, 300), maker.number(3000, 9000), []
    for number in range(CAPTURES):
        made.append(
            LedgerCapture(
                id=maker.digits(40),
                time=_START + timedelta(days=day, seconds=maker.number(0, 60_000)),
                sha256=maker.digits(64),
                words=words + 40 * number,
                verdict=Verdict.GOOD,
                changed=number in CHANGED,
            )
        )
        day += maker.number(60, 200)
    return tuple(made)


def _change(
    maker: Maker, captures: tuple[LedgerCapture, ...], at: int, slugs: list[str]
) -> DocumentChange:
    hunks = (_reworded(maker), _reworded(maker), _added(maker), _removed(maker))
    return DocumentChange(
        before=captures[at - 1].id,
        after=captures[at].id,
        since=captures[at - 1].time,
        time=captures[at].time,
        added=1,
        removed=1,
        reworded=2,
        inserted=sum(hunk.inserted for hunk in hunks),
        deleted=sum(hunk.deleted for hunk in hunks),
        provisions=tuple(slugs[at % max(1, len(slugs)) :][:1]),
        hunks=hunks,
    )


def _reworded(maker: Maker) -> Hunk:
    """Make a clause of which a stretch was put in other words."""
    before = maker.words(_CLAUSE).split()
    at, size = maker.number(5, 25), maker.number(2, 12)
    after = [*before[:at], *maker.words(size).split(), *before[at + size :]]
    return Hunk(
        kind=ChangeKind.REWORDED,
        anchor=f"h-{maker.digits(10)}",
        clause=f"{maker.number(1, 30)}. Clause",
        before=_sentence(before),
        after=_sentence(after),
        inserted=size,
        deleted=size,
    )


def _added(maker: Maker) -> Hunk:
    anchor = f"h-{maker.digits(10)}"
    text = maker.sentence(_CLAUSE)
    return Hunk(kind=ChangeKind.ADDED, anchor=anchor, after=text, inserted=_CLAUSE)


def _removed(maker: Maker) -> Hunk:
    anchor = f"h-{maker.digits(10)}"
    text = maker.sentence(_CLAUSE)
    return Hunk(kind=ChangeKind.REMOVED, anchor=anchor, before=text, deleted=_CLAUSE)


def _sentence(words: list[str]) -> str:
    return f"{' '.join(words).capitalize()}."

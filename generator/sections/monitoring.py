"""Monitoring: what the ledger knows of the document and of this excerpt in it."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.corpus.editorial import edits
from generator.model.ledger import Ledger, LedgerCapture, LedgerProvision
from generator.model.provision import Provision
from generator.sections.clause_history import ClauseHistoryView, clause_history
from generator.text.counts import counted, listed
from generator.text.dates import long_date


class RunView(NamedTuple):
    """Neighbouring captures that hold the excerpt: first and last day, and how many."""

    first: str
    last: str
    captures: str


class RevisionView(NamedTuple):
    """An editorial change of the record; `anchor` is empty for its first publication."""

    day: str
    note: str
    anchor: str


class MonitoringView(NamedTuple):
    """Captures of the document, runs in which the excerpt stands, and two histories kept apart.

    `history` is the platform's, `revisions` the record's own. `empty` is a sentence when nothing
    is known of the document's captures; there is no `history` then.
    """

    empty: str
    captures: str
    span: str
    set_aside: str
    runs: tuple[RunView, ...]
    since: str
    history: ClauseHistoryView | None
    revisions: tuple[RevisionView, ...]


def view(provision: Provision, corpus: Corpus) -> MonitoringView:
    """Say when the document was captured and in which captures the excerpt stands."""
    document = corpus.document_of(provision)
    ledger = corpus.ledgers.get(document.id)
    revisions = tuple(
        RevisionView(long_date(edit.day), edit.note, edit.anchor) for edit in edits(provision)
    )
    usable = [c for c in ledger.captures if c.verdict.holds_text] if ledger else []
    if ledger is None or not usable:
        return MonitoringView(_empty(ledger), "", "", "", (), "", None, revisions)
    entry = ledger.provisions.get(provision.slug)
    runs = (
        tuple(_run(run.first, run.last, run.captures, ledger) for run in entry.runs)
        if entry
        else ()
    )
    aside = len(ledger.captures) - len(usable)
    return MonitoringView(
        empty="",
        captures=counted(len(usable), "capture"),
        span=_span(usable),
        set_aside=counted(aside, "further capture") + " set aside" if aside else "",
        runs=runs,
        since=_since(entry, usable, ledger),
        history=clause_history(provision, ledger, corpus),
        revisions=revisions,
    )


def _empty(ledger: Ledger | None) -> str:
    """Say why nothing is known: no capture, or none that may be believed."""
    if ledger is None or not ledger.captures:
        return (
            "No capture of this document has been recorded, so nothing is known here of when it "
            "changed."
        )
    return (
        f"The archive holds {counted(len(ledger.captures), 'capture')} of this document, none of "
        "them usable as evidence, so nothing is known here of when it changed."
    )


def _run(first: str, last: str, captures: int, ledger: Ledger) -> RunView:
    return RunView(
        _day(ledger.capture(first)), _day(ledger.capture(last)), counted(captures, "capture")
    )


def _span(captures: list[LedgerCapture]) -> str:
    if not captures:
        return ""
    first, last = _day(captures[0]), _day(captures[-1])
    return f"on {first}" if first == last else f"from {first} to {last}"


def _since(entry: LedgerProvision | None, usable: list[LedgerCapture], ledger: Ledger) -> str:
    """Say what the last run shows, without calling first captured `introduced`."""
    if entry is None or not entry.runs:
        return ""
    ids = [capture.id for capture in usable]
    run = entry.runs[-1]
    held = usable[ids.index(run.first) : ids.index(run.last) + 1]
    where = f"These words stand in our captures {_span(held)}{_filed(held, ledger)}."
    if held[0].id == usable[0].id:
        return f"{where} The first of all holds them already; when they were written is not known."
    return f"{where} First captured is not the day they were written."


def _filed(held: list[LedgerCapture], ledger: Ledger) -> str:
    """Name the services under which the archive kept the document, when it was renamed."""
    names: dict[str, list[LedgerCapture]] = {}
    for capture in held:
        names.setdefault(ledger.path_of(capture).partition("/")[0], []).append(capture)
    if len(names) < 2:  # noqa: PLR2004 - one name is no renaming
        return ""
    return ", filed as " + listed([f"{name} {_span(kept)}" for name, kept in names.items()])


def _day(capture: LedgerCapture) -> str:
    return long_date(capture.time.date())

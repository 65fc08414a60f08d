"""Rows of a due diligence sheet: the page and the checklist file show the same."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.closed import Severity
from generator.model.place import Platform
from generator.model.provision import Provision
from generator.pages.asks import Asks, asks
from generator.pages.plain import plain
from generator.sections.link import Link
from generator.text.dates import long_date
from generator.text.sentences import sentences


class DiligenceRow(NamedTuple):
    """A provision: what it states in one sentence, and what its record says to do or ask.

    `sha256` is of the newest capture that holds the excerpt, '' when none does; `captured` its day.
    """

    link: Link
    severity: str
    severity_label: str
    type: Link
    document: Link
    clause: str
    states: str
    asks: Asks
    evidence: str
    evidence_label: str
    captured: str
    captured_iso: str
    sha256: str


def diligence_rows(platform: Platform, corpus: Corpus) -> tuple[DiligenceRow, ...]:
    """Make the rows of a platform, the gravest first, then by clause type in its order."""
    grave, kinds = list(Severity), list(corpus.taxonomies.clause_types.types)
    ordered = sorted(
        corpus.provisions_of_platform.get(platform.id, ()),
        key=lambda p: (grave.index(p.facts.severity), kinds.index(p.facts.type), p.id),
    )
    return tuple(_row(one, corpus) for one in ordered)


def _row(provision: Provision, corpus: Corpus) -> DiligenceRow:
    facts = provision.facts
    document, evidence = corpus.document_of(provision), corpus.evidence(provision)
    day = evidence.capture.time.date() if evidence.capture else None
    return DiligenceRow(
        link=Link(facts.title, provision.id),
        severity=facts.severity.value,
        severity_label=facts.severity.label.removesuffix(" severity"),
        type=Link(corpus.type_of(provision).title, f"types/{facts.type}"),
        document=Link(document.facts.title, document.id),
        clause=facts.clause,
        states=next(sentences(plain(provision.prose.summary)), ""),
        asks=asks(provision.prose.compliance),
        evidence=evidence.word,
        evidence_label=evidence.label,
        captured=long_date(day) if day else "",
        captured_iso=day.isoformat() if day else "",
        sha256=evidence.capture.sha256 if evidence.capture else "",
    )

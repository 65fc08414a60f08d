"""Rows of provisions, as every list of the site shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model.closed import Severity
from generator.model.provision import Provision
from generator.pages.plain import plain
from generator.sections.link import Link
from generator.text.cut import cut_at_word
from generator.text.dates import long_date

SUMMARY_LIMIT = 180

_SEVERITIES = {severity.value: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class Row:
    """A provision in a list."""

    link: Link
    platform: Link
    document: Link
    type: Link
    clause: str
    severity: str
    severity_label: str
    state: str
    state_label: str
    captured: str
    summary: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under a heading that may link to a page of its own; `note` says what is left out."""

    heading: Link
    anchor: str
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SeverityCount:
    """How many provisions of a list have a severity."""

    severity: str
    label: str
    count: int


def row(provision: Provision, corpus: Corpus) -> Row:
    """Return the row of one provision, as it was made before or made now."""
    return _kept(provision, corpus) or made_row(provision, corpus)


def _kept(provision: Provision, corpus: Corpus) -> Row | None:
    kept = corpus.rows.get(provision.id)
    return kept if isinstance(kept, Row) else None


def made_row(provision: Provision, corpus: Corpus) -> Row:
    """Make the row of one provision."""
    facts = provision.facts
    platform, document = corpus.platform_of(provision), corpus.document_of(provision)
    evidence = corpus.evidence(provision)
    return Row(
        link=Link(facts.title, provision.id),
        platform=Link(platform.facts.title, platform.id),
        document=Link(document.facts.title, document.id),
        type=Link(corpus.type_of(provision).title, f"types/{facts.type}"),
        clause=facts.clause,
        severity=facts.severity.value,
        severity_label=facts.severity.label.removesuffix(" severity"),
        state=evidence.word,
        state_label=evidence.label,
        captured=long_date(evidence.capture.time.date()) if evidence.capture else "",
        summary=cut_at_word(plain(provision.summary), SUMMARY_LIMIT),
    )


def rows(provisions: Iterable[Provision], corpus: Corpus) -> tuple[Row, ...]:
    """Make rows, the gravest first, then by title."""
    order = tuple(_SEVERITIES)
    made = (row(provision, corpus) for provision in provisions)
    return tuple(
        sorted(made, key=lambda r: (order.index(r.severity), r.link.text.lower(), r.link.address))
    )


def severities(provisions: Iterable[Provision], corpus: Corpus) -> tuple[SeverityCount, ...]:
    """Count provisions by severity, all severities named."""
    kept = ((one, _kept(one, corpus)) for one in provisions)
    return severity_counts(
        [_SEVERITIES[row.severity] if row else one.facts.severity for one, row in kept]
    )


def severity_counts(given: Sequence[Severity]) -> tuple[SeverityCount, ...]:
    """Count severities, all of them named."""
    return tuple(
        SeverityCount(s.value, s.label.removesuffix(" severity"), given.count(s)) for s in Severity
    )

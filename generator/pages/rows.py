"""Rows of provisions, as every list of the site shows them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from generator.corpus import Corpus
from generator.model.closed import Severity
from generator.model.packed import Packed
from generator.model.provision import Provision
from generator.pages.plain import plain
from generator.sections.link import Link
from generator.text.cut import cut_at_word
from generator.text.dates import long_date

T = TypeVar("T")

SUMMARY_LIMIT = 180


@dataclass(frozen=True, slots=True)
class Row(Packed):
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


class RowGroup(NamedTuple):
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
    return gravest(provisions, corpus, sys.maxsize)


def gravest(provisions: Iterable[Provision], corpus: Corpus, most: int) -> tuple[Row, ...]:
    """Make the first `most` of all rows; no other provision is looked into."""
    shown = gravest_first(provisions, lambda one: one, corpus, most)
    return tuple(row(one, corpus) for one in shown)


def gravest_first(
    found: Iterable[T], provision: Callable[[T], Provision], corpus: Corpus, most: int
) -> list[T]:
    """Return the first `most` of all, the gravest first, then by title; none is looked into."""
    groups: dict[Severity, list[T]] = {one: [] for one in Severity}
    for one in found:
        groups[severity_of(provision(one), corpus)].append(one)
    first: list[T] = []
    for alike in groups.values():
        if len(first) >= most:
            break
        first += sorted(alike, key=lambda one: _by_title(provision(one), corpus))
    return first[:most]


def _by_title(provision: Provision, corpus: Corpus) -> tuple[str, str]:
    title = corpus.titles.get(provision.id) or provision.facts.title
    return title.lower(), provision.id


def severities(provisions: Iterable[Provision], corpus: Corpus) -> tuple[SeverityCount, ...]:
    """Count provisions by severity, all severities named."""
    return severity_counts([severity_of(one, corpus) for one in provisions])


def severity_of(provision: Provision, corpus: Corpus) -> Severity:
    """Return a severity as it was counted: the provision need not be looked into then."""
    return corpus.severities.get(provision.id) or provision.facts.severity


def severity_counts(given: Sequence[Severity]) -> tuple[SeverityCount, ...]:
    """Count severities, all of them named."""
    return tuple(
        SeverityCount(s.value, s.label.removesuffix(" severity"), given.count(s)) for s in Severity
    )

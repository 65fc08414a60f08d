"""Provisions that map to a law, by relation, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.corpus.corpus import Citing
from generator.model.closed import Relation, Severity
from generator.sections.link import Link
from generator.text.counts import counted


@dataclass(frozen=True, slots=True)
class MappedRow:
    """A provision and why it maps to the law; it shows no capture, so none can outdate it."""

    link: Link
    platform: Link
    document: str
    clause: str
    severity: str
    severity_label: str
    note: str


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Provisions with one relation to a law; `more` says how many are left out."""

    relation: str
    meaning: str
    count: str
    rows: tuple[MappedRow, ...]
    more: str


def by_relation(citing: Iterable[Citing], corpus: Corpus, most: int) -> tuple[RelationGroup, ...]:
    """Group by relation, in the order of the closed set; at most `most` rows in each group."""
    found: dict[Relation, list[Citing]] = {relation: [] for relation in Relation}
    for one in citing:
        found[one.mapping.relation].append(one)
    return tuple(
        _group(relation, group, corpus, most) for relation, group in found.items() if group
    )


def _group(relation: Relation, citing: list[Citing], corpus: Corpus, most: int) -> RelationGroup:
    order = list(Severity)
    ranked = sorted(
        {one.provision.id: one for one in reversed(citing)}.values(),
        key=lambda one: (
            order.index(one.provision.facts.severity),
            one.provision.facts.title.lower(),
            one.provision.id,
        ),
    )
    left = len(ranked) - most
    return RelationGroup(
        relation=relation.label,
        meaning=relation.meaning,
        count=counted(len(ranked), "provision"),
        rows=tuple(_row(one, corpus) for one in ranked[:most]),
        more=f"{counted(left, 'more provision')} with this relation." if left > 0 else "",
    )


def _row(one: Citing, corpus: Corpus) -> MappedRow:
    facts = one.provision.facts
    platform = corpus.platform_of(one.provision)
    return MappedRow(
        link=Link(facts.title, one.provision.id),
        platform=Link(platform.facts.title, platform.id),
        document=corpus.document_of(one.provision).facts.title,
        clause=facts.clause,
        severity=facts.severity.value,
        severity_label=facts.severity.label.removesuffix(" severity"),
        note=one.mapping.note,
    )

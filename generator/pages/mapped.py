"""Provisions that map to a law, by relation, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.corpus import Corpus
from generator.corpus.corpus import Citing
from generator.model.closed import Relation
from generator.pages.rows import gravest_first
from generator.sections.link import Link
from generator.text.counts import counted


class MappedRow(NamedTuple):
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


def by_relation(found: Iterable[Citing], corpus: Corpus, most: int) -> tuple[RelationGroup, ...]:
    """Group by relation, in the order of the closed set; at most `most` rows in each group."""
    groups: dict[Relation, list[Citing]] = {relation: [] for relation in Relation}
    for one in found:
        groups[one.relation].append(one)
    return tuple(
        _group(relation, group, corpus, most) for relation, group in groups.items() if group
    )


def _group(relation: Relation, found: list[Citing], corpus: Corpus, most: int) -> RelationGroup:
    once = {one.provision.id: one for one in reversed(found)}
    left = len(once) - most
    shown = gravest_first(once.values(), lambda one: one.provision, corpus, most)
    return RelationGroup(
        relation=relation.label,
        meaning=relation.meaning,
        count=counted(len(once), "provision"),
        rows=tuple(_row(one, corpus) for one in shown),
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

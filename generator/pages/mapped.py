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


@dataclass(frozen=True, slots=True)
class Mapped:
    """A provision that maps to a law, looked into once for all groups it may stand in.

    `rank` orders the gravest first, then by title and address.
    """

    citing: Citing
    relation: Relation
    articles: tuple[str, ...]
    rank: tuple[int, str, str]


def mapped(citing: Iterable[Citing]) -> tuple[Mapped, ...]:
    """Look into each provision of a law once."""
    order = list(Severity)
    return tuple(_mapped(one, order) for one in citing)


def _mapped(one: Citing, order: list[Severity]) -> Mapped:
    facts, mapping = one.provision.facts, one.mapping
    rank = order.index(facts.severity), facts.title.lower(), one.provision.id
    return Mapped(one, mapping.relation, mapping.articles, rank)


def by_relation(found: Iterable[Mapped], corpus: Corpus, most: int) -> tuple[RelationGroup, ...]:
    """Group by relation, in the order of the closed set; at most `most` rows in each group."""
    groups: dict[Relation, list[Mapped]] = {relation: [] for relation in Relation}
    for one in found:
        groups[one.relation].append(one)
    return tuple(
        _group(relation, group, corpus, most) for relation, group in groups.items() if group
    )


def _group(relation: Relation, found: list[Mapped], corpus: Corpus, most: int) -> RelationGroup:
    once = {one.citing.provision.id: one for one in reversed(found)}
    ranked = sorted(once.values(), key=lambda one: one.rank)
    left = len(ranked) - most
    return RelationGroup(
        relation=relation.label,
        meaning=relation.meaning,
        count=counted(len(ranked), "provision"),
        rows=tuple(_row(one.citing, corpus) for one in ranked[:most]),
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

"""Provisions that map to a law, by relation, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.corpus import Corpus
from generator.corpus.corpus import Citing
from generator.model.closed import Relation
from generator.model.place import Regulation
from generator.pages.rows import gravest_first
from generator.sections.compliance import article_links
from generator.sections.link import Link
from generator.text.counts import counted


class MappedRow(NamedTuple):
    """A provision and why it maps to the law; it shows no capture, so none can outdate it.

    `articles` are those it maps to; none are named below an article of the law itself.
    """

    link: Link
    platform: Link
    document: str
    clause: str
    severity: str
    severity_label: str
    note: str
    articles: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Provisions with one relation to a law; `more` says how many are left out."""

    relation: str
    meaning: str
    count: str
    rows: tuple[MappedRow, ...]
    more: str


def by_relation(
    found: Iterable[Citing], corpus: Corpus, most: int, law: Regulation | None = None
) -> tuple[RelationGroup, ...]:
    """Group by relation, in the order of the closed set; at most `most` rows in each group.

    With a `law`, rows name the articles of it that a provision maps to by this relation.
    """
    groups: dict[Relation, list[Citing]] = {relation: [] for relation in Relation}
    for one in found:
        groups[one.relation].append(one)
    return tuple(
        _group(relation, group, corpus, most, law) for relation, group in groups.items() if group
    )


def _group(
    relation: Relation, found: list[Citing], corpus: Corpus, most: int, law: Regulation | None
) -> RelationGroup:
    mappings: dict[str, list[Citing]] = {}
    for one in found:
        mappings.setdefault(one.provision.id, []).append(one)
    left = len(mappings) - most
    shown = gravest_first(mappings.values(), lambda ones: ones[0].provision, corpus, most)
    return RelationGroup(
        relation=relation.label,
        meaning=relation.meaning,
        count=counted(len(mappings), "provision"),
        rows=tuple(_row(ones, corpus, law) for ones in shown),
        more=f"{counted(left, 'more provision')} with this relation." if left > 0 else "",
    )


def _row(mappings: Sequence[Citing], corpus: Corpus, law: Regulation | None) -> MappedRow:
    """Make the row of one provision from its mappings of one relation."""
    provision = mappings[0].provision
    facts = provision.facts
    platform = corpus.platform_of(provision)
    articles = dict.fromkeys(article for one in mappings for article in one.articles)
    return MappedRow(
        link=Link(facts.title, provision.id),
        platform=Link(platform.facts.title, platform.id),
        document=corpus.document_of(provision).facts.title,
        clause=facts.clause,
        severity=facts.severity.value,
        severity_label=facts.severity.label.removesuffix(" severity"),
        note="; ".join(dict.fromkeys(one.mapping.note for one in mappings)),
        articles=article_links(articles, law) if law else (),
    )

"""Compliance analysis: five headed parts, and the articles the provision maps to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.closed import Unit
from generator.model.place import Regulation, article_anchor
from generator.model.provision import Mapping, Provision
from generator.sections.link import Link


class PartView(NamedTuple):
    """One of the five parts: heading, anchor and Markdown."""

    title: str
    anchor: str
    text: str


class MappingView(NamedTuple):
    """A regulation, the articles of it, how the provision relates to them and why."""

    regulation: Link
    articles: tuple[Link, ...]
    relation: str
    relation_meaning: str
    note: str


class ComplianceView(NamedTuple):
    """The five parts in order, and the mappings shown with the first of them."""

    parts: tuple[PartView, ...]
    mappings: tuple[MappingView, ...]


def view(provision: Provision, corpus: Corpus) -> ComplianceView:
    """Lay the analysis out as five parts."""
    c = provision.prose.compliance
    parts = (
        PartView("Regulatory landscape", "regulatory-landscape", c.regulatory_landscape),
        PartView("Governance exposure", "governance-exposure", c.governance_exposure),
        PartView("Jurisdiction flags", "jurisdiction-flags", c.jurisdiction_flags),
        PartView(
            "Contract and vendor implications",
            "contract-and-vendor-implications",
            c.contract_and_vendor_implications,
        ),
        PartView(
            "Compliance considerations", "compliance-considerations", c.compliance_considerations
        ),
    )
    mappings = tuple(_mapping(mapping, corpus) for mapping in provision.facts.regulations)
    return ComplianceView(parts, mappings)


def _mapping(mapping: Mapping, corpus: Corpus) -> MappingView:
    regulation = corpus.regulation(mapping.id)
    articles = article_links(mapping.articles, regulation)
    relation = mapping.relation
    return MappingView(
        Link(regulation.facts.short, regulation.id),
        articles,
        relation.label,
        relation.meaning,
        mapping.note,
    )


def article_links(articles: Iterable[str], law: Regulation) -> tuple[Link, ...]:
    """Return links to articles on the page of their law."""
    return tuple(
        Link(article_label(article, law.facts.unit), f"{law.id}#{article_anchor(article)}")
        for article in articles
    )


def article_label(article: str, unit: Unit = Unit.ARTICLE) -> str:
    """`Art. 6`, `Section 312.5`; an annex goes by its own name."""
    if article[:1].isdigit():
        return f"{unit.label} {article}"
    return article[:1].upper() + article[1:]

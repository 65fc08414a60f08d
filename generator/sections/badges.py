"""Badges: severity, basis, evidence state and clause type, each in words with a shape."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.sections.link import Link


class Badge(NamedTuple):
    """A word with its meaning; `kind` and `value` name the CSS shape."""

    kind: str
    value: str
    label: str
    meaning: str


class BadgesView(NamedTuple):
    """The three judgements on a record, and the type it belongs to."""

    badges: tuple[Badge, ...]
    type: Link


def view(provision: Provision, corpus: Corpus) -> BadgesView:
    """Say severity with the rule that gave it, basis and evidence state."""
    facts = provision.facts
    level = corpus.taxonomies.severities.get(facts.severity)
    rule = level.rules.get(facts.severity_rule or "") if level else None
    severity = Badge(
        "severity", facts.severity, facts.severity.label, rule or facts.severity.meaning
    )
    basis = Badge("basis", facts.basis, facts.basis.label, facts.basis.meaning)
    held = corpus.evidence(provision)
    evidence = Badge("evidence", held.word, held.label, held.sentence)
    clause_type = corpus.type_of(provision)
    return BadgesView((severity, basis, evidence), Link(clause_type.title, f"types/{facts.type}"))

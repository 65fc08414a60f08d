"""Figures, blocks and links for hand-written pages: `{{ figure.provisions }}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from heapq import nsmallest
from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.capture import Verdict
from generator.model.closed import Basis
from generator.model.evidence import EvidenceState
from generator.model.provision import Provision
from generator.model.taxonomy import ArchiveInfo
from generator.pages.examples import Defined, audiences, severity_levels
from generator.pages.hubs import HubEntry, HubGroup
from generator.pages.rows import Row, SeverityCount, row, severity_counts
from generator.problem import CATALOGUE, Code, Problem, closest
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.dates import long_date
from generator.text.normalise import NORMALISER_VERSION, RULES, Rule

PLACEHOLDER = re.compile(r"\{\{\s*(figure|block|type)\.([a-z0-9_-]+)\s*\}\}")
LATEST = 6


class RuleRow(NamedTuple):
    """A published rule of severity."""

    severity: str
    rule: str
    text: str


class Reviewed(NamedTuple):
    """A provision, and the day on which editors last reviewed it."""

    row: Row
    day: str
    day_iso: str


class TermRow(NamedTuple):
    """A word of a closed set with its label and sentence."""

    kind: str
    value: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Blocks:
    """Lists and tables that hand-written pages may show, one template each."""

    platforms: tuple[HubEntry, ...]
    types: tuple[HubGroup, ...]
    latest: tuple[Reviewed, ...]
    severity_counts: tuple[SeverityCount, ...]
    severity_levels: tuple[Defined, ...]
    severity_rules: tuple[RuleRow, ...]
    audiences: tuple[Defined, ...]
    evidence_states: tuple[TermRow, ...]
    bases: tuple[TermRow, ...]
    archives: tuple[ArchiveInfo, ...]
    verdicts: tuple[TermRow, ...]
    problem_codes: tuple[Code, ...]
    normaliser_rules: tuple[Rule, ...]


BLOCK_NAMES = tuple(Blocks.__dataclass_fields__)


class Shown(NamedTuple):
    """All that hand-written pages may show of a corpus: figures by name, blocks, clause types."""

    figures: Mapping[str, str]
    blocks: Blocks
    types: Mapping[str, Link]


def shown(corpus: Corpus) -> Shown:
    """Return figures, blocks and links to clause types."""
    types = {
        id_: Link(clause_type.title, f"types/{id_}")
        for id_, clause_type in corpus.taxonomies.clause_types.types.items()
    }
    return Shown(figures(corpus), blocks(corpus), types)


def figures(corpus: Corpus) -> dict[str, str]:
    """Return counts of the corpus by name, as text."""
    census, published = corpus.census, len(corpus.published)
    numbers = {
        "provisions": published,
        "platforms": len(corpus.platforms),
        "documents": len(corpus.documents),
        "types": len(corpus.provisions_of_type),
        "regulations": len(corpus.regulations),
        **_mapped(corpus),
        "jurisdictions": len(corpus.taxonomies.jurisdictions),
        "captures": census.captures,
        "verbatim": census.verbatim,
        "unproven": published - census.verbatim,
        "normaliser": NORMALISER_VERSION,
    }
    days = {
        "last_review": long_date(max(census.reviewed)) if published else "no day yet",
        "last_capture": _day(census.last_capture),
    }
    return {**{name: f"{number:,}" for name, number in numbers.items()}, **days}


def _mapped(corpus: Corpus) -> dict[str, int]:
    """Count what provisions map to: more laws and articles are recorded than that."""
    articles = {
        law: {article for one in found for article in one.articles}
        for law, found in corpus.citing.items()
    }
    return {
        "mapped_articles": sum(map(len, articles.values())),
        "mapped_regulations": sum(map(bool, articles.values())),
    }


def _day(moment: datetime | None) -> str:
    return long_date(moment.date()) if moment else "no day yet"


def blocks(corpus: Corpus) -> Blocks:
    """Return the contents of all blocks."""
    ordered = sorted(corpus.platforms.values(), key=lambda p: (p.facts.title.lower(), p.id))
    seen = zip(corpus.published, corpus.census.days, strict=True)
    latest = nsmallest(LATEST, seen, lambda one: (-one[1], _mixed(one[0].id)))
    return Blocks(
        platforms=tuple(
            HubEntry(
                Link(p.facts.title, p.id),
                p.facts.operator,
                counted(len(corpus.provisions_of_platform.get(p.id, ())), "provision"),
            )
            for p in ordered
        )[:60],
        types=_types(corpus),
        latest=tuple(_reviewed(provision, day, corpus) for provision, day in latest),
        severity_counts=severity_counts([*corpus.census.severities]),
        severity_levels=severity_levels(corpus),
        audiences=audiences(corpus),
        severity_rules=tuple(
            RuleRow(level.title, rule, text)
            for level in corpus.taxonomies.severities.values()
            for rule, text in level.rules.items()
        ),
        evidence_states=tuple(
            TermRow("evidence", state.value, state.label, state.sentence) for state in EvidenceState
        ),
        bases=tuple(TermRow("basis", b.value, b.label, b.meaning) for b in Basis),
        archives=tuple(corpus.taxonomies.archives.values()),
        verdicts=tuple(TermRow("verdict", v.value, v.label, v.meaning) for v in Verdict),
        problem_codes=tuple(CATALOGUE.values()),
        normaliser_rules=RULES,
    )


def _reviewed(provision: Provision, ordinal: int, corpus: Corpus) -> Reviewed:
    day = date.fromordinal(ordinal)
    return Reviewed(row(provision, corpus), long_date(day), day.isoformat())


def _mixed(id_: str) -> str:
    """Sort key that mixes platforms: by the last part of the address, then the whole."""
    return f"{id_.rpartition('/')[2]} {id_}"


def _types(corpus: Corpus) -> tuple[HubGroup, ...]:
    clause_types = corpus.taxonomies.clause_types
    return tuple(
        HubGroup(
            title,
            group,
            tuple(
                HubEntry(
                    Link(clause_type.title, f"types/{id_}"),
                    "",
                    str(len(corpus.provisions_of_type.get(id_, ()))),
                )
                for id_, clause_type in clause_types.types.items()
                if clause_type.group == group
            ),
        )
        for group, title in clause_types.groups.items()
    )


class Filling(NamedTuple):
    """What a kind of placeholder is filled with: the names there are, and the text of a name."""

    names: tuple[str, ...]
    text: Callable[[str], str]


def fill(
    markdown: str, path: str, fillings: Mapping[str, Filling], above: int = 0
) -> tuple[str, tuple[Problem, ...]]:
    """Replace the placeholders of a hand-written page; an unknown name is a problem.

    `fillings` are by kind, and asked only for names they have. `above` is how many lines of the
    file stand before this Markdown: its front matter.
    """
    problems: list[Problem] = []

    def value(found: re.Match[str]) -> str:
        kind, name = found[1], found[2]
        filling = fillings[kind]
        if name not in filling.names:
            line = above + 1 + markdown.count("\n", 0, found.start())
            noun = "clause type" if kind == "type" else kind
            message = f"must be a {noun} that exists, got {name!r}"
            hint = closest(name, filling.names)
            problems.append(Problem(path, line, kind, "CB046", message, hint))
            return found[0]
        return filling.text(name)

    return PLACEHOLDER.sub(value, markdown), tuple(problems)

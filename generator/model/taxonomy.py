"""The closed vocabularies of `content/taxonomies/`."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Address, Facts, Line, Slug, Text, Url
from generator.model.example import Example


class Question(Facts):
    """A closed question of a clause type: answer id to its words."""

    question: Line
    answers: dict[Slug, Line] = Field(min_length=2)


class ClauseType(Facts):
    """A platform-neutral kind of provision, with its closed questions by id."""

    title: Line
    group: Slug
    definition: Text
    attributes: dict[str, Question] = Field(default_factory=dict)
    aliases: tuple[Address, ...] = ()
    examples: tuple[Example, ...] = ()


class ClauseTypes(Facts):
    """`clause-types.yml`: groups in the order of the index pages, and the types by id."""

    groups: dict[Slug, Line] = Field(default_factory=dict)
    types: dict[Slug, ClauseType] = Field(default_factory=dict)


class SeverityLevel(Facts):
    """A severity: what it means, and the published rules that give it, by id."""

    title: Line
    meaning: Text
    rules: dict[Slug, Text] = Field(default_factory=dict)
    examples: tuple[Example, ...] = ()


class Jurisdiction(Facts):
    """A place whose law a provision engages; `within` names the larger place."""

    title: Line
    within: Line | None = None
    description: Text
    examples: tuple[Example, ...] = ()


class Audience(Facts):
    """Who is bound or served by a provision."""

    title: Line
    description: Text
    examples: tuple[Example, ...] = ()


class ArchiveInfo(Facts):
    """A public archive of captured documents."""

    title: Line
    publisher: Line
    versions: Url
    kind: Slug
    licence: Line
    vantage: Line


class Taxonomies(Facts):
    """All closed vocabularies together."""

    clause_types: ClauseTypes = Field(default_factory=ClauseTypes)
    severities: dict[str, SeverityLevel] = Field(default_factory=dict)
    jurisdictions: dict[str, Jurisdiction] = Field(default_factory=dict)
    audiences: dict[Slug, Audience] = Field(default_factory=dict)
    archives: dict[Slug, ArchiveInfo] = Field(default_factory=dict)

"""Taxonomy files to typed vocabularies, their references inside the file checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import RootModel, StringConstraints

from generator.model.base import Slug
from generator.model.closed import Severity
from generator.model.taxonomy import (
    ArchiveInfo,
    Audience,
    ClauseTypes,
    Jurisdiction,
    SeverityLevel,
)
from generator.problem import Problem, closest, quoted
from generator.record import Fields
from generator.validate.facts import typed

PlaceCode = Annotated[
    str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$", max_length=20)
]
"""`EU`, `US-CA`: it becomes an address, so nothing else may stand in it."""

Severities = RootModel[dict[Severity, SeverityLevel]]
Jurisdictions = RootModel[dict[PlaceCode, Jurisdiction]]
Audiences = RootModel[dict[Slug, Audience]]
Archives = RootModel[dict[Slug, ArchiveInfo]]


def typed_taxonomy(
    fields: Fields, name: str, path: str
) -> tuple[object | None, tuple[Problem, ...]]:
    """Type the taxonomy `name`: a `ClauseTypes`, or a mapping from id to entry."""
    if name == "clause-types":
        clause_types, problems = typed(fields, ClauseTypes, path)
        if clause_types is not None:
            problems += tuple(_groups(clause_types, fields, path))
        return clause_types, problems
    made, problems = typed(fields, _MODELS[name], path)
    if made is None:
        return None, problems
    entries = made.root
    if name == "jurisdictions":
        problems += tuple(_within(entries, fields, path))
    return entries, problems


_MODELS: dict[str, type[RootModel[Any]]] = {
    "severities": Severities,
    "jurisdictions": Jurisdictions,
    "audiences": Audiences,
    "archives": Archives,
}


def _groups(clause_types: ClauseTypes, fields: Fields, path: str) -> Iterator[Problem]:
    for id_, clause_type in clause_types.types.items():
        if clause_type.group not in clause_types.groups:
            line = fields.line_of(["types", id_, "group"])
            message = f"must be one of `groups`, got {quoted(clause_type.group)}"
            hint = closest(clause_type.group, clause_types.groups)
            yield Problem(path, line, f"types.{id_}.group", "CB012", message, hint)


def _within(entries: dict[str, Jurisdiction], fields: Fields, path: str) -> Iterator[Problem]:
    for id_, entry in entries.items():
        line = fields.line_of([id_, "within"])
        if entry.within is not None and entry.within not in entries:
            message = f"must be a jurisdiction of this file, got {quoted(entry.within)}"
            hint = closest(entry.within, entries)
            yield Problem(path, line, f"{id_}.within", "CB036", message, hint)
        elif _circles(id_, entries):
            message = "lies within itself"
            yield Problem(path, line, f"{id_}.within", "CB036", message, "Break the circle.")


def _circles(id_: str, entries: dict[str, Jurisdiction]) -> bool:
    seen: set[str] = set()
    place: str | None = id_
    while place is not None and place in entries:
        if place in seen:
            return True
        seen.add(place)
        place = entries[place].within
    return False

"""Fields to a typed model, and every error at its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.problem import Problem, closest
from generator.record import Fields, plain
from generator.validate.annotations import Location, keys_at
from generator.validate.words import words

M = TypeVar("M", bound=BaseModel)

_KEY = "[key]"
"""How pydantic ends the location of an error in a key, rather than in its value."""


def typed(fields: Fields, model: type[M], path: str) -> tuple[M | None, tuple[Problem, ...]]:
    """Type the fields of the file `path`; None when a problem keeps that from happening."""
    try:
        return model.model_validate(plain(fields.root)), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        mistyped = _mistyped(details, model)
        return None, tuple(
            _problem(detail, fields, model, path)
            for detail in details
            if not _is_echo(detail, mistyped)
        )


def _is_echo(detail: ErrorDetails, mistyped: set[Location]) -> bool:
    """Whether an error only repeats another: a misspelt key, a list short of its bad entries."""
    if detail["type"] == "missing":
        return detail["loc"] in mistyped
    least = detail.get("ctx", {}).get("min_length", 0)
    return detail["type"] == "too_short" and len(detail["input"]) >= least


def _mistyped(details: Sequence[ErrorDetails], model: type[BaseModel]) -> set[Location]:
    """Places of keys that are missing only because they are misspelt: one mistake, one problem."""
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    return set(_meant(details, missing, model))


def _meant(
    details: Sequence[ErrorDetails], missing: set[Location], model: type[BaseModel]
) -> Iterator[Location]:
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *group, key = detail["loc"]
            hint = closest(str(key), keys_at(model, tuple(group)))
            yield from (place for place in missing if hint == f"Did you mean '{place[-1]}'?")


def _problem(detail: ErrorDetails, fields: Fields, model: type[BaseModel], path: str) -> Problem:
    location, kind = detail["loc"], detail["type"]
    if kind not in {"missing", "extra_forbidden"}:
        location = _written(location[:-1] if location[-1:] == (_KEY,) else location, fields)
    code, message, hint = words(detail, model, location)
    field = dotted(location) or ("front matter" if path.endswith(".md") else "file")
    return Problem(path, fields.line_of(location), field, code, message, hint)


def _written(location: Location, fields: Fields) -> Location:
    """Cut a location to what the file has: `notice: fixed` has no `notice.answer`."""
    node = fields.root
    for depth, key in enumerate(location):
        child = node.at(key)
        if child is None:
            return location[:depth]
        node = child
    return location


def dotted(location: Location) -> str:
    """`("regulations", 0, "id")` as `regulations[0].id`."""
    text = ""
    for key in location:
        name = key if isinstance(key, int) else key[:_SHOWN]
        text += f"[{name}]" if isinstance(key, int) else f".{name}" if text else str(name)
    return text


_SHOWN = 60

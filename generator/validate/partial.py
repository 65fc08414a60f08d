"""What can still be typed of a provision with a broken fact, to check its references too."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import lru_cache, partial
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from generator.model.provision import Answer, Mapping, ProvisionFacts
from generator.record import Fields, plain
from generator.validate.annotations import Location

UNKNOWN = "?"
"""Stands for a fact that could not be typed; no id looks like it."""

_NOTHING = {"type": UNKNOWN, "severity": UNKNOWN, "audiences": ()}
"""Stand-ins of the required facts that references are looked up by."""

_HANG_ON = {"severity_rule": "severity", "peers": "type", "attributes": "type"}
"""Facts that mean nothing without another one."""


def partial_facts(fields: Fields) -> ProvisionFacts | None:
    """Type the facts of a provision that are sound; None when all are, or none can be read."""
    values = plain(fields.root)
    try:
        ProvisionFacts.model_validate(values)
    except ValidationError as error:
        faults = frozenset(detail["loc"] for detail in error.errors() if detail["loc"])
    else:
        return None
    broken = {fault[0] for fault in faults}
    loose = {name for name, other in _HANG_ON.items() if other in broken}
    sound = {
        name: _adapter(name).validate_python(value)
        for name, value in values.items()
        if name in ProvisionFacts.model_fields and name not in broken | loose
    }
    mended = {
        name: mend(values[name], partial(_is_sound, faults, name))
        for name, mend in _MENDED.items()
        if name in broken - loose and _is_sound({f for f in faults if len(f) == 1}, name)
    }
    return ProvisionFacts.model_construct(**{**_NOTHING, **sound, **mended})


_Sound = Callable[..., bool]
"""Tells whether nothing is wrong at a location of a fact, nor in what lies there."""


def _is_sound(faults: Collection[Location], *location: str | int) -> bool:
    return not any(fault[: len(location)] == location for fault in faults)


def _words(entries: Any, is_sound: _Sound) -> tuple[str, ...]:
    """Keep the sound entries of a list at their places."""
    return tuple(entry if is_sound(i) else UNKNOWN for i, entry in enumerate(entries))


def _mappings(entries: Any, is_sound: _Sound) -> tuple[Mapping, ...]:
    """Keep what each mapping points to, whatever else is wrong with it."""
    return tuple(_mapping(entry, partial(is_sound, index)) for index, entry in enumerate(entries))


def _mapping(entry: Any, is_sound: _Sound) -> Mapping:
    kept: dict[str, Any] = {"id": UNKNOWN, "articles": ()}
    if isinstance(entry, dict):
        if is_sound("id"):
            kept["id"] = entry["id"]
        if isinstance(entry.get("articles"), list):
            kept["articles"] = _words(entry["articles"], partial(is_sound, "articles"))
    return Mapping.model_construct(**kept)


def _answers(entries: Any, is_sound: _Sound) -> dict[str, Answer]:
    """Keep the questions, and the answers that are sound."""
    return {
        question: Answer.model_validate({"answer": answer} if isinstance(answer, str) else answer)
        if is_sound(question)
        else Answer.model_construct(answer=UNKNOWN)
        for question, answer in entries.items()
    }


_MENDED: dict[str, Callable[[Any, _Sound], Any]] = {
    "audiences": _words,
    "jurisdictions": _words,
    "regulations": _mappings,
    "attributes": _answers,
}
"""Facts of several entries, of which a broken one must not hide what is wrong with the others."""


@lru_cache(maxsize=64)
def _adapter(name: str) -> TypeAdapter[Any]:
    field = ProvisionFacts.model_fields[name]
    annotation: Any = Annotated[(field.annotation, *field.metadata, None)]
    return TypeAdapter(annotation)

"""What can still be typed of a provision with a broken fact, to check its references too."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from generator.model.provision import ProvisionFacts
from generator.record import Fields, plain

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
        broken = {detail["loc"][0] for detail in error.errors() if detail["loc"]}
    else:
        return None
    broken |= {name for name, other in _HANG_ON.items() if other in broken}
    sound = {
        name: _adapter(name).validate_python(value)
        for name, value in values.items()
        if name in ProvisionFacts.model_fields and name not in broken
    }
    return ProvisionFacts.model_construct(**{**_NOTHING, **sound})


@lru_cache(maxsize=64)
def _adapter(name: str) -> TypeAdapter[Any]:
    field = ProvisionFacts.model_fields[name]
    annotation: Any = Annotated[(field.annotation, *field.metadata, None)]
    return TypeAdapter(annotation)

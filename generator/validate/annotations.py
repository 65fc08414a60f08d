"""What a model expects at a place: found by walking its annotations along a location."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

Location = tuple[str | int, ...]
"""Keys and indexes from the top of a file to a value: `("regulations", 0, "id")`."""


def expected_at(model: type[BaseModel], location: Location) -> Any:
    """Return the type expected at `location` inside `model`; None when nothing is."""
    current: Any = _unwrapped(model)
    for key in location:
        inner = model_in(current)
        if inner is not None:
            field = inner.model_fields.get(str(key))
            current = field.annotation if field else None
        else:
            arguments = [a for a in get_args(current) if a is not Ellipsis]
            current = arguments[-1] if arguments else None
        current = _unwrapped(current)
    return current


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the annotation when it is a model, that is a group of keys."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return None


def keys_at(model: type[BaseModel], location: Location) -> list[str]:
    """Keys of the group at `location`, in the order a record gives them."""
    inner = model_in(expected_at(model, location))
    return list(inner.model_fields) if inner else []


def _unwrapped(annotation: Any) -> Any:
    """Take `Annotated`, `| None` and a root model's shell off an annotation."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in {Union, UnionType}:
        rest = [a for a in get_args(annotation) if a is not type(None)]
        return _unwrapped(rest[0]) if len(rest) == 1 else annotation
    inner = model_in(annotation)
    if inner is not None and issubclass(inner, RootModel):
        return _unwrapped(inner.model_fields["root"].annotation)
    return annotation

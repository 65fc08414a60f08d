"""What every record's facts have in common: frozen, closed, read from strings."""

from __future__ import annotations

import re
import sys
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints


class Facts(BaseModel):
    """Base of all front-matter models: frozen, unknown keys refused, text stripped."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )

    def __repr__(self) -> str:
        """Show all values by name: records are told apart by this, where pydantic's takes long."""
        return f"{type(self).__name__}({self.__dict__})"

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Give the class and the values of its fields, which are all that a record holds.

        What pydantic does by itself tells of every value which fields were set: twice the bytes,
        and for a large site a second and a hundred megabytes of sets.
        """
        held = self.__dict__
        if len(held) != len(type(self).__pydantic_fields__):  # what is sound of a broken record
            return _partly, (type(self), dict(held))
        values = [_shared(held[name]) for name in type(self).__pydantic_fields__]
        return _kept, (type(self), *values)


def _partly(kind: type[Facts], held: dict[str, Any]) -> Facts:
    """Put the sound facts of a broken record together again."""
    return kind.model_construct(**held)


_WORD = 48
"""Characters up to which a string is likely to stand in many records."""


_put_values, _put_set, _put_extra, _put_private = (
    vars(BaseModel)[name].__set__
    for name in (
        "__dict__",
        "__pydantic_fields_set__",
        "__pydantic_extra__",
        "__pydantic_private__",
    )
)
"""Set what pydantic holds of a record past its being frozen, as pydantic itself does; asked for by
name each time, it would take half as long again, some millions of times."""


def _kept(kind: type[Facts], *values: Any) -> Facts:
    """Put facts together again that were valid when they were kept."""
    made = object.__new__(kind)
    names, every = _fields(kind)
    _put_values(made, dict(zip(names, values, strict=True)))
    _put_set(made, every)
    _put_extra(made, None)
    _put_private(made, None)
    return made


def _shared(value: Any) -> Any:
    """Return a word or a tuple of words as one with all its equals: types, places, ids recur.

    What is put away together then holds each but once, and so does what comes of it.
    """
    if type(value) is str:
        return sys.intern(value) if len(value) < _WORD else value
    if type(value) is tuple and value and type(value[0]) is str:
        return tuple([sys.intern(one) for one in value])
    return value


@cache
def _fields(kind: type[Facts]) -> tuple[tuple[str, ...], set[str]]:
    """Return the names of a kind's fields, and the one set of them that all kept facts share."""
    names = tuple(kind.__pydantic_fields__)
    return names, set(names)


class Described(StrEnum):
    """A closed set whose members carry a label and one sentence: the source of docs and schema."""

    label: str
    meaning: str

    def __new__(cls, value: str, label: str, meaning: str) -> Self:
        """Keep the value as the string, and the words for readers beside it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.meaning = meaning
        return member


_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _iso_date(value: Any) -> date:
    """Read `YYYY-MM-DD` and nothing else (pydantic alone would take numbers for timestamps)."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        message = "must be a date written YYYY-MM-DD"
        raise ValueError(message)
    return date.fromisoformat(value)


Day = Annotated[date, BeforeValidator(_iso_date, json_schema_input_type=date)]
"""A calendar day, written `2026-11-20`."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
"""Text of one line that must not be empty."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""A short paragraph that must not be empty."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Lower-case letters, digits and single hyphens: `mistral-ai`."""

Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=2000)]
"""An absolute web address."""

Address = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$"),
]
"""The address of a page inside the site, without slashes at its ends: `platforms/x/y/z`."""

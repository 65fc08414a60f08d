"""Tables of the published corpus: what every column holds, in words for readers and programs."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.base import Described


class ColumnType(Described):
    """What a column's cells are; the values are type names of Table Schema."""

    STRING = "string", "Text", "Text; an empty cell means that there is none."
    INTEGER = "integer", "Whole number", "A whole number without separators."
    BOOLEAN = "boolean", "Yes or no", "true or false; 1 or 0 in SQLite."
    DATE = "date", "Day", "A day, written 2026-11-20."
    DATETIME = "datetime", "Moment", "A moment in UTC, written 2026-11-20T08:30:00Z."


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `values` closes the set of its cells, `pattern` is a regular expression.

    `references` names the table whose `id` the cells hold.
    """

    name: str
    type: ColumnType
    meaning: str
    is_required: bool = False
    values: tuple[str, ...] = ()
    pattern: str = ""
    references: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, `<name>.csv` and the table of that name in SQLite; `key` is its column of ids."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    key: str = ""


def text(name: str, meaning: str, *, values: tuple[str, ...] = (), pattern: str = "") -> Column:
    """Declare text that may be missing."""
    return Column(name, ColumnType.STRING, meaning, values=values, pattern=pattern)


def needed(name: str, meaning: str, *, values: tuple[str, ...] = (), pattern: str = "") -> Column:
    """Declare text that every row has."""
    return Column(name, ColumnType.STRING, meaning, True, values, pattern)  # noqa: FBT003


def link(name: str, meaning: str, references: str) -> Column:
    """Declare the id of a row in another table."""
    return Column(name, ColumnType.STRING, meaning, is_required=True, references=references)


def number(name: str, meaning: str) -> Column:
    """Declare a count."""
    return Column(name, ColumnType.INTEGER, meaning, is_required=True)


def day(name: str, meaning: str, *, is_required: bool = True) -> Column:
    """Declare a day."""
    return Column(name, ColumnType.DATE, meaning, is_required=is_required)


def moment(name: str, meaning: str, *, is_required: bool = True) -> Column:
    """Declare a moment."""
    return Column(name, ColumnType.DATETIME, meaning, is_required=is_required)


def flag(name: str, meaning: str) -> Column:
    """Declare a statement that holds or does not."""
    return Column(name, ColumnType.BOOLEAN, meaning, is_required=True)


LICENCE = needed("licence", "Licence of what was written here, and whom to name.")
URL = text("url", "Absolute address of the page; empty when the site does not know its own.")
SUM = "^[0-9a-f]{64}$"
"""A SHA-256 sum."""

"""The data dictionary: every column of every table, from the declarations the files are made of."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.closed import Basis, Relation, Severity, TermsType
from generator.model.evidence import EvidenceState
from generator.model.table import Column, ColumnType
from generator.model.tables import TABLES
from generator.pages.page import Page, PageKind, TocEntry
from generator.sections.link import Link

ADDRESS = "data/dictionary"


class ColumnRow(NamedTuple):
    """A column in words; `refers` is the anchor of the table whose ids it holds."""

    name: str
    type: str
    meaning: str
    is_required: bool
    values: tuple[str, ...]
    refers: str


class TableRows(NamedTuple):
    """A table with its columns; `name` is its anchor too."""

    name: str
    title: str
    meaning: str
    columns: tuple[ColumnRow, ...]


class Word(NamedTuple):
    """A value of a closed set, or a type, and what it means."""

    value: str
    meaning: str


class ClosedSet(NamedTuple):
    """The values a column may have."""

    title: str
    words: tuple[Word, ...]


class DictionaryView(NamedTuple):
    """All tables, the types of their columns, and the closed sets."""

    title: str
    lead: str
    tables: tuple[TableRows, ...]
    types: tuple[Word, ...]
    sets: tuple[ClosedSet, ...]


def page() -> Page:
    """Make the page of the data dictionary."""
    lead = "Every column of every table: its type, what it holds, and the values it may have."
    view = DictionaryView(
        title="Data dictionary",
        lead=lead,
        tables=tuple(
            TableRows(one.name, one.title, one.meaning, tuple(_row(c) for c in one.columns))
            for one in TABLES
        ),
        types=tuple(Word(one.label, one.meaning) for one in ColumnType),
        sets=_sets(),
    )
    return Page(
        kind=PageKind.DICTIONARY,
        address=ADDRESS,
        title="Data dictionary",
        description=lead,
        breadcrumb=(Link("Data", "data"),),
        toc=(
            *(TocEntry(one.title, one.name) for one in TABLES),
            TocEntry("Types", "column-types"),
            TocEntry("Closed values", "values"),
        ),
        view=view,
        search_text=(lead, *(column.name for one in TABLES for column in one.columns)),
    )


def _row(column: Column) -> ColumnRow:
    return ColumnRow(
        name=column.name,
        type=column.type.label,
        meaning=column.meaning,
        is_required=column.is_required,
        values=tuple(str(value) for value in column.values),
        refers=column.references,
    )


def _sets() -> tuple[ClosedSet, ...]:
    evidence = tuple(Word(one.value, one.sentence) for one in EvidenceState)
    draft = Word("unchecked", "A draft, not yet held against the archive.")
    described = (
        ("severity", Severity),
        ("basis", Basis),
        ("relation", Relation),
        ("terms_type", TermsType),
    )
    return (
        ClosedSet("evidence", (*evidence, draft)),
        *(
            ClosedSet(name, tuple(Word(one.value, one.meaning) for one in kind))
            for name, kind in described
        ),
    )

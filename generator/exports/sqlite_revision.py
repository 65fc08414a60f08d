"""The SQLite file of the last build, revised: only rows that differ are written.

It takes a third of the time of a new one, and has the same bytes: both are copied out at last, in
the order of their tables and rows.
"""

from __future__ import annotations

from itertools import zip_longest
from operator import itemgetter
from typing import Any

from generator.exports.rows import is_of_documents
from generator.exports.sqlite_database import Database
from generator.exports.sqlite_schema import INTO_ABOUT, INTO_SECTIONS, REFILL, WORDS, insert_at
from generator.exports.table_parts import Part
from generator.model.table import Table
from generator.model.tables_provisions import PROVISIONS

Cells = tuple[Any, ...]
"""A row, in the order of the columns."""


class RevisedDatabase(Database):
    """A file that was made before, of as many rows of each document.

    Rows of documents are written where a part has other rows than it `was` of; small tables are
    written again.
    """

    _rows = 0
    _has_new_words = False

    def begin(self) -> None:
        """Set the link up, and write what is told of the file."""
        link = self.link
        (schema,) = link.execute("PRAGMA schema_version").fetchone()
        link.execute("PRAGMA journal_mode = OFF")
        link.execute("PRAGMA synchronous = OFF")
        link.execute(f"PRAGMA schema_version = {schema - 1}")  # to copy a file adds one
        link.execute("BEGIN")
        link.execute("DELETE FROM about")
        link.executemany(INTO_ABOUT, self.about())

    def create(self, table: Table) -> None:
        """Begin with a table."""
        self._rows = 0
        if not is_of_documents(table):
            self.link.execute(f"DELETE FROM {table.name}")  # noqa: S608 - our own name

    def add(self, table: Table, part: Part) -> None:
        """Put rows in the place of those that differ."""
        numbered = [*enumerate(part.rows, start=self._rows + 1)]
        self._rows += len(part.rows)
        if is_of_documents(table):
            was = part.rows if part.was is None else part.was
            pairs = zip(numbered, was, strict=True)
            differ = [(new, old) for new, old in pairs if new[1] != old]
            self._note_words(table, differ)
            numbered = [new for new, _ in differ]
            delete = f"DELETE FROM {table.name} WHERE row = ?"  # noqa: S608 - our own name
            self.link.executemany(delete, [(number,) for number, _ in numbered])
        self.link.executemany(insert_at(table), ((at, *row[:-1]) for at, row in numbered))

    def _note_words(self, table: Table, differ: list[tuple[tuple[int, Cells], Cells]]) -> None:
        if table is PROVISIONS and not self._has_new_words:
            columns = [column.name for column in table.columns]
            words = itemgetter(*map(columns.index, WORDS))
            self._has_new_words = any(words(new) != words(old) for (_, new), old in differ)

    def complete(self) -> None:
        """Write the analyses that differ, and fill search again where it looks into other words."""
        made = [*self.sections()]
        there = self.link.execute("SELECT * FROM sections ORDER BY provision, place")
        if any(one != other for one, other in zip_longest(made, there)):
            self._has_new_words = True
            self.link.execute("DELETE FROM sections")
            self.link.executemany(INTO_SECTIONS, made)
        for statement in REFILL if self._has_new_words else ():
            self.link.execute(statement)

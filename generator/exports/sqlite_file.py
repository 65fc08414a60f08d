"""The SQLite file, made from nothing or from the one of the last build."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.corpus import Corpus
from generator.exports.sqlite_database import Database
from generator.exports.sqlite_revision import RevisedDatabase
from generator.exports.sqlite_schema import (
    FILL,
    INTO_ABOUT,
    INTO_SECTIONS,
    SEARCH,
    VIEWS,
    create_table,
    insert_into,
)
from generator.exports.table_parts import Kept, Part
from generator.model.site import Site
from generator.model.table import Table

VERSION = 1
"""`PRAGMA user_version`: raised when a table or a column changes its meaning."""

_APPLICATION = 0x436C6275  # "Clbu"

_SET = {
    "page_size": "4096",
    "encoding": "'UTF-8'",
    "journal_mode": "OFF",  # nobody sees the file before it is finished
    "synchronous": "OFF",
    "foreign_keys": "ON",
    "application_id": f"{_APPLICATION}",
    "user_version": f"{VERSION}",
}


class NewDatabase(Database):
    """A file that is made from nothing."""

    def begin(self) -> None:
        """Set the file up."""
        for name, value in _SET.items():
            self.link.execute(f"PRAGMA {name} = {value}")
        self.link.execute("BEGIN")
        self.link.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        self.link.executemany(INTO_ABOUT, self.about())

    def create(self, table: Table) -> None:
        """Create a table."""
        self.link.execute(create_table(table))

    def add(self, table: Table, part: Part) -> None:
        """Add rows to a table."""
        self.link.executemany(insert_into(table), (row[:-1] for row in part.rows))

    def complete(self) -> None:
        """Make search, and the views."""
        for statement in SEARCH:
            self.link.execute(statement)
        self.link.executemany(INTO_SECTIONS, self.sections())
        for statement in (*FILL, *VIEWS):
            self.link.execute(statement)


@contextmanager
def filling(corpus: Corpus, site: Site, kept: Kept | None = None) -> Iterator[Database]:
    """Open a file for a while, to be filled with the tables of a corpus.

    What was `kept` may give the file of the last build: it is then revised.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder, "clausebook.sqlite")
        kind = RevisedDatabase if kept and kept.put_last(path) else NewDatabase
        with closing(kind(path, corpus, site)) as database:
            database.begin()
            yield database

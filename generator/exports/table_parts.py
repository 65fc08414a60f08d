"""Parts of tables, as rows and as CSV: what one document adds to each, made once and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from generator.corpus import Corpus
from generator.exports.csv_files import rows_csv
from generator.exports.rows import Rows, is_of_documents, parts, rows
from generator.model.site import Site
from generator.model.table import Table
from generator.model.tables import TABLES


class Part(NamedTuple):
    """Some rows of a table, and the same as CSV without a header.

    `was` are the rows in their place in the last build, where they may be others.
    """

    rows: Rows
    csv: bytes
    was: Rows | None = None


class Kept(Protocol):
    """What was made before."""

    def __call__(self, table: Table, document: str) -> Part:
        """Return the part of a table that a document, by its id, adds to it."""

    def put_last(self, path: Path) -> bool:
        """Put the SQLite file of the last build at a path.

        Whether it is there, and has as many rows of each document as there are now.
        """

    def stands(self, table: Table, path: str) -> bool:
        """Whether the CSV file of a table, by its path in the site, is taken over as it was.

        It is where the last SQLite file was put, and holds the very rows.
        """


DOCUMENT_TABLES = tuple(table for table in TABLES if is_of_documents(table))
"""The tables that are made document by document."""


def document_parts(document: str, corpus: Corpus, site: Site) -> tuple[Part, ...]:
    """Return what a document adds to each of `DOCUMENT_TABLES`, in their order."""
    return tuple(_made(table, document, corpus, site) for table in DOCUMENT_TABLES)


def table_parts(
    table: Table, corpus: Corpus, site: Site, kept: Kept | None = None
) -> Iterator[Part]:
    """Yield the parts of a table in their order; those of documents from where they are `kept`."""
    for part in parts(table, corpus):
        if kept and is_of_documents(table):
            yield kept(table, part)
        else:
            yield _made(table, part, corpus, site)


def _made(table: Table, part: str, corpus: Corpus, site: Site) -> Part:
    made = rows(table, part, corpus, site)
    return Part(made, rows_csv(table, made))

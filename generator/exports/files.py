"""Every file that holds the whole corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from generator.corpus import Corpus
from generator.exports.csv_files import header_csv
from generator.exports.datapackage import Weighed, datapackage, sums, weighed
from generator.exports.json_lines import json_lines
from generator.exports.llms import llms
from generator.exports.rights import licence_text
from generator.exports.sqlite_database import Database
from generator.exports.sqlite_file import filling
from generator.exports.table_parts import Kept, Part, table_parts
from generator.model.site import Site
from generator.model.table import Table
from generator.model.tables import TABLES

TABLES_PART = "tables"

DATABASE = "data/clausebook.sqlite"
"""Path of the SQLite file in the site."""


def corpus_files(corpus: Corpus, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of each file, one at a time, so that none has to be kept.

    CSV, JSON Lines and SQLite of all published provisions and what they point to, then the files
    that describe them.
    """
    found = []
    for part in data_parts(corpus):
        for path, pieces in data_files(part, corpus, site):
            data = b"".join(cast("Iterable[bytes]", pieces))  # nothing was kept that might stand
            found.append(weighed(path, data))
            yield path, data
    yield from describing_files(found, corpus, site)


def data_parts(corpus: Corpus) -> Iterator[str]:
    """Yield the parts in which data are made, each looking at no more than it holds."""
    yield TABLES_PART
    yield from corpus.lines


def data_files(
    part: str, corpus: Corpus, site: Site, kept: Kept | None = None
) -> Iterator[tuple[str, Iterable[bytes] | None]]:
    """Yield path and bytes, piece by piece, of the files of one part.

    No file of a large corpus is ever whole in memory: the pieces of one are to be read before the
    next is asked for. `kept` gives what documents add to tables, where that is known already; a
    file that is None stands as it was.
    """
    if part == TABLES_PART:
        with filling(corpus, site, kept) as database:
            for table in TABLES:
                path = f"data/{table.name}.csv"
                if kept and kept.stands(table, path):
                    yield path, None
                    continue
                yield path, _table(table, table_parts(table, corpus, site, kept), database)
            yield DATABASE, database.finished()
    else:
        path, data = json_lines(part, corpus, site)
        yield path, (data,)


def _table(table: Table, parts: Iterable[Part], database: Database) -> Iterator[bytes]:
    """Yield a table as CSV, and add it to the database on the way."""
    database.create(table)
    yield header_csv(table)
    for part in parts:
        database.add(table, part)
        yield part.csv


def describing_files(
    files: Iterable[Weighed], corpus: Corpus, site: Site
) -> Iterator[tuple[str, bytes]]:
    """Yield what describes the data files: package, sums, licence, and a word to machines."""
    found = sorted(files, key=lambda file: file.name)
    yield "data/datapackage.json", datapackage(found, corpus, site)
    yield "data/SHA256SUMS", sums(found)
    yield "data/LICENCE.txt", licence_text(corpus, site).encode()
    yield "llms.txt", llms(corpus, site)

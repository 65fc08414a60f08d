"""One SQLite file with every table, views and full-text search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.corpus import Corpus
from generator.exports.provision import section_rows
from generator.exports.rights import (
    LICENCE,
    LICENCE_URL,
    RULE,
    captures_words,
    publisher,
)
from generator.exports.sqlite_schema import FILL, SEARCH, VIEWS, create_table, insert_into
from generator.model.published import holds_analysis
from generator.model.site import Site
from generator.model.table import Table

VERSION = 1
"""`PRAGMA user_version`: raised when a table or a column changes its meaning."""

_APPLICATION = 0x436C6275  # "Clbu"


_PIECE = 1 << 20

_SET = {
    "page_size": "4096",
    "encoding": "'UTF-8'",
    "journal_mode": "OFF",  # nobody sees the file before it is finished
    "synchronous": "OFF",
    "foreign_keys": "ON",
}


class Database:
    """A file being filled, table by table, those that are referred to first.

    Past 5,000 provisions the analyses are left out, of search too: the table `sections` is then
    empty, and `about` says so.
    """

    def __init__(self, path: Path, link: sqlite3.Connection, corpus: Corpus) -> None:
        self._path = path
        self._link = link
        self._corpus = corpus

    def create(self, table: Table) -> None:
        """Create a table."""
        self._link.execute(create_table(table))

    def add(self, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
        """Add rows to a table; the licence, the last cell of every row, stands in `about`."""
        self._link.executemany(insert_into(table), (row[:-1] for row in rows))

    def finished(self) -> Iterator[bytes]:
        """Yield the file's bytes, the same for the same corpus and SQLite library."""
        link = self._link
        for statement in SEARCH:
            link.execute(statement)
        if holds_analysis(len(self._corpus.published)):
            link.executemany("INSERT INTO sections VALUES (?, ?, ?, ?)", _sections(self._corpus))
        for statement in (*FILL, *VIEWS):
            link.execute(statement)
        link.execute("COMMIT")
        link.execute(f"PRAGMA application_id = {_APPLICATION}")
        link.execute(f"PRAGMA user_version = {VERSION}")
        link.execute("VACUUM")
        link.close()
        with self._path.open("rb") as file:
            yield from iter(partial(file.read, _PIECE), b"")


@contextmanager
def filling(corpus: Corpus, site: Site) -> Iterator[Database]:
    """Open a file for a while, to be filled with the tables of a corpus."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "clausebook.sqlite")
        link = sqlite3.connect(path, isolation_level=None)
        try:
            for name, value in _SET.items():
                link.execute(f"PRAGMA {name} = {value}")
            link.execute("BEGIN")
            link.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
            about = sorted(_about(corpus, site).items())
            link.executemany("INSERT INTO about VALUES (?, ?)", about)
            yield Database(path, link, corpus)
        finally:
            link.close()


def _sections(corpus: Corpus) -> Iterator[tuple[str, int, str, str]]:
    for one in corpus.published:
        for place, (section, text) in enumerate(section_rows(one), start=1):
            yield one.id, place, section, text


def _about(corpus: Corpus, site: Site) -> Mapping[str, str]:
    made = {
        "title": site.name,
        "url": site.url,
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "attribution": publisher(site),
        "quoted": "Excerpts and quotes belong to the platforms; they are quoted for analysis.",
        "rule": RULE,
        "analysis": "in `sections`"
        if holds_analysis(len(corpus.published))
        else "in JSON Lines only",
    }
    return made | {
        f"captures_{number}": captures_words(archive)
        for number, archive in enumerate(corpus.archives.values(), start=1)
    }

"""One SQLite file with every table, views and full-text search: what is in it."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.corpus import Corpus
from generator.exports.provision import section_rows
from generator.exports.rights import (
    LICENCE,
    LICENCE_URL,
    RULE,
    captures_words,
    publisher,
)
from generator.exports.table_parts import Part
from generator.model.published import holds_analysis
from generator.model.site import Site
from generator.model.table import Table
from generator.model.whole_file import WholeFile


class Database(ABC):
    """A file being filled, table by table, those that are referred to first.

    Past 2,000 provisions the analyses are left out, of search too: the table `sections` is then
    empty, and `about` says so.
    """

    def __init__(self, path: Path, corpus: Corpus, site: Site) -> None:
        self.link = sqlite3.connect(path, isolation_level=None)
        self._copy = path.with_suffix(".copy")
        self._corpus = corpus
        self._site = site

    @abstractmethod
    def begin(self) -> None:
        """Make everything ready for the first table."""

    @abstractmethod
    def create(self, table: Table) -> None:
        """Begin with a table."""

    @abstractmethod
    def add(self, table: Table, part: Part) -> None:
        """Add rows to a table; the licence, the last cell of every row, stands in `about`."""

    @abstractmethod
    def complete(self) -> None:
        """Fill what is made of the tables."""

    def close(self) -> None:
        """Let go of the file."""
        self.link.close()

    def finished(self) -> WholeFile:
        """Return the file, whose bytes are the same for the same corpus and SQLite library.

        It is a copy, in which nothing is left of how the other came to be.
        """
        self.complete()
        self.link.execute("COMMIT")
        self.link.execute("VACUUM INTO ?", (str(self._copy),))
        return WholeFile(self._copy)

    def about(self) -> list[tuple[str, str]]:
        """Return what the table `about` says."""
        return sorted(_about(self._corpus, self._site).items())

    def sections(self) -> Iterator[tuple[str, int, str, str]]:
        """Yield the rows of the table `sections`."""
        if holds_analysis(len(self._corpus.published)):
            yield from _sections(self._corpus)


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

"""Every file that holds the whole corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.corpus import Corpus
from generator.exports.csv_files import table_csv
from generator.exports.datapackage import Weighed, datapackage, sums, weighed
from generator.exports.json_lines import json_lines
from generator.exports.llms import llms
from generator.exports.rights import licence_text
from generator.exports.rows import rows
from generator.exports.sqlite_file import filling
from generator.model.site import Site
from generator.model.tables import TABLES

TABLES_PART = "tables"


def corpus_files(corpus: Corpus, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of each file, one at a time, so that none has to be kept.

    CSV, JSON Lines and SQLite of all published provisions and what they point to, then the files
    that describe them.
    """
    found = []
    for part in data_parts(corpus):
        for path, data in data_files(part, corpus, site):
            found.append(weighed(path, data))
            yield path, data
    yield from describing_files(found, corpus, site)


def data_parts(corpus: Corpus) -> Iterator[str]:
    """Yield the parts in which data are made, each looking at no more than it holds."""
    yield TABLES_PART
    yield from corpus.lines


def data_files(part: str, corpus: Corpus, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one part."""
    if part == TABLES_PART:
        with filling(corpus, site) as database:  # a table at a time: all may not fit into memory
            for table in TABLES:
                cells = tuple(rows(table, corpus, site))
                database.add(table, cells)
                yield f"data/{table.name}.csv", table_csv(table, cells)
            yield "data/clausebook.sqlite", database.finished()
    else:
        yield json_lines(part, corpus, site)


def describing_files(
    files: Iterable[Weighed], corpus: Corpus, site: Site
) -> Iterator[tuple[str, bytes]]:
    """Yield what describes the data files: package, sums, licence, and a word to machines."""
    found = sorted(files, key=lambda file: file.name)
    yield "data/datapackage.json", datapackage(found, corpus, site)
    yield "data/SHA256SUMS", sums(found)
    yield "data/LICENCE.txt", licence_text(corpus, site).encode()
    yield "llms.txt", llms(corpus, site)

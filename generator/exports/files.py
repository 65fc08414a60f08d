"""Every file that holds the whole corpus."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus import Corpus
from generator.exports.csv_files import table_csv
from generator.exports.datapackage import datapackage, sums, weighed
from generator.exports.json_lines import json_lines
from generator.exports.llms import llms
from generator.exports.rights import licence_text
from generator.exports.rows import tabled
from generator.exports.sqlite_file import database
from generator.model.site import Site


def corpus_files(corpus: Corpus, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of each file, one at a time, so that none has to be kept.

    CSV, JSON Lines and SQLite of all published provisions and what they point to, then the files
    that describe them.
    """
    found = []
    for path, data in _holding(corpus, site):
        found.append(weighed(path, data))
        yield path, data
    yield "data/datapackage.json", datapackage(found, corpus, site)
    yield "data/SHA256SUMS", sums(found)
    yield "data/LICENCE.txt", licence_text(corpus, site).encode()
    yield "llms.txt", llms(corpus, site)


def _holding(corpus: Corpus, site: Site) -> Iterator[tuple[str, bytes]]:
    rows = tabled(corpus, site)
    for table, cells in rows.items():
        yield f"data/{table.name}.csv", table_csv(table, cells)
    yield from json_lines(corpus, site)
    yield "data/clausebook.sqlite", database(rows, corpus, site)

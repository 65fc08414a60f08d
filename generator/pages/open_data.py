"""The page of the data: what the files hold, how they are opened, and on what terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.published import LINES, MOST_ANALYSED, holds_analysis, json_lines_files
from generator.model.site import Site
from generator.model.tables import TABLES
from generator.pages import dictionary
from generator.pages.page import Page, PageKind, TocEntry
from generator.text.counts import counted

ADDRESS = "data"


class FileRow(NamedTuple):
    """A file to fetch: its path below the site's root, name and what it holds."""

    path: str
    name: str
    meaning: str


class Opening(NamedTuple):
    """A way to open the data: the program, and lines to paste."""

    title: str
    code: str


class OpenDataView(NamedTuple):
    """Files, recipes and terms; `archives` names whom to attribute, `feeds` if there are any."""

    title: str
    lead: str
    tables: tuple[FileRow, ...]
    wholes: tuple[FileRow, ...]
    about: tuple[FileRow, ...]
    openings: tuple[Opening, ...]
    twin: str
    twin_markdown: str
    publisher: str
    archives: tuple[str, ...]
    feeds: bool


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    """Yield the page of the data and the data dictionary."""
    yield _page(corpus, site)
    yield dictionary.page()


def _page(corpus: Corpus, site: Site) -> Page:
    provisions = counted(len(corpus.published), "provision")
    lead = f"All {provisions} and what they point to, as files for programs, under an open licence."
    view = OpenDataView(
        title="Data",
        lead=lead,
        tables=tuple(
            FileRow(f"data/{table.name}.csv", f"{table.name}.csv", table.meaning)
            for table in TABLES
        ),
        wholes=_wholes(len(corpus.published)),
        about=_ABOUT,
        openings=_openings(json_lines_files(len(corpus.published))[0], site),
        twin=site.twin(_EXAMPLE, "json"),
        twin_markdown=site.twin(_EXAMPLE, "md"),
        publisher=site.operator.publisher.strip() or site.name,
        archives=_archives(corpus),
        feeds=bool(site.url),
    )
    return Page(
        kind=PageKind.OPEN_DATA,
        address=ADDRESS,
        title="Data",
        description=lead,
        breadcrumb=(),
        toc=(
            TocEntry("Files", "files"),
            TocEntry("How to open them", "open"),
            TocEntry("One record at a time", "records"),
            TocEntry("Quoting", "quoting"),
            TocEntry("Licence and attribution", "licence"),
            TocEntry("Feeds", "feeds"),
        ),
        view=view,
        search_text=(lead, "CSV JSON Lines SQLite JSON Schema datapackage download"),
    )


_EXAMPLE = "platforms/<platform>/<document>/<provision>"


def _wholes(count: int) -> tuple[FileRow, ...]:
    lines = json_lines_files(count)
    several = "" if len(lines) == 1 else f" At most {LINES:,} a file."
    searched = (
        "All tables with foreign keys, views, and full-text search (table “search”)."
        if holds_analysis(count)
        else "All tables with foreign keys, views, and full-text search over titles, summaries and "
        f"excerpts. Past {MOST_ANALYSED:,} provisions the analyses are in JSON Lines only."
    )
    return (
        *(
            FileRow(
                f"data/{name}",
                name,
                f"JSON Lines: each provision with all its text, one a line.{several}",
            )
            for name in lines
        ),
        FileRow("data/clausebook.sqlite", "clausebook.sqlite", searched),
    )


_ABOUT = (
    FileRow(
        "data/datapackage.json",
        "datapackage.json",
        "Every file with size, SHA-256 sum, columns, licence and sources (Data Package).",
    ),
    FileRow("data/SHA256SUMS", "SHA256SUMS", "The sums alone, as sha256sum --check reads them."),
    FileRow("data/LICENCE.txt", "LICENCE.txt", "The terms on this page, to keep with the files."),
    FileRow(
        "data/schema/record-provision.schema.json",
        "record-provision.schema.json",
        "JSON Schema of a line of JSON Lines and of a provision’s JSON.",
    ),
    FileRow("llms.txt", "llms.txt", "The same in short, for programs that read for people."),
)


def _openings(lines: str, site: Site) -> tuple[Opening, ...]:
    base = f"{site.url}data/" if site.url else ""
    return (
        Opening(
            "pandas",
            f'import pandas\n\nbase = "{base}"\npandas.read_csv(base + "provisions.csv")\n'
            f'pandas.read_json(base + "{lines}", lines=True)',
        ),
        Opening(
            "SQLite",
            'sqlite3 clausebook.sqlite "SELECT p.title, p.clause FROM search\n'
            "  JOIN provisions AS p ON p.row = search.rowid\n"
            "  WHERE search MATCH 'arbitration' ORDER BY rank LIMIT 10\"",
        ),
        Opening(
            "DuckDB",
            "SELECT title, severity, clause FROM 'provisions.csv' LIMIT 10;",
        ),
        Opening("Frictionless", "frictionless validate datapackage.json"),
    )


def _archives(corpus: Corpus) -> tuple[str, ...]:
    return tuple(
        f"{one.title} ({one.publisher}), {one.licence}" for one in corpus.archives.values()
    )

"""The SQLite file, opened with the standard library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.corpus import Corpus
from generator.exports.sqlite_file import VERSION, filling
from generator.exports.table_parts import table_parts
from generator.model.tables import TABLES
from tests.exports.a_corpus_of_data import (
    HOSTILE_EXCERPT,
    HOSTILE_TITLE,
    a_hostile_corpus,
    the_real_corpus,
)
from tests.printing import SITE


def made(corpus: Corpus) -> bytes:
    with filling(corpus, SITE) as database:
        for table in TABLES:
            database.create(table)
            for part in table_parts(table, corpus, SITE):
                database.add(table, part)
        return b"".join(database.finished())


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Open the database of the real content, from the disk, as a reader does."""
    path = tmp_path_factory.mktemp("data") / "clausebook.sqlite"
    path.write_bytes(made(the_real_corpus()))
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as link:
        yield link


def opened(corpus: Corpus, folder: Path) -> sqlite3.Connection:
    path = folder / "x.sqlite"
    path.write_bytes(made(corpus))
    return sqlite3.connect(path)


def count(link: sqlite3.Connection, table: str) -> int:
    return int(link.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def test_file_is_whole_and_its_references_lead_somewhere(ours: sqlite3.Connection) -> None:
    assert ours.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert ours.execute("PRAGMA foreign_key_check").fetchall() == []
    assert ours.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert ours.execute("PRAGMA page_size").fetchone() == (4096,)
    assert ours.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_references_are_declared(ours: sqlite3.Connection) -> None:
    declared = {row[2] for row in ours.execute("PRAGMA foreign_key_list(provisions)")}
    assert declared == {"platforms", "documents", "types"}


def test_every_table_has_its_columns_and_rows(ours: sqlite3.Connection) -> None:
    for table in TABLES:
        rows = sum(len(part.rows) for part in table_parts(table, the_real_corpus(), SITE))
        columns = [row[1] for row in ours.execute(f"PRAGMA table_info({table.name})")]
        assert columns == ["row", *(c.name for c in table.columns if c.name != "licence")]
        assert count(ours, table.name) == rows


@pytest.mark.parametrize("query", ["arbitration", '"solely responsible"', "title:liability"])
def test_search_finds_words_in_title_excerpt_and_analysis(
    ours: sqlite3.Connection, query: str
) -> None:
    found = ours.execute(
        "SELECT p.id FROM search JOIN provisions AS p ON p.row = search.rowid "
        "WHERE search MATCH ? ORDER BY rank",
        (query,),
    ).fetchall()
    assert found


def test_search_shows_the_words_around_a_hit(ours: sqlite3.Connection) -> None:
    (shown,) = ours.execute(
        "SELECT snippet(search, 3, '[', ']', '…', 8) FROM search "
        "WHERE search MATCH 'analysis: consent' LIMIT 1"
    ).fetchone()
    assert "[consent" in shown.lower()


def test_search_index_agrees_with_the_tables(tmp_path: Path) -> None:
    with closing(opened(the_real_corpus(), tmp_path)) as link:
        link.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


def test_views_answer(ours: sqlite3.Connection) -> None:
    verified = ours.execute("SELECT count(*) FROM provisions WHERE verified").fetchone()[0]
    assert count(ours, "verified_excerpts") == verified > 50
    assert count(ours, "provisions_by_regulation") == count(ours, "mappings")
    assert count(ours, "answers_by_type") > 16


def test_licence_and_rule_stand_in_the_file(ours: sqlite3.Connection) -> None:
    about = dict(ours.execute("SELECT name, value FROM about"))
    assert about["licence"] == "CC-BY-4.0"
    assert "ODC-BY 1.0" in about["captures_1"]
    assert about["rule"].startswith("Quote only verified excerpts")


def test_hostile_text_is_kept_as_it_was(tmp_path: Path) -> None:
    with closing(opened(a_hostile_corpus(), tmp_path)) as link:
        row = link.execute(
            "SELECT title, excerpt FROM provisions WHERE id = 'platforms/beta/terms/hostile'"
        ).fetchone()
    assert row == (HOSTILE_TITLE, HOSTILE_EXCERPT)


def test_same_corpus_gives_the_same_bytes() -> None:
    assert made(a_hostile_corpus()) == made(a_hostile_corpus())


def test_large_corpus_leaves_analyses_out_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.model.published.MOST_ANALYSED", 2)
    with closing(opened(a_hostile_corpus(), tmp_path)) as link:
        assert count(link, "sections") == 0
        assert dict(link.execute("SELECT name, value FROM about"))["analysis"] == (
            "in JSON Lines only"
        )
        found = link.execute("SELECT count(*) FROM search WHERE search MATCH 'terms'").fetchone()
        assert found[0] > 0
        link.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")

"""CSV and JSON Lines, opened with pandas and the standard library."""

from __future__ import annotations

import csv
import io
import json
from functools import cache

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports import corpus_files
from generator.exports.csv_files import RISKY, guarded, header_csv, rows_csv
from generator.exports.twin import twin_record
from generator.model.published import ONE_FILE, holds_analysis, json_lines_files
from generator.model.table import Table
from generator.model.tables import TABLES
from generator.model.tables_provisions import AUDIENCES
from tests.exports.a_corpus_of_data import (
    HOSTILE_EXCERPT,
    HOSTILE_TITLE,
    a_hostile_corpus,
    the_real_corpus,
)
from tests.printing import SITE, page_at

HOSTILE = "platforms/beta/terms/hostile"


@cache
def files() -> dict[str, bytes]:
    """Files of the hostile corpus."""
    return dict(corpus_files(a_hostile_corpus(), SITE))


@cache
def real_files() -> dict[str, bytes]:
    return dict(corpus_files(the_real_corpus(), SITE))


def frame(name: str, found: dict[str, bytes]) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(found[f"data/{name}.csv"]))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_pandas_reads_every_table_of_ours(table: Table) -> None:
    read = frame(table.name, real_files())
    assert len(read) > 10
    assert list(read.columns) == [column.name for column in table.columns]


def test_provisions_have_a_row_each_and_their_types_hold() -> None:
    corpus = the_real_corpus()
    read = pd.read_csv(
        io.BytesIO(real_files()["data/provisions.csv"]), parse_dates=["captured", "revised"]
    )
    assert list(read["id"]) == sorted(one.id for one in corpus.published)
    assert read["verified"].dtype == bool
    assert str(read["captured"].dtype).endswith("UTC]")
    assert set(read.loc[read["verified"], "evidence"]) <= {"exact", "normalised"}


def test_every_verified_row_names_its_capture() -> None:
    read = frame("provisions", real_files())
    rows = read[read["verified"]]
    assert len(rows) > 50
    assert rows[["capture", "captured", "capture_sha256", "capture_path"]].notna().all().all()


def test_long_tables_point_at_rows_that_exist() -> None:
    found = real_files()
    ids = set(frame("provisions", found)["id"])
    for name in ("attributes", "mappings", "jurisdictions", "audiences"):
        assert set(frame(name, found)["provision"]) <= ids
    assert set(frame("mappings", found)["regulation"]) <= set(frame("regulations", found)["id"])


def test_hostile_cells_come_back_and_none_begins_a_formula() -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text("provisions"), newline=""))}
    row = rows[HOSTILE]
    assert row["title"] == f"'{HOSTILE_TITLE}"
    assert row["excerpt"] == f"'{HOSTILE_EXCERPT}"
    assert row["clause"] == "'+1 Tab"
    cells = [cell for table in TABLES for line in lines(table.name) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]


def text(name: str) -> str:
    return files()[f"data/{name}.csv"].decode()


def lines(name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text(name), newline="")))


@given(st.text())
def test_taking_one_apostrophe_away_gives_every_text_back(cell: str) -> None:
    kept = guarded(cell)
    assert kept.removeprefix("'") == cell
    assert not kept.startswith(RISKY) or kept.startswith("'")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_csv_gives_back_what_was_written(cell: str) -> None:
    data = header_csv(AUDIENCES) + rows_csv(AUDIENCES, [("p", cell, "t", "l")])
    read = list(csv.reader(io.StringIO(data.decode(), newline="")))
    assert read[1:] == [["p", guarded(cell), "t", "l"]]


def test_withdrawn_records_are_in_no_table() -> None:
    assert "withdrawn" not in text("provisions")
    assert b"must not be published again" not in b"".join(files().values())


def test_change_is_a_row_with_the_provisions_it_touches() -> None:
    (row,) = csv.DictReader(io.StringIO(text("changes"), newline=""))
    assert row["document"] == "platforms/acme/terms"
    assert row["provisions"] == "platforms/acme/terms/change-of-terms"
    assert row["confirmed"] == "true"


def test_pandas_reads_a_line_of_json_for_every_provision() -> None:
    data = real_files()["data/provisions.jsonl"]
    read = pd.read_json(io.BytesIO(data), lines=True)
    assert list(read["id"]) == [one.id for one in the_real_corpus().published]


def test_lines_are_the_twins_without_their_peers() -> None:
    corpus = a_hostile_corpus()
    found = [json.loads(line) for line in files()["data/provisions.jsonl"].decode().splitlines()]
    assert len(found) == len(corpus.published)
    for record in found:
        twin = twin_record(page_at(record["id"], corpus), corpus, SITE)
        assert record == {key: value for key, value in twin.items() if key != "peers"}


@pytest.mark.parametrize(
    ("provisions", "names"),
    [
        (0, ("provisions.jsonl",)),
        (ONE_FILE, ("provisions.jsonl",)),
        (ONE_FILE + 1, tuple(f"provisions-{number}.jsonl" for number in range(1, 6))),
    ],
)
def test_long_json_lines_are_cut_into_numbered_files(
    provisions: int, names: tuple[str, ...]
) -> None:
    assert json_lines_files(provisions) == names


def test_cut_files_hold_every_line_once_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = files()["data/provisions.jsonl"]
    monkeypatch.setattr("generator.model.published.ONE_FILE", 2)
    monkeypatch.setattr("generator.model.published.LINES", 2)
    cut = dict(corpus_files(a_hostile_corpus(), SITE))
    parts = [data for path, data in cut.items() if path.endswith(".jsonl")]
    assert len(parts) == 3
    assert b"".join(parts) == whole


def test_analyses_leave_the_database_of_a_large_corpus() -> None:
    assert holds_analysis(2_000)
    assert not holds_analysis(2_001)

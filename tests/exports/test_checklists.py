"""Due diligence checklists, as a spreadsheet opens them."""

from __future__ import annotations

import csv
import io

import pytest

from generator.corpus import Corpus
from generator.exports import beside_page
from generator.exports.checklists import COLUMNS, inert
from generator.model.site import Site
from generator.pages import plan
from tests.builders import A_RECORD, a_content, a_corpus, a_record_text
from tests.printing import SITE, page_at

CORPUS = a_corpus()


def _rows(site: Site = SITE, title: str = "") -> list[dict[str, str]]:
    corpus = a_corpus({A_RECORD: a_record_text(title=title)}) if title else CORPUS
    text = _data(corpus, site).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _data(corpus: Corpus, site: Site) -> bytes:
    page = page_at("platforms/acme/due-diligence", corpus, site)
    ((path, data),) = beside_page(page, corpus, site)
    assert path == "platforms/acme/due-diligence.csv"
    return data


def test_file_has_the_rows_of_the_sheet_and_two_empty_columns() -> None:
    sheet = page_at("platforms/acme/due-diligence", CORPUS).view.rows
    rows = _rows()
    assert [row["provision"] for row in rows] == [row.link.text for row in sheet]
    assert {row["done"] + row["notes"] for row in rows} == {""}
    assert tuple(rows[0]) == COLUMNS


def test_row_has_address_evidence_day_and_sum() -> None:
    row = next(row for row in _rows() if row["clause_type"] == "Limit of liability")
    assert row["url"] == f"{SITE.url}platforms/acme/terms/liability-cap/"
    assert (row["evidence"], row["captured"], row["sha256"]) == ("Verbatim", "2026-08-07", "b" * 64)


def test_site_without_an_address_gives_paths() -> None:
    assert _rows(Site("Book"))[0]["url"].startswith("platforms/acme/")


def test_file_begins_with_a_byte_order_mark_and_ends_lines_as_rfc_4180_says() -> None:
    data = _data(CORPUS, SITE)
    assert data.startswith(b"\xef\xbb\xbfdone,severity,")
    assert data.count(b"\r\n") == data.count(b"\n") == 4


def test_platform_without_provisions_has_no_checklist() -> None:
    gone = {p: None for p in a_content() if p.startswith("content/platforms/beta/terms/change")}
    addresses = {page.address for page in plan(a_corpus({**gone}), SITE)}
    assert "platforms/beta" in addresses
    assert "platforms/beta/due-diligence" not in addresses


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "  =", "\uff1d", "\uff20"])
def test_cell_that_would_run_as_a_formula_is_text(start: str) -> None:
    assert inert(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("cell", ["", "9 Liability", "a = b", "'quoted'", "(–) minus"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert inert(cell) == cell


def test_formula_in_a_title_is_inert_in_the_file() -> None:
    titles = [row["provision"] for row in _rows(title='\'=HYPERLINK("http://x.example","y")\'')]
    assert '\'=HYPERLINK("http://x.example","y")' in titles
    assert not [title for title in titles if title.startswith("=")]

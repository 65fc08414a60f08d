"""The page of the data, and the data dictionary."""

from __future__ import annotations

from generator.model.evidence import EvidenceState
from generator.model.site import Site
from generator.model.tables import TABLES
from generator.pages.open_data import OpenDataView
from tests.builders import a_corpus
from tests.printing import SITE, article, page_at


def test_page_names_every_table_and_whole_file() -> None:
    view: OpenDataView = page_at("data", a_corpus()).view
    assert [row.name for row in view.tables] == [f"{table.name}.csv" for table in TABLES]
    assert [row.name for row in view.wholes] == ["provisions.jsonl", "clausebook.sqlite"]


def test_page_attributes_the_archives_that_are_used() -> None:
    html = article("data", a_corpus())
    assert "Open Terms Archive (Open Terms Archive), ODC-BY 1.0" in html
    assert 'href="../feeds/all.atom"' in html


def test_site_without_an_address_offers_no_feeds() -> None:
    html = article("data", a_corpus(), Site(name="Nowhere"))
    assert "feeds/all.atom" not in html
    assert "has no feeds" in html


def test_dictionary_explains_every_column() -> None:
    html = article("data/dictionary", a_corpus())
    for table in TABLES:
        assert f'<h2 id="{table.name}">' in html
        for column in table.columns:
            assert f"<code>{column.name}</code>" in html
            assert column.references == "" or f'<a href="#{column.references}">' in html


def test_dictionary_explains_every_evidence_state() -> None:
    html = article("data/dictionary", a_corpus())
    assert all(f"<dt><code>{state.value}</code></dt>" in html for state in EvidenceState)


def test_both_pages_are_for_search_engines() -> None:
    corpus = a_corpus()
    assert page_at("data", corpus, SITE).is_indexed
    assert page_at("data/dictionary", corpus, SITE).is_indexed


def test_no_two_columns_of_a_table_share_a_name() -> None:
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(names) == len(set(names))
        assert names[-1] == "licence"

"""What documents add to tables and lists is made once, and taken from where it was put."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.corpus import Corpus
from generator.corpus.editorial import all_edits, edits_of
from generator.exports import DOCUMENT_TABLES
from generator.model.provision import Provision
from generator.pages.rows import Row, made_row
from generator.pipeline import Edition, Shop, build
from generator.pipeline.packs import Drawer
from generator.pipeline.parts_kept import (
    EditsShown,
    ListsKept,
    PartsKept,
    Places,
    RowsShown,
    places_of,
)
from generator.pipeline.shop import dealt
from tests.builders import A_RECORD, a_content, a_corpus
from tests.printing import parts, plain_engine

CONTENT = a_content()
RECORD = A_RECORD.removeprefix("content/").removesuffix(".md")
DOCUMENT = RECORD.rpartition("/")[0]


def _built(
    drawer: Drawer, content: Mapping[str, str | bytes] = CONTENT
) -> tuple[Places, dict[str, bytes]]:
    made = build(parts(content), plain_engine, Shop(packs=drawer))
    assert not made.is_blocked
    return places_of(made.memory.printed), dict(made.files)


def _edited(old: str, new: str) -> tuple[Edition, Edition]:
    """Build, and again with other words in a record."""
    drawer = Drawer()
    first = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    text = CONTENT[A_RECORD].replace(old, new, 1)
    shop = Shop(packs=drawer, memory=first.memory, load=lambda path: first.files[path])
    return first, build(parts({**CONTENT, A_RECORD: text}), plain_engine, shop)


def test_lists_show_what_was_put_away_and_hear_what_it_was_made_from() -> None:
    drawer, heard = Drawer(), set[str]()
    places, _ = _built(drawer)
    shown = RowsShown(ListsKept(places, drawer), heard.update)
    corpus = a_corpus()
    assert shown[RECORD] == made_row(corpus.provisions[RECORD], corpus)
    assert f"documents:{DOCUMENT}" in heard
    assert f"ledgers:{DOCUMENT}" in heard
    assert not any(name.startswith(("provisions:", "provisions_of_document:")) for name in heard)
    assert shown.get("platforms/nobody/terms/nothing") is None
    assert {*shown} == {one.id for one in corpus.published}
    assert len(shown) == len(corpus.published)


def test_few_documents_are_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pipeline.parts_kept.MOST_AT_HAND", 1)
    drawer = Drawer()
    places, _ = _built(drawer)
    kept = ListsKept(places, drawer)
    shown = RowsShown(kept, set[str]().update)
    assert len(shown) > 1
    assert [*shown] == [*shown]
    assert len(kept._at_hand) == 1


def test_row_of_a_provision_is_made_once_however_many_lists_show_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []

    def counted(provision: Provision, corpus: Corpus) -> Row:
        made.append(provision.id)
        return made_row(provision, corpus)

    monkeypatch.setattr("generator.pages.rows.made_row", counted)
    monkeypatch.setattr("generator.pipeline.printing.made_row", counted)
    _built(Drawer())
    assert sorted(made) == sorted({*made})
    assert len(made) == len(a_corpus().published)


def test_tables_take_parts_from_where_they_lie_and_hear_what_they_were_made_from() -> None:
    drawer, heard = Drawer(), set[str]()
    places, files = _built(drawer)
    kept = PartsKept(places, drawer, heard.add)
    assert not kept.put_last(Path("nowhere"))
    for table in DOCUMENT_TABLES:
        assert kept(table, DOCUMENT).csv in files[f"data/{table.name}.csv"]
    assert f"provisions_of_document:{DOCUMENT}" in heard
    assert "site" in heard


def test_lists_show_what_was_done_to_records_as_it_was_put_away() -> None:
    drawer, heard = Drawer(), set[str]()
    places, _ = _built(drawer)
    corpus = a_corpus()
    kept = EditsShown(ListsKept(places, drawer), heard.add)
    assert {*kept} == {*corpus.documents}
    assert len(kept) == len(corpus.documents)
    assert all_edits(replace(corpus, edits=kept)) == all_edits(corpus) != ()
    own = edits_of(corpus.provisions_of_document[DOCUMENT])
    assert kept[DOCUMENT] == own
    assert heard == {f"edits:{id_}" for id_ in corpus.documents}


def test_correction_is_told_in_its_feed_and_no_other_feed_of_the_site_is_made_again() -> None:
    revised = "revisions:\n  - {date: 2026-12-24, note: A word set right.}"
    _, second = _edited("revisions:", revised)
    assert b"A word set right." in second.files["feeds/corrections.atom"]
    assert b"A word set right." in second.files["changes/editorial/index.html"]
    assert "feeds/all.atom" in second.sums
    assert "feeds/all.atom" not in second.fresh


def test_edit_that_is_no_correction_prints_no_list_of_what_we_did() -> None:
    _, second = _edited("4.20 Changes", "4.21 Changes")
    assert "data/provisions.csv" in second.fresh
    untouched = {"changes/index.html", "changes/editorial/index.html", "feeds/corrections.atom"}
    assert untouched <= second.sums.keys()
    assert untouched.isdisjoint(second.fresh)


def test_edit_of_one_record_makes_the_rows_of_its_document_only() -> None:
    first, second = _edited("title: ", "title: New ")
    before, after = places_of(first.memory.printed), places_of(second.memory.printed)
    assert {id_ for id_ in after if after[id_] != before[id_]} == {DOCUMENT}
    assert b"New " in second.files["data/provisions.csv"]


def test_hands_begin_far_from_each_other() -> None:
    assert [*dealt("abcdefg", 2)] == [*"aebfcgd"]
    assert [*dealt("abc", 1)] == [*"abc"]
    assert [*dealt("", 2)] == []


def test_sums_of_a_first_build_are_those_of_what_it_remembers() -> None:
    made = build(parts(CONTENT), plain_engine, Shop())
    memory = replace(made.memory, _sums={})
    assert made.sums == memory.sums
    assert len(memory.sums) > 100

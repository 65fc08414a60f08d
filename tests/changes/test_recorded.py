"""Recorded changes: their captures, their order, and how they are said."""

from __future__ import annotations

import pytest

from generator.changes.recorded import all_recorded, recorded
from generator.changes.summary import clause_name, clauses_in_words, words_in_words
from generator.model.changelog import DocumentChange, Hunk
from tests.builders import a_corpus
from tests.feeds.a_log import a_change, a_changed_corpus, moment

TERMS = "platforms/acme/terms"


def a_document_change(**overrides: object) -> DocumentChange:
    made = {"before": "a", "after": "b", "since": moment(0), "time": moment(1), **overrides}
    return DocumentChange.model_validate(made)


def test_change_names_the_captures_on_both_sides() -> None:
    corpus = a_changed_corpus(a_change(1))
    (one,) = recorded(corpus.documents[TERMS], corpus)
    assert (one.before.id, one.after.id) == ("k0", "k1")
    assert one.address == "changes/acme/terms/2026-01-06"
    assert one.words == 2


def test_document_without_a_change_log_has_no_recorded_change() -> None:
    corpus = a_corpus()
    assert recorded(corpus.documents[TERMS], corpus) == ()
    assert all_recorded(corpus) == ()


def test_all_changes_come_newest_first() -> None:
    corpus = a_changed_corpus(a_change(1), a_change(2), a_change(9))
    assert [one.time.day for one in all_recorded(corpus)] == [14, 7, 6]


def test_changes_of_one_day_have_addresses_of_their_own() -> None:
    later = a_change(2, time="2026-01-06T11:00:00Z")
    corpus = a_changed_corpus(a_change(1), later)
    addresses = [one.address for one in recorded(corpus.documents[TERMS], corpus)]
    assert addresses == ["changes/acme/terms/2026-01-06", "changes/acme/terms/2026-01-06-2"]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"reworded": 3, "added": 1}, "3 clauses reworded, 1 added"),
        ({"added": 1}, "1 clause added"),
        ({"removed": 1_200, "moved": 2}, "1,200 clauses removed, 2 moved"),
        ({"removed": 2, "confirmed": False}, "2 clauses absent"),
        ({}, "text changed outside its clauses"),
    ],
)
def test_clauses_are_counted_in_words(counts: dict[str, object], words: str) -> None:
    assert clauses_in_words(a_document_change(**counts)) == words


@pytest.mark.parametrize(
    ("inserted", "deleted", "words"),
    [
        (12, 3, "12 words inserted and 3 deleted"),
        (1, 0, "1 word inserted"),
        (0, 1_000, "1,000 words deleted"),
        (0, 0, "no word changed"),
    ],
)
def test_words_are_counted_in_words(inserted: int, deleted: int, words: str) -> None:
    assert words_in_words(inserted, deleted) == words


def test_text_before_the_first_clause_is_called_so() -> None:
    hunk = Hunk.model_validate({"kind": "added", "anchor": "h-1"})
    assert clause_name(hunk) == "Text before the first clause"

"""The sections that are prose of the record: summary, why, what it means, interpretive note."""

from __future__ import annotations

from generator.sections import interpretive_note, summary, what_it_means, why_it_matters
from tests.builders import a_corpus, a_provision

PROVISION = a_provision(
    summary="One.", why_it_matters="Two.", what_it_means="Three.", interpretive_note="Four."
)


def test_summary_is_the_records_lead() -> None:
    assert summary.view(PROVISION, a_corpus()).text == "One."


def test_why_it_matters_is_the_section_of_that_name() -> None:
    shown = why_it_matters.view(PROVISION, a_corpus())
    assert shown is not None
    assert shown.text == "Two."


def test_what_it_means_is_the_section_of_that_name() -> None:
    shown = what_it_means.view(PROVISION, a_corpus())
    assert shown is not None
    assert shown.text == "Three."


def test_interpretive_note_is_the_section_of_that_name() -> None:
    shown = interpretive_note.view(PROVISION, a_corpus())
    assert shown is not None
    assert shown.text == "Four."


def test_section_that_a_record_lacks_is_none() -> None:
    bare = a_provision(why_it_matters="", what_it_means="", interpretive_note="")
    assert why_it_matters.view(bare, a_corpus()) is None
    assert what_it_means.view(bare, a_corpus()) is None
    assert interpretive_note.view(bare, a_corpus()) is None

"""Record card: the facts beside the text."""

from __future__ import annotations

from generator.sections.record_card import view
from tests.builders import a_corpus, a_provision


def _labels(**overrides: object) -> list[str]:
    return [row.label for row in view(a_provision(**overrides), a_corpus()).rows]


def test_card_names_the_facts_in_order() -> None:
    assert _labels() == [
        "Platform",
        "Operator",
        "Document",
        "Document type",
        "Clause",
        "Captured",
        "Jurisdictions",
        "Reviewed",
    ]


def test_record_that_flags_no_place_has_no_row_for_it() -> None:
    assert "Jurisdictions" not in _labels(jurisdictions=[])


def test_uncaptured_document_says_so() -> None:
    provision = a_provision(id="platforms/beta/terms/change-of-terms")
    rows = {row.label: row.value for row in view(provision, a_corpus()).rows}
    assert rows["Captured"] == "Not captured"

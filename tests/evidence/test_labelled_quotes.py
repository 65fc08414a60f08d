from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.evidence import Prepared, locate_in, prepare

if TYPE_CHECKING:
    from tests.evidence.conftest import LabelledQuote


@pytest.fixture(scope="module")
def found(labelled_quotes: list[LabelledQuote]) -> dict[str, bool]:
    """Whether each quotation was found in a capture that its label fits."""
    prepared: dict[str, Prepared] = {}
    answers = {}
    for row in labelled_quotes:
        for capture in row.captures:
            prepared.setdefault(capture, prepare(capture))
        answers[row.id] = any(locate_in(row.quote, prepared[one]) for one in row.captures)
    return answers


def test_every_label_names_a_capture(labelled_quotes: list[LabelledQuote]) -> None:
    assert [row.id for row in labelled_quotes if not row.captures] == []


def test_at_least_99_of_100_verbatim_quotations_are_found(
    labelled_quotes: list[LabelledQuote], found: dict[str, bool]
) -> None:
    verbatim = [row for row in labelled_quotes if row.verbatim]
    missed = [(row.id, row.how) for row in verbatim if not found[row.id]]
    assert len(missed) <= len(verbatim) / 100, missed


def test_no_altered_or_absent_quotation_is_accepted(
    labelled_quotes: list[LabelledQuote], found: dict[str, bool]
) -> None:
    others = [row for row in labelled_quotes if not row.verbatim]
    assert [(row.id, row.how) for row in others if found[row.id]] == []

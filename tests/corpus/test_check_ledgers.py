from __future__ import annotations

from generator.corpus.ledgers import excerpt_sum
from tests.builders import A_RECORD, AN_EXCERPT, a_content, a_record_text, problems_of


def test_sum_of_an_excerpt_does_not_depend_on_its_line_breaks() -> None:
    assert excerpt_sum("a  b\nc") == excerpt_sum("a b c\n")


def test_sum_of_an_excerpt_depends_on_every_letter() -> None:
    assert excerpt_sum("1.5 %") != excerpt_sum("15 %")


def test_excerpt_broken_into_other_lines_is_still_verified() -> None:
    broken = AN_EXCERPT.replace(" terms ", " terms\n  ")
    content = {**a_content(), A_RECORD: a_record_text(excerpt=f">-\n  {broken}")}
    assert problems_of(content) == ()


def test_retired_record_needs_no_verified_excerpt() -> None:
    retired = a_record_text(
        status="retired", retired="{date: 2026-11-20, reason: x}", excerpt="x" * 50, body=""
    )
    assert problems_of({**a_content(), A_RECORD: retired}) == ()

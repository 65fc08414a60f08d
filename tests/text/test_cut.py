from __future__ import annotations

import pytest

from generator.text.cut import cut_at_word


def test_text_that_fits_is_left_alone() -> None:
    assert cut_at_word("short", 5) == "short"


@pytest.mark.parametrize(
    ("limit", "expected"),
    [(12, "hello\u2026"), (13, "hello, world\u2026"), (3, "he\u2026"), (6, "hello\u2026")],
)
def test_text_is_cut_after_a_whole_word_within_the_limit(limit: int, expected: str) -> None:
    assert cut_at_word("hello, world again", limit) == expected


def test_loose_punctuation_goes_before_the_mark() -> None:
    assert cut_at_word("fees, taxes and more", 6) == "fees\u2026"


def test_a_script_without_spaces_is_cut_inside() -> None:
    assert cut_at_word("\u6761" * 10, 5) == "\u6761" * 4 + "\u2026"


def test_a_limit_without_room_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least 2 characters, got 1"):
        cut_at_word("text", 1)


def test_a_mark_of_omission_is_not_doubled() -> None:
    assert cut_at_word("fees, [\u2026] taxes and more", 11) == "fees\u2026"

from __future__ import annotations

import pytest

from generator.text.words import count_words, first_words, last_words, width, words


def test_compounds_possessives_and_numbers_are_one_word() -> None:
    assert words("The user's opt-out costs 1,000.50.") == [
        "The",
        "user's",
        "opt-out",
        "costs",
        "1,000.50",
    ]


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("two words", 2), ("\u6761\u6b3e", 2), ("AI \u6761\u6b3e", 3)]
)
def test_words_are_counted_a_cjk_character_as_one(text: str, count: int) -> None:
    assert count_words(text) == count


def test_width_folds_white_space_and_counts_wide_characters_twice() -> None:
    assert width(" a \n b ") == 3
    assert width("\u6761\u6b3e") == 4


def test_first_and_last_words_keep_the_signs_within_them() -> None:
    text = "One (two), three -- four."
    assert (first_words(text, 2), last_words(text, 2)) == ("One (two", "three -- four.")


def test_text_of_few_words_is_not_cut() -> None:
    assert first_words("Two words.", 2) == last_words("Two words.", 2) == "Two words."


def test_no_words_are_an_empty_text() -> None:
    assert first_words("One two", 0) == last_words("One two", 0) == ""

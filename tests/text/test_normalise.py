from __future__ import annotations

from generator.text.normalise import normalise


def test_two_spellings_of_the_same_words_share_a_normal_form() -> None:
    one = "\u201cYou\u201d \u2013 the\xa0user \u2013 agree:\n\u2022 to pay;\n\u2022 to stop."
    other = '"You" - the user - agree: to pay; to stop.'
    assert normalise(one) == normalise(other)


def test_the_normal_form_keeps_words_digits_and_signs() -> None:
    assert normalise("Up to 1.5 % of $ 100, not more.") == "Up to 1.5%of$100,not more."


def test_text_without_words_has_a_normal_form_too() -> None:
    assert normalise(" . ") == "."
    assert normalise("") == ""

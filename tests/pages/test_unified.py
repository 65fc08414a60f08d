"""The unified view: lines before and after."""

from __future__ import annotations

from generator.pages.unified import unified


def marks(before: str, after: str) -> list[tuple[str, str]]:
    return [(line.mark, line.text) for line in unified(before, after)]


def test_sentences_are_lines_and_equal_ones_stand_once() -> None:
    before = "We tell you. You may leave within thirty days."
    after = "We tell you. You may leave within ten days."
    assert marks(before, after) == [
        (" ", "We tell you."),
        ("-", "You may leave within thirty days."),
        ("+", "You may leave within ten days."),
    ]


def test_added_text_has_only_lines_after() -> None:
    assert marks("", "One.\n\nTwo.") == [("+", "One."), ("+", "Two.")]


def test_texts_without_words_have_no_lines() -> None:
    assert marks("", " \n ") == []


def test_very_long_texts_are_shown_as_one_exchange() -> None:
    before = "\n".join(f"line {number}" for number in range(500))
    lines = marks(before, before + "\nlast")
    assert lines[0] == ("-", "line 0")
    assert lines[-1] == ("+", "last")

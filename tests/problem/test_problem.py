from __future__ import annotations

import pytest

from generator.problem import Level, Problem, closest, in_order, quoted


def test_problem_prints_place_field_message_hint_and_code() -> None:
    problem = Problem("content/x.md", 7, "severity", "CB012", "must be high", "Did you mean?")
    assert str(problem) == "content/x.md:7: severity: must be high. Did you mean? [CB012]"


def test_warning_says_so_and_is_no_error() -> None:
    problem = Problem("content/x.md", 7, "excerpt", "CB051", "not verified", level=Level.WARNING)
    assert str(problem) == "content/x.md:7: warning: excerpt: not verified. [CB051]"
    assert not problem.is_error


@pytest.mark.parametrize("hostile", ["\x1b[2J", "a\nb", "\r", "\u202e", "\x00", "\udcff", "\x9b1m"])
def test_nothing_printed_moves_the_cursor_or_breaks_the_line(hostile: str) -> None:
    problem = Problem(hostile, 1, hostile, "CB020", hostile, hostile)
    assert str(problem).isprintable()


def test_problems_stand_in_order_of_place() -> None:
    first = Problem("a.md", 2, "x", "CB012", "m")
    second = Problem("a.md", 10, "a", "CB011", "m")
    third = Problem("b.md", 1, "a", "CB011", "m")
    assert in_order([third, second, first]) == (first, second, third)


def test_problem_that_two_stages_saw_stands_once() -> None:
    problem = Problem("a.md", 2, "x", "CB012", "m")
    assert in_order([problem, problem]) == (problem,)


def test_nearest_word_is_suggested() -> None:
    assert closest("hihg", ["low", "high"]) == "Did you mean 'high'?"


def test_capitals_do_not_hide_the_nearest_word() -> None:
    assert closest("us-ca", ["EU", "US-CA"]) == "Did you mean 'US-CA'?"


def test_known_words_are_listed_when_none_is_near() -> None:
    assert closest("xyz", ["b", "a"]) == "Known: a, b."


def test_long_list_of_known_words_is_not_printed() -> None:
    assert closest("xyz", [f"word-{number}" for number in range(20)]) == ""


def test_suggestion_does_not_depend_on_the_order_of_known_words() -> None:
    words = ["notice", "notify", "noted"]
    assert closest("notic", words) == closest("notic", reversed(words))


def test_found_text_is_cut_in_messages() -> None:
    assert quoted("x" * 100) == f"'{'x' * 60}…'"

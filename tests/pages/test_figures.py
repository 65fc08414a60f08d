"""Figures and blocks of hand-written pages."""

from __future__ import annotations

from generator.pages.figures import BLOCK_NAMES, figures, fill
from tests.builders import a_content, a_corpus

PATH = "content/pages/index.md"


def test_figures_count_the_corpus() -> None:
    numbers = figures(a_corpus())
    assert (numbers["provisions"], numbers["platforms"], numbers["captures"]) == ("5", "2", "2")
    assert (numbers["verbatim"], numbers["unproven"]) == ("2", "3")
    assert numbers["last_review"] == "20 November 2026"


def test_figures_of_nothing_are_words_too() -> None:
    nothing = figures(a_corpus({path: None for path in a_content() if "/platforms/" in path}))
    assert (nothing["provisions"], nothing["last_capture"]) == ("0", "no day yet")


def test_placeholders_are_filled_wherever_they_stand() -> None:
    filled, problems = fill("{{figure.a}} and {{ block.types }}.", PATH, {"a": "7"}, str.upper)
    assert (filled, problems) == ("7 and TYPES.", ())


def test_unknown_placeholder_is_a_problem_on_its_line_and_stays() -> None:
    text = "One.\n\n{{ figure.provisons }}"
    filled, (problem,) = fill(text, PATH, {"provisions": "5"}, str.upper, 4)
    assert filled == text
    assert str(problem) == (
        "content/pages/index.md:7: figure: must be a figure that exists, got 'provisons'. "
        "Did you mean 'provisions'? [CB046]"
    )


def test_value_that_looks_like_a_placeholder_is_not_filled_again() -> None:
    filled, problems = fill("{{ figure.a }}", PATH, {"a": "{{ figure.b }}"}, str.upper)
    assert (filled, problems) == ("{{ figure.b }}", ())


def test_other_braces_are_left_alone() -> None:
    text = "{{ page.title }} {% x %} {{ figure }}"
    assert fill(text, PATH, {}, str.upper) == (text, ())


def test_every_block_has_a_name() -> None:
    assert {"platforms", "types", "latest", "severity_counts"} <= set(BLOCK_NAMES)

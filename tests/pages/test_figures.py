"""Figures and blocks of hand-written pages."""

from __future__ import annotations

from generator.model.site import Site
from generator.pages.figures import BLOCK_NAMES, figures, fill
from generator.pages.linkable import linkable, links_from
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


def test_link_to_a_record_is_made_for_the_page_it_stands_on() -> None:
    links = links_from("about/team", linkable(a_corpus()), Site("Book", directory_urls=False))
    filled, problems = fill("{{ link.types/change-of-terms }}", PATH, {}, str.upper, 0, links)
    expected = '<a href="../types/change-of-terms/index.html">Change of terms</a>'
    assert (filled, problems) == (expected, ())


def test_link_to_no_record_is_a_problem() -> None:
    links = {"types/change-of-terms": "<a>"}
    _, (problem,) = fill("{{ link.types/change-of-term }}", PATH, {}, str.upper, 0, links)
    assert (problem.line, problem.field, problem.code) == (1, "link", "CB046")
    assert "types/change-of-terms" in problem.hint


def test_title_of_a_linked_record_is_escaped() -> None:
    links = links_from("", {"types/x": "<b>"}, Site("Book"))
    assert links == {"types/x": '<a href="types/x/">&lt;b&gt;</a>'}


def test_other_braces_are_left_alone() -> None:
    text = "{{ page.title }} {% x %} {{ figure }}"
    assert fill(text, PATH, {}, str.upper) == (text, ())


def test_every_block_has_a_name() -> None:
    assert {"platforms", "types", "latest", "severity_counts"} <= set(BLOCK_NAMES)

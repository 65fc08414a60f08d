from __future__ import annotations

from itertools import combinations, permutations

import pytest

from generator.record import split_body
from generator.validate.sections import PROVISION, check_body, has_words, meant

TITLES = ["Why it matters", "What it means for you", "Interpretive note"]
ANALYSIS = """## Compliance analysis
### Regulatory landscape
a
### Governance exposure
a
### Jurisdiction flags
a
### Contract and vendor implications
a
### Compliance considerations
a
"""


def told(titles: tuple[str, ...] | list[str]) -> list[tuple[str, str]]:
    sections = "".join(f"## {title}\na\n" for title in titles)
    body = split_body(f"lead\n{sections}{ANALYSIS}", 1)
    return [(problem.field, problem.code) for problem in check_body(body, PROVISION, "x.md")]


def test_sections_in_order_are_no_problem() -> None:
    assert told(TITLES) == []


def test_optional_section_may_be_left_out() -> None:
    assert told(TITLES[:2]) == []


@pytest.mark.parametrize("order", list(permutations(TITLES)))
def test_fewest_sections_are_told_to_move(order: tuple[str, ...]) -> None:
    moved = [code for _, code in told(order)]
    places = [TITLES.index(title) for title in order]
    longest = max(
        size
        for size in (1, 2, 3)
        for kept in combinations(places, size)
        if list(kept) == sorted(kept)
    )
    assert moved == ["CB023"] * (3 - longest)


def test_misspelt_section_is_not_told_as_missing_too() -> None:
    assert told(["Why that matters", *TITLES[1:]]) == [("Why that matters", "CB022")]


def test_long_heading_is_cut_in_messages() -> None:
    body = split_body(f"lead\n## {'x' * 5000}\na\n# {'y' * 5000}\n{ANALYSIS}", 1)
    assert all(len(str(problem)) < 400 for problem in check_body(body, PROVISION, "x.md"))


@pytest.mark.parametrize("text", ["", "<!-- a -->", "<!-- a --> \n <!-- b -->", "<!-- open"])
def test_comments_are_no_words(text: str) -> None:
    assert not has_words(text)


@pytest.mark.parametrize("text", ["a", "<!-- a --> b", "a <!-- b -->"])
def test_text_beside_a_comment_counts(text: str) -> None:
    assert has_words(text)


def test_heading_far_from_all_sections_means_none() -> None:
    assert meant("Bibliography", PROVISION) == ""


def test_question_of_an_faq_may_be_worded_as_a_section() -> None:
    faq = "## FAQ\n### Why it matters\na\n"
    sections = "".join(f"## {title}\na\n" for title in TITLES)
    body = split_body(f"lead\n{sections}{ANALYSIS}{faq}", 1)
    assert list(check_body(body, PROVISION, "x.md")) == []


@pytest.mark.parametrize("title", ["Governance exposure", "Compliance considerations"])
@pytest.mark.parametrize("mark", ["#", "##"])
def test_part_of_the_wrong_level_is_one_problem(title: str, mark: str) -> None:
    sections = "".join(f"## {title}\na\n" for title in TITLES)
    analysis = ANALYSIS.replace(f"### {title}", f"{mark} {title}")
    body = split_body(f"lead\n{sections}{analysis}", 1)
    (problem,) = check_body(body, PROVISION, "x.md")
    assert (problem.code, problem.hint) == ("CB022", f"Write `### {title}`.")

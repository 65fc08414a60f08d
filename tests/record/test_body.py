from __future__ import annotations

import time

import pytest

from generator.record import split_body


def titles(text: str) -> list[tuple[int, str, int]]:
    parts = split_body(text, 1).parts
    return [(p.level, p.title, p.line) for part in parts for p in (part, *part.parts)]


def test_parts_hang_under_their_sections() -> None:
    body = split_body("lead\n\n## A\n\ntext\n\n### B\n\nmore\n\n## C\n", 10)
    assert body.lead == "lead"
    assert [(part.title, part.line, part.text) for part in body.parts] == [
        ("A", 12, "text"),
        ("C", 20, ""),
    ]
    assert [(part.title, part.text_line) for part in body.parts[0].parts] == [("B", 18)]


def test_text_of_a_part_knows_its_line() -> None:
    assert split_body("## A\n\n\ntext\n", 1).parts[0].text_line == 4


@pytest.mark.parametrize("line", ["##  A ", "## A ##", " ## A", "   ## A", "##\tA", "## A #"])
def test_heading_is_known_in_every_way_it_is_written(line: str) -> None:
    assert titles(line) == [(2, "A", 1)]


@pytest.mark.parametrize(
    "line", ["##A", "    ## A", "####### A", "#### A", "##", "## ##", "\\## A"]
)
def test_line_that_is_no_section_heading_stays_text(line: str) -> None:
    assert titles(line) == []


def test_number_sign_at_the_end_of_a_word_stays() -> None:
    assert titles("## C#") == [(2, "C#", 1)]


@pytest.mark.parametrize("fence", ["```", "~~~", "````md"])
def test_heading_inside_fenced_code_is_text(fence: str) -> None:
    assert titles(f"{fence}\n## A\n{fence.rstrip('md')}\n## B\n") == [(2, "B", 4)]


def test_code_within_a_line_opens_no_fence() -> None:
    assert titles("```x``` is code\n\n## B\n") == [(2, "B", 3)]


@pytest.mark.parametrize(
    "line",
    ["# x" + " " * 900_000 + "y", "#" * 900_000, "## " + "# " * 450_000, "`" * 900_000 + " x`"],
    ids=["spaces", "signs", "pairs", "backticks"],
)
def test_hostile_line_takes_no_time(line: str) -> None:
    start = time.perf_counter()
    split_body(line, 1)
    assert time.perf_counter() - start < 1

from __future__ import annotations

import pytest

from generator.evidence.judge_lines import lines_of
from generator.text.visible import visible

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
BODY = "\n\n".join(
    f"## {at}. Heading {word}\n\nThe rule about {word} binds the customer while it stands here."
    for at, word in enumerate(WORDS, start=1)
)
LINKS = "[About](/about)\n\n[Press](/press)\n\n[Jobs](/jobs)\n\n[Blog](/blog)"


def furniture(markdown: str) -> list[str]:
    return [line.text for line in lines_of(visible(markdown)) if line.furniture]


def test_footer_of_links_and_labels_is_furniture() -> None:
    text = f"# Terms\n\n{BODY}\n\n#### Company\n\n{LINKS}\n\nFollow us\n\n© Shop Ltd, 2026\n"
    assert furniture(text) == [
        *("Company", "About", "Press", "Jobs", "Blog", "Follow us", "© Shop Ltd, 2026")
    ]


def test_three_links_at_the_end_of_a_document_are_its_own() -> None:
    text = f"# Terms\n\n{BODY}\n\n[Annex A](/a)\n\n[Annex B](/b)\n\n[Annex C](/c)\n"
    assert furniture(text) == []


def test_page_that_is_a_list_of_links_is_no_footer() -> None:
    assert furniture(f"# Legal documents\n\nAll of our documents.\n\n{LINKS}\n") == []


def test_entries_of_a_table_of_contents_are_furniture() -> None:
    contents = "1. Heading one\n\n*   [2\\. Heading two](#two)\n\n"
    assert furniture(f"# Terms\n\n{contents}{BODY}") == ["1. Heading one", "2. Heading two"]


@pytest.mark.parametrize(
    "line",
    [
        *("© 2026 Shop, Inc. All rights reserved.", "Copy as Markdown", "English", "Contents"),
        *("Version: January 19, 2026 (Latest)", "(Previous versions)", "Log inGet started"),
    ],
)
def test_line_of_the_page_is_furniture(line: str) -> None:
    assert line in furniture(f"# Terms\n\n{line}\n\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "Effective: January 19, 2026",
        "The copyright in these terms of 2026 stays with us; reading them gives no licence to it.",
        "English law governs these terms.",
    ],
)
def test_line_of_the_document_is_none(line: str) -> None:
    assert furniture(f"# Terms\n\n{line}\n\n{BODY}") == []

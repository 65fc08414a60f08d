from __future__ import annotations

import pytest

from generator.text.spine import plain_gap, same_gap, spine


def test_the_spine_leaves_out_spaces_and_punctuation() -> None:
    one = spine("You (the user) pay $1.50.")
    assert one.key == "Youtheuserpay$150"
    assert one.text[one.place(one.key.index("$"))] == "$"


def test_gaps_stand_between_the_runs_of_the_spine() -> None:
    one = spine("(a) b, c")
    assert [one.gap(i) for i in range(4)] == ["(", ") ", ", ", ""]


@pytest.mark.parametrize(
    ("gap", "left", "right", "plain"),
    [
        ("  ", "a", "b", " "),
        (". \n", "a", "B", "."),
        (". ", "1", "5", ". "),
        (" - ", "1", "5", "-"),
        ("\n*   ", "a", "b", " "),
        ("\n- ", "", "b", ""),
        (" \u2022 ", "a", "b", " "),
        ("\xb7", "l", "l", "\xb7"),
        (" ", "a", "B", ""),
        (" ", "A", "B", " "),
        (" ", "\u6761", "\u6b3e", ""),
        (" ", "5", "%", ""),
        (" | ", "a", "b", " "),
        ("--", "a", "b", "-"),
    ],
)
def test_a_gap_has_one_normal_form(gap: str, left: str, right: str, plain: str) -> None:
    assert plain_gap(gap, left, right) == plain


def test_a_spaced_dash_is_a_list_mark_only_against_a_line_break() -> None:
    assert same_gap(" - ", "\n", "a", "b")
    assert not same_gap(" - ", " ", "a", "b")
    assert not same_gap(" - ", "\n", "1", "2")

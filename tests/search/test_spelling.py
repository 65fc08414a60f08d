from __future__ import annotations

import pytest

from generator.search.spelling import Lexicon, distance

RANKS = {"arbitration": 3, "arbitrator": 5, "data": 9, "date": 2, "privacy": 6, "private": 6}


@pytest.mark.parametrize(
    ("a", "b", "away"),
    [
        ("data", "data", 0),
        ("dta", "data", 1),
        ("daata", "data", 1),
        ("dada", "data", 1),
        ("adta", "data", 1),
        ("pirvcay", "privacy", 2),
        ("data", "arbitration", 3),
    ],
)
def test_errors_are_counted_up_to_a_limit(a: str, b: str, away: int) -> None:
    assert distance(a, b, 2) == away


def test_words_that_begin_so_come_most_frequent_first() -> None:
    assert Lexicon(RANKS).beginning_with("arb") == ["arbitrator", "arbitration"]
    assert Lexicon(RANKS).beginning_with("priva") == ["privacy", "private"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dat", []),
        ("dxta", ["data"]),
        ("dxtx", []),
        ("arbitrtion", ["arbitration"]),
        ("arbtrtion", ["arbitration"]),
        ("data1", []),
    ],
)
def test_nearest_words_are_one_error_away_or_two_in_long_words(
    typed: str, meant: list[str]
) -> None:
    assert Lexicon(RANKS).nearest(typed) == meant


def test_empty_lexicon_has_no_words() -> None:
    assert Lexicon({}).nearest("data") == []
    assert Lexicon({}).beginning_with("data") == []

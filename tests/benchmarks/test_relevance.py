"""Grades of a ranking, against values worked out by hand."""

from __future__ import annotations

import pytest

from benchmarks.search.relevance import ndcg_at_10, success_at_1


def test_wanted_page_first_is_a_success() -> None:
    assert success_at_1(["a", "b"], {"a"}) == 1
    assert success_at_1(["b", "a"], {"a"}) == 0
    assert success_at_1([], {"a"}) == 0


def test_wanted_pages_first_have_the_whole_gain() -> None:
    assert ndcg_at_10(["a", "b", "c"], {"a", "b"}) == 1


def test_gain_falls_with_the_place() -> None:
    assert ndcg_at_10(["b", "a"], {"a"}) == pytest.approx(0.63093, abs=1e-5)
    assert ndcg_at_10([*"bcdefghijk", "a"], {"a"}) == 0


def test_page_shown_twice_counts_once() -> None:
    assert ndcg_at_10(["a", "a"], {"a"}) == 1

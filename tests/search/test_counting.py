from __future__ import annotations

import pickle
from array import array
from concurrent.futures import ThreadPoolExecutor

from generator.search import Counted, count_tokens
from generator.search.counting import IN_NAMES, IN_QUOTATION, IN_TITLE, pair
from tests.search.builders import a_page, an_entry


def weights(counted: Counted) -> dict[str, int]:
    return dict(zip(counted.terms.split(), array("H", counted.weights), strict=True))


def test_frequency_is_counted_over_all_fields() -> None:
    found = weights(count_tokens(a_page("x", "data Data datas protégé", title="Data")))
    assert found["data"] >> 3 == 3
    assert found["proteg"] >> 3 == 0


def test_fields_are_flagged() -> None:
    found = weights(count_tokens(an_entry()))
    assert found["disput"] & 7 == IN_TITLE | IN_QUOTATION
    assert found["acm"] & 7 == IN_NAMES | IN_QUOTATION
    assert found["claimant"] & 7 == 0


def test_frequency_is_capped() -> None:
    assert weights(count_tokens(a_page("x", "data " * 999)))["data"] >> 3 == 254


def test_stop_words_and_targets_of_links_are_not_counted() -> None:
    counted = count_tokens(a_page("x", "the [terms](https://example.org/hidden) of it", title=""))
    assert counted.terms == "term"
    assert counted.length == 1


def test_stop_words_of_titles_are_counted() -> None:
    assert weights(count_tokens(a_page("x", "about", title="About")))["about"] == IN_TITLE


def test_neighbours_are_paired_over_stop_words_and_in_order() -> None:
    pairs = array("I", count_tokens(a_page("x", "terms of service", title="")).pairs)
    assert list(pairs) == [pair("term", "services")]
    assert pair("a", "b") != pair("b", "a")


def test_neighbours_in_titles_are_paired_over_stop_words() -> None:
    counted = count_tokens(a_page("x", "", title="Terms of service"))
    assert list(array("I", counted.pairs)) == [pair("terms", "service")]


def test_words_of_different_fields_are_no_neighbours() -> None:
    one = an_entry(title="class", names=("action",), summary="", quotation="", text=())
    assert count_tokens(one).pairs == b""


def test_counts_travel_between_processes() -> None:
    counted = count_tokens(an_entry())
    assert pickle.loads(pickle.dumps(counted)) == counted  # noqa: S301 - our own bytes


def test_words_met_before_change_no_count() -> None:
    hard = a_page("x", "zeta 隐私 alpha Data. The data's zeta", title="The alpha")
    with ThreadPoolExecutor(1) as fresh, ThreadPoolExecutor(1) as other:
        other.submit(count_tokens, a_page("y", "隐 alpha data zeta alphas " * 900)).result()
        assert (
            fresh.submit(count_tokens, hard).result() == other.submit(count_tokens, hard).result()
        )


def test_words_are_kept_in_the_order_they_come() -> None:
    assert (
        count_tokens(a_page("x", "pay data pay delay", title="The")).spelled == "the pay data delay"
    )


def test_characters_of_unspaced_scripts_count_singly_too() -> None:
    found = weights(count_tokens(a_page("x", "隐私", title="")))
    assert found.keys() == {"隐私", "隐", "私"}


def test_words_whose_stem_has_another_stem_are_paired_by_their_own() -> None:
    pairs = array("I", count_tokens(a_page("x", "databases purposes", title="")).pairs)
    assert list(pairs) == [pair("databases", "purposes")] != [pair("databas", "purpos")]

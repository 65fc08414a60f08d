from __future__ import annotations

import pytest

from generator.search.codec import (
    code,
    content_hash,
    cuts,
    front_coded,
    in_script_order,
    script,
    shortest_between,
)


@pytest.mark.parametrize(
    ("number", "text"), [(0, "#"), (56, "["), (57, "]#"), (1994, "~["), (1995, "]]#")]
)
def test_number_is_written_in_few_printable_characters(number: int, text: str) -> None:
    assert code(number) == text


def test_written_numbers_differ_and_need_no_escapes() -> None:
    texts = [code(number) for number in range(100_000)]
    assert len(set(texts)) == len(texts)
    assert not set('"\\') & set("".join(texts))


def test_word_says_how_much_it_borrows() -> None:
    assert front_coded(["data", "date", "day", "pay"]) == "AdataDeCyApay"


def test_astral_characters_are_never_borrowed() -> None:
    assert front_coded(["𐐷a", "𐐷b"]) == "A𐐷aA𐐷b"


def test_words_are_ordered_as_browsers_order_them() -> None:
    assert sorted(["\ufffd", "𐐷"], key=in_script_order) == ["𐐷", "\ufffd"]


def test_large_word_stands_alone() -> None:
    assert list(cuts(["a", "b", "c"], [1, 50, 1], 60)) == [(0, 1), (1, 2), (2, 3)]


def test_every_word_is_in_one_stretch() -> None:
    words = [f"w{number:03}" for number in range(500)]
    stretches = list(cuts(words, [5] * 500, 100))
    assert [at for start, end in stretches for at in range(start, end)] == list(range(500))
    assert len(stretches) > 5


def test_edit_moves_the_cuts_near_it_only() -> None:
    words = [f"w{number:03}" for number in range(500)]
    before = {words[start] for start, _ in cuts(words, [5] * 500, 100)}
    after = {words[start] for start, _ in cuts(words, [7, *[5] * 499], 100)}
    assert len(before ^ after) <= 4


def test_stretch_opens_with_the_least_that_parts_it_from_the_last() -> None:
    assert shortest_between([("aa", "data"), ("date", "pay"), ("zoo", "zoo")]) == ["", "date", "z"]


def test_file_is_a_script_that_hands_its_value_over() -> None:
    assert script("t/1", {"k": "é"}) == '__cb_search("t/1",{"k":"é"});\n'.encode()
    assert b"\\u2028" in script("d/0", "\u2028")


def test_hash_tells_contents_apart() -> None:
    assert content_hash(b"a") != content_hash(b"b")
    assert content_hash(b"a").isalnum()

from __future__ import annotations

import pytest

from generator.text.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("\u201cyes\u201d", '"yes"'),
        ("\xab oui \xbb", '" oui "'),
        ("\u300c\u306f\u3044\u300d", '"\u306f\u3044"'),
        ("user\u2019s", "user's"),
        ("a\u2013b\u2015c\u2011d\u2212e", "a\u2014b\u2014c-d-e"),
        ("no\xa0break", "no break"),
        ("e\ufb03cient", "efficient"),
        ("wait\u2026", "wait..."),
        ("\uff11\uff0e\uff15\uff05", "1.5%"),
        ("con\xadtent\u200b", "content"),
        ("cafe\u0301", "caf\xe9"),
        ("\u1112\u1161\u11ab", "\ud55c"),
    ],
)
def test_typography_without_meaning_is_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    "text", ["\xbd", "10\xb2", "\u2460", "\u20ac5", "\xa35", "\xa7 1", "5%", "\u2122"]
)
def test_signs_with_meaning_stay(text: str) -> None:
    assert fold(text).text == text


def test_each_folded_character_knows_where_it_came_from() -> None:
    mapped = fold("\xadof\ufb01ce e\u0301!")
    assert mapped.text == "office \xe9!"
    assert [mapped.start(i) for i in range(9)] == [1, 2, 3, 3, 4, 5, 6, 7, 9]
    assert mapped.end(8) == 9

from __future__ import annotations

import pytest
from lunr.stemmer import PorterStemmer

from generator.search.analysis import STOP_WORDS, characters, fold, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and/or", ["and", "or"]),
        ("opt-out", ["opt", "out"]),
        ("snake_case", ["snake", "case"]),
        ("Section 4.2.1.", ["section", "4.2.1"]),
        ("§ 5 and §12(a)", ["section", "5", "and", "section", "12", "a"]),
        ("USD 1,000.50", ["usd", "1000.50"]),
        ("the user's and users’ data", ["the", "user", "and", "users", "data"]),
        ("Protégé, protégé", ["protege", "protege"]),
        ("GitHub™ data²", ["github", "data"]),
        ("\ufb01nal \uff21\uff22", ["final", "ab"]),
        ("隐私政策", ["隐私", "私政", "政策"]),
        ("a私b", ["a", "私", "b"]),
        ("한국어 텍스트", ["한국어", "텍스트"]),
        ("👍 fine 𐐷𐐲", ["fine", "𐐷𐐲"]),
        ("“quoted” – text…", ["quoted", "text"]),
        ("<script>alert(1)</script>", ["script", "alert", "1", "script"]),
        ("", []),
        ("\ud800", []),
    ],
)
def test_text_is_split_into_folded_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_single_characters_of_unspaced_scripts_are_words_too() -> None:
    assert characters("法 and 隐私权") == ["隐", "私", "权"]


def test_ascii_and_typographic_texts_fold_as_any_other_text_does() -> None:
    text = "It’s “Data” – 4.2 • AND…"
    assert words(text) == words(text + " é")[:-1]
    assert fold("PAY") == "pay"


@pytest.mark.parametrize("word", ["pay", "delay", "survey", "buy", "arbitration", "services"])
def test_words_are_stemmed_as_lunr_does(word: str) -> None:
    assert stem(word) == PorterStemmer().stem(word)


def test_only_plain_words_are_stemmed() -> None:
    assert [stem(word) for word in ("4.2.1", "is", "αγορές", "gdpr2s")] == [
        "4.2.1",
        "is",
        "αγορές",
        "gdpr2s",
    ]


def test_stop_words_are_those_of_lunr() -> None:
    assert {"the", "and", "may"} < STOP_WORDS
    assert "data" not in STOP_WORDS

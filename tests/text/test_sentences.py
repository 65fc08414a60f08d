"""Sentences: whole ones, found by their ends."""

from __future__ import annotations

import pytest

from generator.text.sentences import fitting, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One rule. Another rule.", ("One rule.", "Another rule.")),
        ("Is it so? It is! Then go.", ("Is it so?", "It is!", "Then go.")),
        ("It says “no change.” Nothing more.", ("It says “no change.”", "Nothing more.")),
        ("Kept since 15 December 2025. The cap moved.", None),
        ("The answer is no. Nothing follows.", ("The answer is no.", "Nothing follows.")),
        ("Without an end", ("Without an end",)),
        ("One rule. 4. Fees are due.", ("One rule.", "4. Fees are due.")),
        ("", ()),
    ],
)
def test_sentence_ends_at_its_mark(text: str, parts: tuple[str, ...] | None) -> None:
    expected = parts if parts is not None else ("Kept since 15 December 2025.", "The cap moved.")
    assert tuple(sentences(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc. Terms bind all.",
        "Partners, e.g. Beta, are named.",
        "See Art. 28 and No. 5 of it.",
        "The U.S. Code governs.",
        "J. Doe signed.",
        "4. Fees are due.",
        "It costs 1.5 a month.",
        "A pause … then more.",
    ],
)
def test_mark_that_ends_nothing_is_no_end(text: str) -> None:
    assert tuple(sentences(text)) == (text,)


def test_pieces_are_taken_whole_while_they_fit() -> None:
    assert fitting(("aaaa", "bbbb", "c"), 8) == ("aaaa", "bbbb")
    assert fitting(("aaaa", "bbbb", "c"), 7) == ("aaaa",)


def test_first_piece_is_taken_however_long() -> None:
    assert fitting(("a" * 99, "b"), 10) == ("a" * 99,)
    assert fitting((), 10) == ()

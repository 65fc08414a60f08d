"""Properties of splitting into sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.asks import pieces
from generator.text.sentences import fitting, sentences

TEXTS = st.text(alphabet="ab Z.!?…“”()\n\t1", max_size=80)


@given(TEXTS)
def test_sentences_joined_are_the_text_again(text: str) -> None:
    folded = " ".join(text.split())
    assert " ".join(sentences(folded)) == folded


@given(st.text(max_size=200))
def test_pieces_add_no_character_of_their_own(markdown: str) -> None:
    given_ = set(markdown)
    assert all(set(piece) <= given_ | {" "} for piece in pieces(markdown.replace("&", "")))


@given(st.lists(st.text(min_size=1, max_size=9), max_size=9), st.integers(0, 40))
def test_what_fits_is_the_beginning(parts: list[str], room: int) -> None:
    taken = fitting(parts, room)
    assert list(taken) == parts[: len(taken)]
    assert len(taken) <= 1 or sum(map(len, taken)) <= room

"""What holds of any text and any entries in search; the runtime's ranking is in tests/browser."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search import Entry, index
from generator.search.analysis import STOP_WORDS, stem, words
from generator.search.codec import code
from generator.search.formula import rounded
from generator.search.query import parse
from generator.search.reference import Reference
from tests.search.builders import LABELS, WORDS, a_corpus, a_page

REFERENCE = Reference(a_corpus(60), LABELS)
ENDINGS = """
s es ies sses ed eed ing y e ational tional enci anci izer bli alli entli eli ousli ization ation
ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al
ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize sion ll ly
""".split()  # noqa: SIM905 - a list would be a page long
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@given(st.text())
def test_words_of_words_are_themselves(text: str) -> None:
    found = [word for word in words(text) if len(word) > 1]
    assert [again for word in found for again in words(word)] == found


@given(st.text())
def test_any_text_is_a_query(text: str) -> None:
    query = parse(text, REFERENCE.facets)
    assert len(query.words) <= 32
    assert sum(word.is_open for word in query.words) <= 1


@given(st.from_regex("[a-z]{0,5}", fullmatch=True), st.lists(st.sampled_from(ENDINGS), max_size=3))
@settings(max_examples=1_000)
def test_word_begins_as_its_stem_but_for_two_letters(start: str, endings: list[str]) -> None:
    word = start + "".join(endings)
    root = stem(word)
    assert word.startswith(root[:-2] or root[:1])


@given(st.integers(min_value=0, max_value=2**30))
def test_written_number_reads_back(number: int) -> None:
    value = 0
    for character in (text := code(number))[:-1]:
        value = value * 34 + ord(character) - 92
    assert value * 57 + ord(text[-1]) - 35 == number


@given(st.integers(min_value=0, max_value=10**6))
def test_length_is_rounded_down_by_less_than_an_eighth(length: int) -> None:
    assert rounded(length) <= length <= rounded(length) * 9 / 8 + 1


@given(TEXTS)
@settings(deadline=None)
def test_every_word_of_a_page_finds_it(text: str) -> None:
    reference = Reference([a_page("a", "other words", "Other"), a_page("b", text, "")], LABELS)
    for word in words(text):
        if word not in STOP_WORDS:
            assert 1 in reference.search(f"{word} ").pages, word


@given(TEXTS.filter(lambda text: any(word not in STOP_WORDS for word in words(text))))
def test_every_phrase_of_a_page_finds_it(text: str) -> None:
    reference = Reference([a_page("a", "other words", "Other"), a_page("b", text, "")], LABELS)
    assert 1 in reference.search(f'"{text}"').pages


@given(TEXTS, st.sampled_from(["", "severity:high", "platform:p1", "regulation:gdpr kind:page"]))
@settings(max_examples=50)
def test_counts_of_a_facet_are_what_choosing_its_value_finds(text: str, typed: str) -> None:
    found = REFERENCE.search(f"{text} {typed} ")
    for severity, count in found.counts.get("severity", {}).items():
        chosen = REFERENCE.search(
            f"{text} {typed.replace('severity:high', '')} severity:{severity} "
        )
        assert len(chosen.pages) == count


@given(st.permutations(a_corpus(6)))
@settings(max_examples=5, deadline=None)
def test_order_of_entries_changes_no_byte(entries: list[Entry]) -> None:
    assert index(entries, LABELS) == index(a_corpus(6), LABELS)


@pytest.mark.parametrize("word", ["pay", "delay", "survey", "buy"])
def test_words_stemmers_disagree_on_find_the_pages_that_have_them(word: str) -> None:
    found = set(REFERENCE.search(f"{word} ").pages)
    having = {
        number
        for number, entry in enumerate(REFERENCE.entries)
        if any(stem(one) == stem(word) for text in _texts(entry) for one in words(text))
    }
    assert found == having


def _texts(entry: Entry) -> tuple[str, ...]:
    return (entry.title, entry.summary, *entry.names, entry.quotation, *entry.text)

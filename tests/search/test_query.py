from __future__ import annotations

import pytest

from generator.search.query import Query, parse, slug

FACETS = ("platform", "severity")


def texts(query: Query) -> list[str]:
    return [word.text for word in query.words]


def test_words_are_folded_and_stop_words_left_out() -> None:
    assert texts(parse("The Protégé and data ", FACETS)) == ["protege", "data"]


def test_word_at_the_end_is_still_being_typed() -> None:
    assert [word.is_open for word in parse("personal dat", FACETS).words] == [False, True]
    for finished in ("personal data ", "personal data.", '"personal data"', "data severity:high"):
        assert not any(word.is_open for word in parse(finished, FACETS).words)


def test_same_stem_is_sought_once() -> None:
    assert texts(parse("terms term waiver ", FACETS)) == ["terms", "waiver"]


def test_phrase_keeps_its_content_words() -> None:
    query = parse('"terms of service" acme ', FACETS)
    assert query.phrases == (("terms", "service"),)
    assert query.required == ("term", "servic")
    assert texts(query) == ["terms", "service", "acme"]


def test_typographic_quotes_make_phrases() -> None:
    assert parse("“class action”", FACETS).phrases == (("class", "action"),)


@pytest.mark.parametrize("text", ['"class action', 'class" action', '"'])
def test_unclosed_quote_counts_for_nothing(text: str) -> None:
    assert parse(text, FACETS).phrases == ()


def test_facets_are_read_by_name() -> None:
    query = parse('Severity:high,low data platform:"Mistral AI" colour:x', FACETS)
    assert query.typed == {"severity": ("high", "low"), "platform": ("mistral-ai",)}
    assert texts(query) == ["data", "colour", "x"]


def test_query_of_stop_words_alone_seeks_them() -> None:
    query = parse("who we are", FACETS)
    assert [(word.text, word.is_open) for word in query.words] == [
        ("who", False),
        ("we", False),
        ("are", True),
    ]


def test_words_after_the_32nd_are_left_out() -> None:
    query = parse(" ".join(f"word{number}" for number in range(400)), FACETS)
    assert len(query.words) == 32
    assert not query.words[-1].is_open


def test_slug_is_written_as_ids_are() -> None:
    assert slug("Mistral AI") == slug("mistral-ai") == "mistral-ai"

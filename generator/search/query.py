"""Reading a query: words, quoted phrases and typed facets. `search.js` reads it the same way."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from generator.search.analysis import STOP_WORDS, fold, stem, words
from generator.search.formula import MOST_WORDS

_SPACE = re.compile("[\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_QUOTES = re.compile("[\u201c-\u201f\xab\xbb\u2033\uff02]")
_TOKEN = re.compile(r'([A-Za-z]+):(?:"([^"]*)"|([^ "]+))|"([^"]*)"|([^ "]+)')
_ENDS_IN_WORD = re.compile(r"[^\W_]\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word sought: as folded, its stem, and whether the reader is still typing it."""

    text: str
    stem: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query as read: different words in order, phrases of two words or more, facets as typed."""

    words: tuple[Word, ...]
    phrases: tuple[tuple[str, ...], ...]
    required: tuple[str, ...]
    typed: Mapping[str, tuple[str, ...]]


def parse(text: str, facets: Container[str]) -> Query:
    """Read a query; every text is one. `facets` are the names that may stand before a colon.

    An unclosed quotation mark counts for nothing. Words after the 32nd different one are left out.
    """
    sought: list[str] = []
    phrases: list[tuple[str, ...]] = []
    typed: dict[str, tuple[str, ...]] = {}
    open_word = ""
    flat = _QUOTES.sub('"', _SPACE.sub(" ", text))
    for token in _TOKEN.finditer(flat):
        name = (token[1] or "").lower()
        open_word = ""
        if name and name in facets:
            typed[name] = (*typed.get(name, ()), *_values(token[2] or token[3] or ""))
        elif token[4] is not None:
            found = words(token[4])
            sought += found
            phrases.append(tuple(word for word in found if word not in STOP_WORDS))
        else:
            found = words(token[0])
            sought += found
            if found and token.end() == len(flat) and _ENDS_IN_WORD.search(fold(token[0])):
                open_word = found[-1]
    quoted = {stem(word) for phrase in phrases for word in phrase}
    kept = _distinct(sought, open_word, quoted)
    return Query(
        words=kept,
        phrases=tuple(phrase for phrase in phrases if len(phrase) > 1),
        required=tuple(word.stem for word in kept if word.stem in quoted),
        typed={name: values for name, values in typed.items() if values},
    )


def slug(text: str) -> str:
    """Write a facet's value as ids are written, so that `Mistral AI` is `mistral-ai`."""
    return "-".join(words(text))


def _values(value: str) -> Iterator[str]:
    return filter(None, map(slug, value.split(",")))


def _distinct(sought: list[str], open_word: str, quoted: set[str]) -> tuple[Word, ...]:
    """Keep the different words that are not stop words; if there are none, these."""
    first: dict[str, str] = {}
    for word in sought:
        if word not in STOP_WORDS:
            first.setdefault(stem(word), word)
    for word in () if first else sought:
        first.setdefault(stem(word), word)
    last = len(first) - 1
    return tuple(
        Word(word, term, is_open=at == last and word == open_word and term not in quoted)
        for at, (term, word) in enumerate(first.items())
    )[:MOST_WORDS]

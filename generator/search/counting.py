"""Counting the words of one entry: pure, small to keep, fit for other processes and for a cache."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import filterfalse
from operator import xor
from typing import Final

from generator.search.analysis import STOP_WORDS, characters, stem, words
from generator.search.entry import Entry
from generator.search.formula import CHANGE_LENGTHENED

COUNTING_VERSION: Final = 2
"""Raised when the same entry counts differently: kept counts of another version are stale."""

HIGHEST_FREQUENCY: Final = 255
IN_TITLE: Final = 4
IN_NAMES: Final = 2
IN_QUOTATION: Final = 1
_HIGHEST_WEIGHT: Final = 8 * (HIGHEST_FREQUENCY - 1)

_TARGET = re.compile(r"\]\([^)\s]*\)")


@dataclass(frozen=True, slots=True)
class Counted:
    """What the index needs of an entry.

    `terms` are its different stems parted by spaces; `weights` an unsigned short for each, `8 x
    (frequency - 1)` plus the flags of the fields it stands in; `spelled` the distinct words as
    folded, parted by spaces; `pairs` the sorted 24-bit hashes of neighbouring words, an unsigned
    int each; `length` the number of words counted, as the formula takes it.
    """

    address: str
    terms: str
    weights: bytes
    spelled: str
    pairs: bytes
    length: int


def count_tokens(entry: Entry) -> Counted:
    """Count an entry's words. The same entry gives the same counts in every process.

    Stop words count in titles only, where they may be all there is: `About`, `Who we are`.
    """
    names = [content(name) for name in entry.names]
    title, quotation = content(entry.title), content(entry.quotation)
    body = [content(_plain(part)) for part in (entry.summary, *entry.text)]
    fields = [title, *names, quotation, *body]
    spelled = words(entry.title) + [word for field in fields[1:] for word in field]
    counts = Counter(map(stem, spelled))
    for text in (entry.title, *entry.names, entry.quotation, entry.summary, *entry.text):
        if not text.isascii():
            counts.update(characters(text))
    return Counted(
        address=entry.address,
        terms=" ".join(counts),
        weights=_weights(counts, _flags(words(entry.title), names, quotation)),
        spelled=" ".join(dict.fromkeys(spelled)),
        pairs=_pairs(fields),
        length=len(spelled) * (CHANGE_LENGTHENED if entry.kind == "change" else 1),
    )


def content(text: str) -> list[str]:
    """Give the words of a text that are not stop words, folded, in order."""
    return list(filterfalse(STOP_WORDS.__contains__, words(text)))


def pair(first: str, second: str) -> int:
    """Hash two neighbouring words to 24 bits; the order matters, endings do not."""
    return _left(first) ^ _right(second)


def _plain(markdown: str) -> str:
    """Drop the targets of links, whose words nobody reads."""
    return _TARGET.sub("] ", markdown) if "](" in markdown else markdown


def _weights(counts: Counter[str], flags: dict[str, int]) -> bytes:
    weights = {term: 8 * number - 8 for term, number in counts.items()}
    if max(weights.values(), default=0) > _HIGHEST_WEIGHT:
        weights = {term: min(weight, _HIGHEST_WEIGHT) for term, weight in weights.items()}
    for term, flag in flags.items():
        weights[term] += flag
    return array("H", weights.values()).tobytes()


def _flags(title: list[str], names: list[list[str]], quotation: list[str]) -> dict[str, int]:
    flags = dict.fromkeys(map(stem, quotation), IN_QUOTATION)
    for flag, field in ((IN_NAMES, [w for name in names for w in name]), (IN_TITLE, title)):
        for term in set(map(stem, field)):
            flags[term] = flags.get(term, 0) + flag
    return flags


def _pairs(fields: Iterable[list[str]]) -> bytes:
    found: set[int] = set()
    for field in fields:
        found.update(map(xor, map(_left, field), map(_right, field[1:])))
    return array("I", sorted(found)).tobytes()


@cache
def _left(word: str) -> int:
    return _hashed(stem(word)) & 0xFFFFFF


@cache
def _right(word: str) -> int:
    return (_hashed(stem(word)) * 0x9E3779B1 & 0xFFFFFFFF) >> 8


def _hashed(text: str) -> int:
    """FNV-1a over UTF-16 units, 32 bits: short in both languages."""
    units = memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H")
    value = 0x811C9DC5
    for unit in units:
        value = (value ^ unit) * 0x01000193 & 0xFFFFFFFF
    return value

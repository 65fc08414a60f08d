"""Counting the words of one entry: pure, small to keep, fit for other processes and for a cache."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from threading import get_ident
from typing import Final

import numpy as np
import numpy.typing as npt

from generator.model.packed import Packed
from generator.search.analysis import characters, stem, words
from generator.search.entry import Entry
from generator.search.formula import CHANGE_LENGTHENED
from generator.search.vocabulary import BOUNDARY, Vocabulary, hashed, left, right

COUNTING_VERSION: Final = 3
"""Raised when the same entry counts differently: kept counts of another version are stale."""

HIGHEST_FREQUENCY: Final = 255
IN_TITLE: Final = 4
IN_NAMES: Final = 2
IN_QUOTATION: Final = 1

_TARGET = re.compile(r"\]\([^)\s]*\)")

_Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Counted(Packed):
    """What the index needs of an entry.

    `spelled` are its different words as folded, parted by spaces; `weights` an unsigned short for
    each word's stem, `8 x (frequency - 1)` plus the flags of the fields it stands in; `pairs` the
    sorted 24-bit hashes of neighbouring words, an unsigned int each; `length` the number of words
    counted, as the formula takes it.
    """

    address: str
    spelled: str
    weights: bytes
    pairs: bytes
    length: int

    @property
    def terms(self) -> str:
        """The stem of every word in `spelled`."""
        return " ".join(map(stem, self.spelled.split()))


def count_tokens(entry: Entry) -> Counted:
    """Count an entry's words. The same entry gives the same counts in every process.

    Stop words count in titles only, where they may be all there is: `About`, `Who we are`.
    """
    known, texts = _vocabulary(get_ident()), _texts(entry)
    found, lengths = _split(texts)
    end = len(found)
    found += [one for text in texts for one in characters(text)]
    numbers = np.fromiter(map(known.__getitem__, found), np.intp, len(found))
    is_content = ~known.is_stop[numbers]
    pairs = _pairs(numbers[:end][is_content[:end]], known)
    is_content[: lengths[0]] = True
    is_content[numbers == BOUNDARY] = False
    places = np.flatnonzero(is_content)
    flags = _flags(entry, [*lengths, len(found) - end])
    first, weights = _weighed(numbers[places], flags[places], known)
    return Counted(
        address=entry.address,
        spelled=" ".join([found[place] for place in places[first].tolist()]),
        weights=weights,
        pairs=pairs,
        length=(len(places) - (len(found) - end)) * _stretch(entry),
    )


def pair(first: str, second: str) -> int:
    """Hash two neighbouring words to 24 bits; the order matters, endings do not."""
    return left(hashed(stem(first))) ^ right(hashed(stem(second)))


@cache
def _vocabulary(_thread: int) -> Vocabulary:
    """Give the words a thread of this process has met; what is counted does not depend on them."""
    return Vocabulary()


def _stretch(entry: Entry) -> int:
    """How many times longer than it is the formula takes an entry to be."""
    return CHANGE_LENGTHENED if entry.kind == "change" else 1


def _texts(entry: Entry) -> list[str]:
    """Give the texts of an entry's fields, the targets of links, which nobody reads, left out."""
    texts = [entry.title, *entry.names, entry.quotation, entry.summary, *entry.text]
    return [_TARGET.sub("] ", text) if "](" in text else text for text in texts]


def _split(texts: list[str]) -> tuple[list[str], list[int]]:
    """Give the words of all texts, a boundary after each text, and how many that are for each."""
    found: list[str] = []
    lengths: list[int] = []
    for text in texts:
        field = words(text)
        found += field
        found.append("")
        lengths.append(len(field) + 1)
    return found, lengths


def _flags(entry: Entry, lengths: list[int]) -> _Places:
    """Give each word the flag of its field; the last of `lengths` is that of single characters."""
    names = [IN_NAMES] * len(entry.names)
    others = [0] * (len(entry.text) + 2)
    return np.array([IN_TITLE, *names, IN_QUOTATION, *others]).repeat(lengths)


def _pairs(numbers: _Places, known: Vocabulary) -> bytes:
    """Hash the neighbours, sorted, each once."""
    first, second = numbers[:-1], numbers[1:]
    beside = (first != BOUNDARY) & (second != BOUNDARY)
    hashes = known.left[first[beside]] ^ known.right[second[beside]]
    hashes.sort()
    return np.concatenate((hashes[:1], hashes[1:][hashes[1:] != hashes[:-1]])).tobytes()


def _weighed(
    numbers: _Places, flags: _Places, known: Vocabulary
) -> tuple[npt.NDArray[np.bool_], bytes]:
    """Tell which words stand there first, and give the weights of their stems."""
    every = np.arange(len(numbers))
    stems = _first_places(known.stems[numbers], known, every)
    counts = np.minimum(np.bincount(stems, minlength=len(numbers)), HIGHEST_FREQUENCY)
    weights = 8 * (counts - 1)
    for flag in (IN_TITLE, IN_NAMES, IN_QUOTATION):
        weights[stems[flags == flag]] |= flag
    first = _first_places(numbers, known, every) == every
    return first, weights[stems[first]].astype(np.uint16).tobytes()


def _first_places(numbers: _Places, known: Vocabulary, every: _Places) -> _Places:
    """Give for each number the place where it stands first."""
    known.seen[numbers[::-1]] = every[::-1]
    return known.seen[numbers]

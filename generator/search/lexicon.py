"""The lexicon: the words as they are spelled, for words half typed and words mistyped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from generator.search.analysis import UNSPACED
from generator.search.codec import cuts, front_coded, in_script_order, written

SHARD_SIZE: Final = 24_000
CORE_WORDS: Final = 3_000
"""The most frequent words are kept together besides, for short beginnings and typing errors."""

Ranks = Mapping[str, int]
"""Word to the binary digits of the number of pages that have it."""

_UNSPACED_AT = tuple(UNSPACED[0::3])
_UNSPACED_TO = tuple(UNSPACED[2::3])


def ranks(spelled: Iterable[str]) -> Ranks:
    """Count in how many pages each word stands; gives the words in script order."""
    counts: Counter[str] = Counter()
    for page in spelled:
        counts.update(page.split())
    return ranked(in_order(counts))


def in_order(having: Mapping[str, int]) -> dict[str, int]:
    """Give the words of a lexicon, in script order; `having` counts the pages that have them."""
    return {word: having[word] for word in sorted(filter(is_spaced, having), key=in_script_order)}


def ranked(having: Mapping[str, int]) -> Ranks:
    """Give the ranks of words of which the numbers of pages are given."""
    return {word: count.bit_length() for word, count in having.items()}


def core(words: Ranks) -> Ranks:
    """Give the most frequent words, in script order."""
    first = sorted(words, key=lambda word: -words[word])[:CORE_WORDS]
    return {word: words[word] for word in sorted(first, key=in_script_order)}


def shards(words: Ranks) -> Iterator[Ranks]:
    """Cut the lexicon into stretches."""
    ordered = list(words)
    for start, end in cuts(ordered, [size(word, 0) for word in ordered], SHARD_SIZE):
        yield {word: words[word] for word in ordered[start:end]}


def size(word: str, _: int) -> int:
    """Size of a word in a shard, in characters, whatever its rank."""
    return len(word) + 2


def shard(words: Ranks) -> dict[str, Any]:
    """Write a stretch: `k` the words, `n` the binary digits of how many pages have each."""
    return {"k": front_coded(words), "n": written(words.values())}


def is_spaced(word: str) -> bool:
    """Tell whether a word is of a script with spaces between words; others have no lexicon."""
    return word.isascii() or not any(
        low <= word[0] <= high for low, high in zip(_UNSPACED_AT, _UNSPACED_TO, strict=True)
    )

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
    ordered = sorted(filter(_is_spaced, counts), key=in_script_order)
    return {word: counts[word].bit_length() for word in ordered}


def core(words: Ranks) -> Ranks:
    """Give the most frequent words, in script order."""
    first = sorted(words, key=lambda word: -words[word])[:CORE_WORDS]
    return {word: words[word] for word in sorted(first, key=in_script_order)}


def shards(words: Ranks) -> Iterator[Ranks]:
    """Cut the lexicon into stretches."""
    ordered = list(words)
    for start, end in cuts(ordered, [len(word) + 2 for word in ordered], SHARD_SIZE):
        yield {word: words[word] for word in ordered[start:end]}


def shard(words: Ranks) -> dict[str, Any]:
    """Write a stretch: `k` the words, `n` the binary digits of how many pages have each."""
    return {"k": front_coded(words), "n": written(words.values())}


def _is_spaced(word: str) -> bool:
    return word.isascii() or not any(
        low <= word[0] <= high for low, high in zip(_UNSPACED_AT, _UNSPACED_TO, strict=True)
    )

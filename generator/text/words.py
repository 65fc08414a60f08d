"""Word counts, for reading lengths and likeness floors."""

from __future__ import annotations

import re
import unicodedata

# Scripts written without spaces count a word a character, as editors' word counts do.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:['\u2019.,\-][^\W_{_UNSPACED}]+)*")


def words(text: str) -> list[str]:
    """Split plain text into words; `opt-out`, `user's` and `1,000.50` are one word each."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """Count the words of plain text, a Chinese or Japanese character counting as one."""
    return sum(1 for _ in _WORD.finditer(text))


def first_words(text: str, count: int) -> str:
    """Cut plain text after its first `count` words; what fits comes back as it is."""
    ends = [match.end() for match in _WORD.finditer(text)]
    return text if len(ends) <= count else text[: ends[count - 1]] if count else ""


def last_words(text: str, count: int) -> str:
    """Cut plain text before its last `count` words; what fits comes back as it is."""
    starts = [match.start() for match in _WORD.finditer(text)]
    return text if len(starts) <= count else text[starts[-count] :] if count else ""


def width(text: str) -> int:
    """Measure a text in characters, white space folded, a Chinese or Japanese one counting two."""
    line = " ".join(text.split())
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)

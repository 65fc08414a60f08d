"""The analysis chain: text to words, words to stems. `search.js` holds the same rules.

A word is a run of letters and digits of any script, folded: compatibility forms made plain, small
letters, no accents. `4.2.1` and `1,000` are one word each, `and/or` two, `user's` is `user`, and
`§` is the word `section`. Scripts written without spaces are read in pairs of characters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS

STOP_WORDS: Final = frozenset(WORDS)
"""lunr.py's English stop words; they are neither indexed nor searched for."""

UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u9fff\U00020000-\U0003ffff"
)
"""Characters of scripts that put no space between words, as ranges of a character class."""

_DROPPED = re.compile("[\u2122\u2120\xb9\xb2\xb3\u2070-\u2089]")
_TYPOGRAPHIC = re.compile("[\x00-\x7f\u2018-\u201f\u2013\u2014\u2022\u2026\xa0\xb7\xab\xbb]*")
_POSSESSIVE = re.compile("['\u2019\u02bc]s(?![^\\W_])")
_APOSTROPHES = ("'", "\u2019", "\u02bc")
_ASCII = bytes(range(128))
_SPACED = bytes(c if chr(c).isalnum() else 32 for c in _ASCII).ljust(256)
_SHAPED = bytes(48 if chr(c).isdigit() else 46 if c in b".," else 32 for c in _ASCII).ljust(256)
_NUMBER = r"[0-9]+(?:[.,][0-9]+)+(?![^\W_])"
_WORD = re.compile(rf"{_NUMBER}|[^\W_]+")
_WORD_OR_RUN = re.compile(rf"{_NUMBER}|[{UNSPACED}]+|(?:(?![{UNSPACED}])[^\W_])+")
_HAS_UNSPACED = re.compile(rf"[{UNSPACED}]")
_STEMMED = re.compile(r"[a-z]{3,}")


def fold(text: str) -> str:
    """Fold case, accents, widths and ligatures; `§` becomes a word. Any text is valid."""
    text = text.replace("\xa7", " section ")
    if text.isascii():
        return text.lower()
    if _TYPOGRAPHIC.fullmatch(text):  # the common case, quick: what is not ASCII parts words
        return text.replace("\u2019", "'").encode("ascii", "replace").decode().lower()
    plain = unicodedata.normalize("NFKD", _DROPPED.sub(" ", text)).lower()
    bare = "".join(c for c in plain if c < "\x7f" or unicodedata.category(c)[0] != "M")
    return unicodedata.normalize("NFC", bare)


def words(text: str) -> list[str]:
    """Split text into folded words; a run of an unspaced script into its pairs of characters."""
    folded = fold(text)
    if any(mark in folded for mark in _APOSTROPHES):
        folded = _POSSESSIVE.sub(" ", folded)
    if folded.isascii():
        plain = folded.encode("ascii")
        if b"0.0" not in plain.translate(_SHAPED):  # no `4.2.1`: what is no letter parts words
            return plain.translate(_SPACED).decode("ascii").split()
    if folded.isascii() or not _HAS_UNSPACED.search(folded):
        found = _WORD.findall(folded)
    else:
        found = [part for run in _WORD_OR_RUN.findall(folded) for part in _pairs(run)]
    return [word.replace(",", "") for word in found] if "," in folded else found


def characters(text: str) -> list[str]:
    """Single characters of unspaced scripts, indexed beside the pairs so that one can be sought."""
    if text.isascii():
        return []
    runs = re.findall(rf"[{UNSPACED}]{{2,}}", fold(text))
    return [character for run in runs for character in run]


def _pairs(run: str) -> list[str]:
    if len(run) == 1 or not _HAS_UNSPACED.match(run):
        return [run]
    return [run[at : at + 2] for at in range(len(run) - 1)]


@cache
def stem(word: str) -> str:
    """Stem a folded word as lunr.py does; words with anything but a-z stay as they are."""
    if not _STEMMED.fullmatch(word):
        return word
    return str(PorterStemmer().stem(word))

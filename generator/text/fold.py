"""Folding characters: the typography that carries no meaning, made one.

Every folding here is a rule of `normalise.RULES`; what is not listed stays as it is: digits,
decimal points, currency signs, fractions and superscripts keep their meaning.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.text.mapped import Edit, Mapped, rewrite

_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff"
)
_SPELLED = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\u0132": "IJ",
    "\u0133": "ij",
    "\u2026": "...",
    "\u2025": "..",
}
_REWRITTEN = re.compile(f"[{_INVISIBLE}]|[{''.join(_SPELLED)}]")
_WORD = re.compile(r"[^\s\x00-\x7f]\S{0,4095}|[!-~](?=[^\s\x00-\x7f])\S{1,4096}")
_LONGEST_CLUSTER = 32
LONG_DASH = "\u2014"  # kept apart from the hyphen, which may join one word; see `spine.plain_gap`


def _one_to_one() -> dict[int, str]:
    """Table of the foldings that keep the length, so that offsets stay."""
    kinds = {
        '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u275d\u275e\u300c\u300d\u300e\u300f"
        "\u301d\u301e\u301f\ufe41\ufe42\ufe43\ufe44",
        "'": "\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u00b4\u0060\u02bc\u02b9\u275b\u275c\uff07",
        "-": "\u2010\u2011\u2212\ufe63\uff0d",
        LONG_DASH: "\u2012\u2013\u2014\u2015\u2e3a\u2e3b\ufe58",
        " ": "\r\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
        "\u200a\u202f\u205f\u3000",
        "\n": "\x85\u2028\u2029",
        "~": "\u301c",
        "/": "\u2044\u2215",
    }
    table = {ord(c): plain for plain, fancy in kinds.items() for c in fancy}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code not in table}
    return table | {0xFF02: '"', 0xFF40: "'", 0xFFE0: "\xa2", 0xFFE1: "\xa3", 0xFFE5: "\xa5"}


_ONE_TO_ONE = _one_to_one()


def fold(text: str) -> Mapped:
    """Fold quotation marks, dashes, spaces, ligatures, widths and composed letters.

    The result maps each character back to the given text, in code points. Folding is idempotent.
    """
    if text.isascii() and not _REWRITTEN.search(text):
        return rewrite(text.translate(_ONE_TO_ONE), ())
    spelled = rewrite(text, _spellings(text))
    plain = spelled.text.translate(_ONE_TO_ONE)
    composed = rewrite(plain, _compositions(plain))
    if composed.text == plain:
        return Mapped(plain, spelled.here, spelled.there, spelled.until)
    return _chained(composed, spelled)


def _spellings(text: str) -> Iterator[Edit]:
    for found in _REWRITTEN.finditer(text):
        yield Edit(found.start(), found.end(), _SPELLED.get(found.group(), ""))


def _compositions(text: str) -> Iterator[Edit]:
    """Yield the clusters (a letter and its marks) that Unicode NFC writes otherwise."""
    for word in _WORD.finditer(text):
        if unicodedata.is_normalized("NFC", word.group()):
            continue
        for start, end in _clusters(word.group()):
            cluster = text[word.start() + start : word.start() + end]
            composed = unicodedata.normalize("NFC", cluster).translate(_ONE_TO_ONE)
            if composed != cluster:
                yield Edit(word.start() + start, word.start() + end, composed)


def _clusters(word: str) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(1, len(word)):
        joins = _joins(word[index]) and index - start < _LONGEST_CLUSTER
        if not joins:
            yield start, index
            start = index
    yield start, len(word)


def _joins(character: str) -> bool:
    """Tell a mark or Hangul vowel or final, which compose with the character before."""
    return unicodedata.category(character)[0] == "M" or "\u1161" <= character <= "\u11ff"


def _chained(outer: Mapped, inner: Mapped) -> Mapped:
    """Map the outer text straight to the inner one's origin, character by character."""
    size = len(outer.text)
    spans = [(outer.start(i), outer.end(i + 1)) for i in range(size)]
    return Mapped(
        outer.text,
        tuple(range(size)) or (0,),
        tuple(inner.start(start) for start, _ in spans) or (0,),
        tuple(inner.end(end) for _, end in spans) or (0,),
    )

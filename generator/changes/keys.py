"""What of a passage a change must touch: its words and signs, not its dress."""

from __future__ import annotations

import re

_BEFORE_NUMBER = re.compile(r"\W*(?:[^\W\d]+\s)?")
_AFTER_NUMBER = re.compile(r"(?P<mark>[.):]?)[.):\u3001]*[\s.:\u2013\u2014-]*")
_NOISE = re.compile(
    r"[*`|\xb7\u2022\u2023\u2043\u25a0\u25aa\u25cb\u25cf\u25e6\u200b\uf0a7\uf0b7\xb6\U0001f517]"
)
_DOUBLED = re.compile(r"(?<![.,:;])([.,:;])\s*\1(?![.,:;])")
_LETTERED = re.compile(r"[A-Za-z]{1,2}(?:\.\d{1,3}){1,5}[.):]?\s+(?=\S)")
_SPACE = re.compile(r"(?<!\d)\s+|\s+(?!\d)")


def key(folded: str, number: str, *, heading: bool) -> str:
    """Reduce a passage's folded text to what a change must touch.

    Without marks, list signs, the clause's own number (as the outline reads it), doubled signs and
    white space, but for the space between two figures.
    """
    plain = _without_number(_NOISE.sub(" ", folded).strip(), number, heading=heading)
    plain = _DOUBLED.sub(r"\1", plain)
    return _SPACE.sub("", plain.rstrip(" #") if heading else plain)


def _without_number(text: str, number: str, *, heading: bool) -> str:
    """Take the clause's number off, but never a figure of the sentence (`30 days after`)."""
    lettered = _LETTERED.match(text)
    if lettered:
        return text[lettered.end() :]
    if not number:
        return text
    start = text.find(number)
    found = _AFTER_NUMBER.match(text, start + len(number))
    if found is None or start < 0 or not _BEFORE_NUMBER.fullmatch(text, 0, start):
        return text
    rest = text[found.end() :]
    sure = heading or found["mark"] or "." in number or text[:1] in "(["
    return rest if rest and sure and (heading or found["mark"] or not rest[0].islower()) else text

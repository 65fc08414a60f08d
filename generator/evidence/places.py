"""The places of a capture at which a quotation stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from generator.evidence.prepared import Stream
from generator.text.fold import LONG_DASH
from generator.text.spine import Spine, is_mark, is_unspaced, plain_gap, same_gap
from generator.text.words import width

_MOST_CANDIDATES = 2000
_MOST_PLACES = 200
_FARTHEST = 5000
_SHORT_OMISSION = 20
_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|without|unless|except|cannot|nicht|kein\w*|ohne|ne|pas|sans"
    r"|jamais|non|senza|nunca)\b(?!-)|n't\b|[\u4e0d\u672a\u6ca1\u65e0\u975e]",
    re.IGNORECASE,
)


class Place(NamedTuple):
    """Offsets in a stream's folded text; `key` is where its spine begins."""

    start: int
    end: int
    key: int


def places(parts: Sequence[Spine], stream: Stream) -> list[Place]:
    """Find where all parts stand in order, each within 5,000 characters of the one before.

    Gives at most 200 places, in order.
    """
    found = [list(islice(_standing(part, stream.spine), _MOST_PLACES)) for part in parts]
    chains = {}
    for first in found[0]:
        last: Place | None = first
        for later in found[1:]:
            last = last and _next(last, later, stream.folded.text)
        if last:
            chains[last.end] = Place(first.start, last.end, first.key)
    return list(chains.values())


def _next(last: Place, later: list[Place], text: str) -> Place | None:
    """Take the nearest following place of the next part, within reach."""
    index = bisect_left(later, last.end, key=lambda place: place.start)
    if index == len(later) or later[index].start - last.end > _FARTHEST:
        return None
    omitted = text[last.end : later[index].start]
    if width(omitted) <= _SHORT_OMISSION and _NEGATION.search(omitted):
        return None
    return later[index]


def _standing(part: Spine, source: Spine) -> Iterator[Place]:
    """Yield the places at which one part stands, in order, not overlapping."""
    if not part.key:
        return
    at = source.key.find(part.key)
    for _ in range(_MOST_CANDIDATES):
        if at < 0:
            return
        place = _place(part, source, at)
        if place:
            yield place
        at = source.key.find(part.key, at + (len(part.key) if place else 1))


def _place(part: Spine, source: Spine, at: int) -> Place | None:
    """Hold the gaps of a part against those of the source where its spine was found."""
    end = at + len(part.key)
    breaks = {index - at for index in source.breaks(at, end)}
    for index in breaks.union(part.breaks(0, len(part.key))):
        left, right = part.key[index - 1], part.key[index]
        if not same_gap(part.gap(index), source.gap(at + index), left, right):
            return None
    if _cuts_word(source, at, "-") or _cuts_word(source, end, "-'"):
        return None
    start = _edge(part.gap(0), source, at, forward=False)
    stop = _edge(part.gap(len(part.key)), source, end, forward=True)
    return None if start is None or stop is None else Place(start, stop, at)


def _cuts_word(source: Spine, at: int, joints: str) -> bool:
    """Tell whether a quotation that begins or ends at `at` would cut a word or a number.

    `joints` are the signs that hold a word together there: `can't` may not end a quotation as
    `can`, but `l'utilisateur` may begin one as `utilisateur`.
    """
    if at in (0, len(source.key)):
        return False
    left, right = source.key[at - 1], source.key[at]
    gap = source.gap(at)
    if left.isdigit() and right.isdigit():
        return not any(c.isspace() for c in gap)
    if not (left.isalnum() and right.isalnum()) or is_unspaced(left) or is_unspaced(right):
        return False
    return (not gap or gap in joints) and not (left.islower() and right.isupper())


def _edge(wanted: str, source: Spine, at: int, *, forward: bool) -> int | None:
    """Take the quotation's outer punctuation off the source's gap; give where it then ends.

    None when the source does not have that punctuation there.
    """
    gap = source.gap(at).replace(LONG_DASH, "-")
    left, right = source.key[at - 1 : at] if at else "", source.key[at : at + 1]
    edges = (left, "") if forward else ("", right)
    signs = plain_gap(wanted, *edges).strip()
    if forward:
        base = source.place(at - 1) + 1
        taken = _taken(signs, gap)
        return None if taken is None else base + taken
    base = source.place(at)
    taken = _taken(signs[::-1], gap[::-1])
    return None if taken is None else base - taken


def _taken(signs: str, gap: str) -> int | None:
    """Count how much of a gap the signs use, in order; white space and marks may stand between."""
    used = 0
    for index, character in enumerate(gap):
        if used == len(signs):
            return index if used else 0
        if character == signs[used]:
            used += 1
        elif not (character.isspace() or is_mark(character) or character == signs[used - 1]):
            return None
    if used < len(signs):
        return None
    return len(gap) if used else 0

"""Whole sentences of plain text: found by their ends, never cut inside."""

from __future__ import annotations

import re
from collections.abc import Sequence

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_GOES_ON = re.compile(r"\s+[a-z,;:–—]")
_NUMBER_NEXT = re.compile(r"\s+\d")
_LAST_WORD = re.compile(r"[^\s(\[\"'“\u2018]+$")
_SHORT = re.compile(
    r"(?:al|cf|co|corp|dr|e\.g|eg|etc|i\.e|ie|inc|ltd|mr|mrs|ms|st|u\.k|u\.s|v|vs)", re.IGNORECASE
)
_COUNTED = re.compile(r"(?:arts?|fig|nos?|pp?|paras?|sec|vol)", re.IGNORECASE)
"""Abbreviations before a number; before anything else they are words ("the answer is no.")."""


def sentences(text: str) -> tuple[str, ...]:
    """Split plain text after the marks that end a sentence; white space is folded.

    A mark after an abbreviation or an initial, after a number that opens the sentence ("4. Fees"),
    or before a lower-case word ends nothing: where it is unclear, two sentences stay one.
    """
    text = " ".join(text.split())
    found, start = [], 0
    for end in _END.finditer(text):
        if _GOES_ON.match(text, end.end()) or _is_short(text, start, end):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    rest = text[start:].strip()
    return (*found, rest) if rest else tuple(found)


def _is_short(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the mark belongs to an abbreviation, an initial or a number in front."""
    before = text[start : end.start()]
    last = _LAST_WORD.search(before)
    if end[0][0] != "." or last is None:
        return False
    if _COUNTED.fullmatch(last[0]):
        return _NUMBER_NEXT.match(text, end.end()) is not None
    is_initial = len(last[0]) == 1 and last[0].isupper()
    return is_initial or before.strip().isdigit() or _SHORT.fullmatch(last[0]) is not None


def fitting(pieces: Sequence[str], room: int) -> tuple[str, ...]:
    """Take whole pieces from the front while they fit into `room` characters, the first always."""
    taken = 0
    for count, piece in enumerate(pieces):
        taken += len(piece)
        if count and taken > room:
            return tuple(pieces[:count])
    return tuple(pieces)

"""Whole sentences of plain text: found by their ends, never cut inside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_GOES_ON = re.compile(r"\s+[a-z,;:–—]")
_NUMBER_NEXT = re.compile(r"\s+\d")
_OPENING = "([\"'“\u2018"
_SHORT = re.compile(
    r"(?:al|cf|co|corp|dr|e\.g|eg|etc|i\.e|ie|inc|ltd|mr|mrs|ms|st|u\.k|u\.s|v|vs)", re.IGNORECASE
)
_LONGEST = 9  # digits of a number in front; no abbreviation is longer
_COUNTED = re.compile(r"(?:arts?|fig|nos?|pp?|paras?|sec|vol)", re.IGNORECASE)
"""Abbreviations before a number; before anything else they are words ("the answer is no.")."""


def sentences(text: str) -> Iterator[str]:
    """Split plain text of one line after the marks that end a sentence.

    A mark after an abbreviation or an initial, after a number that opens the sentence ("4. Fees"),
    or before a lower-case word ends nothing: where it is unclear, two sentences stay one.
    """
    start = 0
    for end in _END.finditer(text):
        if not _GOES_ON.match(text, end.end()) and not _is_short(text, start, end):
            yield text[start : end.end()].strip()
            start = end.end()
    if rest := text[start:].strip():
        yield rest


def _is_short(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the mark belongs to an abbreviation, an initial or a number in front."""
    space = text.rfind(" ", start, end.start())  # -1 where the sentence has one word so far
    last = text[max(space + 1, start) : end.start()].lstrip(_OPENING)
    if not last or len(last) > _LONGEST or end[0][0] != ".":
        return False
    if _COUNTED.fullmatch(last):
        return _NUMBER_NEXT.match(text, end.end()) is not None
    is_initial = len(last) == 1 and last.isupper()
    is_first = text[start : end.start()].strip().isdigit()
    return is_initial or is_first or _SHORT.fullmatch(last) is not None


def fitting(pieces: Iterable[str], room: int) -> tuple[str, ...]:
    """Take whole pieces from the front while they fit into `room` characters, the first always."""
    taken: list[str] = []
    for piece in pieces:
        room -= len(piece)
        if taken and room < 0:
            break
        taken.append(piece)
    return tuple(taken)


def ended(text: str) -> str:
    """End a text with a full stop, unless it ends in one as `Acme Inc.` does."""
    return text if text.endswith(".") else f"{text}."

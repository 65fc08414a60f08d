"""The unified view of two texts: what stood before and what stands after, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

_SENTENCE = re.compile(r"(?<=[.;:!?])[ \t]+(?=[^\W_]|[(\[\"'\u201c\u2018])")
_MOST_LINES = 400
"""Lines a side; longer texts are shown as one exchange: matching lines takes their square."""


class UnifiedLine(NamedTuple):
    """A line with its mark: `-` before, `+` after, a space where both agree.

    `name` is the mark as a CSS name, `words` as a reader is told it.
    """

    mark: str
    name: str
    words: str
    text: str


def unified(before: str, after: str) -> Iterator[UnifiedLine]:
    """Yield the lines of both texts, cut at paragraphs and sentences."""
    old, new = _lines(before), _lines(after)
    if max(len(old), len(new)) > _MOST_LINES:
        yield from _marked("-", old)
        yield from _marked("+", new)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield from _marked(" ", new[new_start:new_end])
        else:
            yield from _marked("-", old[start:end])
            yield from _marked("+", new[new_start:new_end])


_NAMES = {"-": ("before", "Before"), "+": ("after", "After"), " ": ("both", "Both")}


def _marked(mark: str, lines: list[str]) -> Iterator[UnifiedLine]:
    name, words = _NAMES[mark]
    return (UnifiedLine(mark, name, words, line) for line in lines)


def _lines(text: str) -> list[str]:
    lines = (line.strip() for part in text.splitlines() for line in _SENTENCE.split(part))
    return [line for line in lines if line]

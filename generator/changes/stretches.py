"""Where the passages of a capture begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.blocks import blocks
from generator.text.visible import Visible

_LONGEST = 400
"""Words from which a paragraph is taken sentence by sentence: a document without paragraphs."""
_SHORT_LINE = 40
"""Characters under which a line is a heading or an item, not a sentence broken off."""
_LONG_TEXT = 2000
"""Characters from which a text without a full stop is a list without marks, not a sentence."""
_SENTENCE_END = re.compile(
    r"(?:(?<=[^\W\d_][^\W\d_][.!?;])|(?<=[)\]%\"'\u201d\u2019][.!?;]))[\"'\u201d\u2019)\]]*\s+"
    r"(?=[\"'\u201c\u2018(\[]?[^\W_a-z])"
)
_MARKED = re.compile(r"[ \t]*(?:[-+>|#]|\*(?!\*)|\d{1,9}[.)])")
_OPEN_END = re.compile(r"[\w,(&\u2013\u2014-]\s*$")


def stretches(markdown: str, seen: Visible) -> Iterator[tuple[int, int]]:
    """Yield the visible ranges of passages, without white space around them."""
    for start, end in _mended(markdown, seen):
        text = seen.text[start:end]
        if len(text.split()) < _LONGEST:
            yield start, end
            continue
        at = 0
        for found in _SENTENCE_END.finditer(text):
            yield start + at, start + found.start()
            at = found.end()
        yield start + at, end


def _mended(markdown: str, seen: Visible) -> Iterator[tuple[int, int]]:
    """Join paragraphs that a page broke in the middle of a sentence."""
    open_: tuple[int, int] | None = None
    for left, right, marked in _blocks(markdown, seen):
        if open_ and not marked and _goes_on(seen, open_, left):
            open_ = (open_[0], right)
            continue
        if open_:
            yield open_
        open_ = (left, right)
    if open_:
        yield open_


def _goes_on(seen: Visible, before: tuple[int, int], at: int) -> bool:
    """Tell whether a block's sentence goes on in the next block, that begins at `at`."""
    if before[1] - before[0] > _LONG_TEXT or not seen.text[at].islower():
        return False
    line = seen.text[before[0] : before[1]].rpartition("\n")[2]
    return len(line) >= _SHORT_LINE and _OPEN_END.search(line) is not None


def _blocks(markdown: str, seen: Visible) -> Iterator[tuple[int, int, bool]]:
    """Yield the visible range of each block, and whether a mark (of a list, table …) leads it."""
    starts = sorted(set(blocks(markdown).starts))
    places = [seen.source.index(start) for start in starts]
    for start, left, right in zip(starts, places, [*places[1:], len(seen.text)], strict=True):
        text = seen.text[left:right]
        if text.strip():
            lead = len(text) - len(text.lstrip())
            tail = len(text) - len(text.rstrip())
            yield left + lead, right - tail, _MARKED.match(markdown, start) is not None

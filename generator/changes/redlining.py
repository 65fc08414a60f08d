"""The redline of two texts: runs of words kept, deleted and inserted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.changes.alignment import Block, common_blocks
from generator.changes.typography import plain
from generator.model.base import Described
from generator.text.words import count_words

_TOKEN = re.compile(r"\w+(?:['\u2019.,\-\u2010-\u2013]\w+)*\s*|[^\w\s]\s*|^\s+")
_ISLAND = 3
"""Most words of a kept run that drowns in larger edits on both of its sides."""


class SpanKind(Described):
    """What a redline says of a run of words."""

    KEPT = "kept", "Kept", "The words stand in both texts."
    DELETED = "deleted", "Deleted", "The words stand in the earlier text only."
    INSERTED = "inserted", "Inserted", "The words stand in the later text only."


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words with the white space after them; spans are joined without anything between."""

    kind: SpanKind
    text: str


class _Edit(NamedTuple):
    """Words exchanged: the tokens `old:old_end` of the earlier text for `new:new_end`."""

    old: int
    old_end: int
    new: int
    new_end: int

    def size(self) -> int:
        return max(self.old_end - self.old, self.new_end - self.new)


def redline(before: str, after: str) -> tuple[Span, ...]:
    """Mark the words and signs by which two plain texts differ.

    Kept and inserted spans joined are `after`; kept and deleted spans joined are `before` but for
    white space and typography (quotation marks, dashes), which a kept span takes from `after`.
    Where words are exchanged, the deletion comes first. 10,000 words, all changed, take 0.1 s;
    unlike texts of more than 30,000 words each are marked as exchanged whole.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    return tuple(_spans(_readable(_edits(old, new), new), old, new))


def count_edits(spans: Iterable[Span]) -> tuple[int, int]:
    """Count the words deleted and the words inserted."""
    sums = dict.fromkeys(SpanKind, 0)
    for span in spans:
        sums[span.kind] += count_words(span.text)
    return sums[SpanKind.DELETED], sums[SpanKind.INSERTED]


def _folded(tokens: Sequence[str]) -> list[str]:
    return [plain(token.strip()) for token in tokens]


def _edits(old: Sequence[str], new: Sequence[str]) -> Iterator[_Edit]:
    """Yield what stands between the runs that both texts hold."""
    at = at_new = 0
    end = Block(len(old), len(new), 0)
    for block in [*common_blocks(_folded(old), _folded(new)), end]:
        if (at, at_new) != (block.old, block.new):
            yield _Edit(at, block.old, at_new, block.new)
        at, at_new = block.old + block.size, block.new + block.size


def _readable(edits: Iterable[_Edit], new: Sequence[str]) -> list[_Edit]:
    """Join edits over kept runs of few words: "the" alone between exchanges is no common ground."""
    joined: list[_Edit] = []
    for edit in edits:
        if joined:
            last = joined[-1]
            kept = count_words(" ".join(new[last.new_end : edit.new][: 2 * _ISLAND]))
            if kept <= _ISLAND and kept < min(last.size(), edit.size()):
                joined[-1] = _Edit(last.old, edit.old_end, last.new, edit.new_end)
                continue
        joined.append(edit)
    return joined


def _spans(edits: Iterable[_Edit], old: Sequence[str], new: Sequence[str]) -> Iterator[Span]:
    at = 0
    for edit in edits:
        yield from _span(SpanKind.KEPT, new[at : edit.new])
        gone = old[edit.old : edit.old_end]
        yield from _span(SpanKind.DELETED, [_space(old, new, edit), *gone] if gone else [])
        yield from _span(SpanKind.INSERTED, new[edit.new : edit.new_end])
        at = edit.new_end
    yield from _span(SpanKind.KEPT, new[at:])


def _span(kind: SpanKind, tokens: Sequence[str]) -> Iterator[Span]:
    if tokens:
        yield Span(kind, "".join(tokens))


def _space(old: Sequence[str], new: Sequence[str], edit: _Edit) -> str:
    """Give the space that parts a deletion from the kept word before it, when that brings none."""
    if not (edit.old and edit.new) or new[edit.new - 1][-1:].isspace():
        return ""
    last = old[edit.old - 1]
    return last[len(last.rstrip()) :]

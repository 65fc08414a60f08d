"""Text made from another text, each character knowing where it came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """One replacement: the origin's characters `start` to `end` become `text`."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Mapped:
    """Rewritten text in pieces; piece i begins at `here[i]` and stands for `there[i]:until[i]`.

    Offsets count Python characters (code points). A piece as long as what it stands for maps
    character by character, any other piece maps as a whole.
    """

    text: str
    here: tuple[int, ...]
    there: tuple[int, ...]
    until: tuple[int, ...]

    def start(self, index: int) -> int:
        """Give the origin's offset at which the character `index` begins."""
        piece = bisect_right(self.here, index) - 1
        if self._verbatim(piece):
            return min(self.there[piece] + index - self.here[piece], self.until[piece])
        return self.there[piece]

    def end(self, index: int) -> int:
        """Give the origin's offset at which the text before `index` ends."""
        if index == 0:
            return self.start(0)
        piece = bisect_right(self.here, index - 1) - 1
        if self._verbatim(piece):
            return self.there[piece] + index - self.here[piece]
        return self.until[piece]

    def index(self, offset: int) -> int:
        """Give the first character here that stands at or after the origin's `offset`."""
        piece = bisect_right(self.there, offset) - 1
        if piece < 0:
            return 0
        if offset >= self.until[piece] or not self._verbatim(piece):
            inside = offset == self.there[piece]
            return self.here[piece] if inside else self._next(piece)
        return self.here[piece] + offset - self.there[piece]

    def _next(self, piece: int) -> int:
        return self.here[piece + 1] if piece + 1 < len(self.here) else len(self.text)

    def _verbatim(self, piece: int) -> bool:
        return self._next(piece) - self.here[piece] == self.until[piece] - self.there[piece]


def rewrite(text: str, edits: Iterable[Edit]) -> Mapped:
    """Apply edits, sorted by start and not overlapping, and keep the way back."""
    pieces: list[tuple[str, int, int]] = []
    at = 0
    for start, end, new in edits:
        if start > at:
            pieces.append((text[at:start], at, start))
        if new:
            pieces.append((new, start, end))
        at = end
    if at < len(text) or not pieces:
        pieces.append((text[at:], at, len(text)))
    here = [0]
    for piece, _, _ in pieces:
        here.append(here[-1] + len(piece))
    return Mapped(
        text="".join(piece for piece, _, _ in pieces),
        here=tuple(here[:-1]),
        there=tuple(start for _, start, _ in pieces),
        until=tuple(end for _, _, end in pieces),
    )


def disjoint(edits: Iterable[Edit]) -> list[Edit]:
    """Sort edits and keep the outermost of those that overlap."""
    kept: list[Edit] = []
    at = 0
    for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
        if edit.start >= at:
            kept.append(edit)
            at = edit.end
    return kept


def covered(spans: Iterable[tuple[int, int]], start: int, end: int) -> int:
    """Count the characters of `start` to `end` that sorted, disjoint spans cover."""
    listed = list(spans)
    first = max(bisect_left(listed, (start, start)) - 1, 0)
    total = 0
    for left, right in listed[first:]:
        if left >= end:
            break
        total += max(0, min(right, end) - max(left, start))
    return total

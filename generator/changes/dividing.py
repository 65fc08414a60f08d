"""Markdown to passages."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.changes.keys import key
from generator.changes.passages import Divided, Passage, is_section
from generator.changes.stretches import stretches
from generator.changes.typography import plain
from generator.evidence.outline import Anchor, outline
from generator.text.visible import visible
from generator.text.words import words

_STRAY = re.compile(r"\*{2,}")
"""Marks of emphasis that a page wrote where Markdown does not read them."""


def divide(markdown: str) -> Divided:
    """Divide a Markdown text into passages; a line without a word is none."""
    seen = visible(markdown)
    anchors = outline(seen)
    headings = [span.start for span in seen.spans if span.kind == "heading"]
    sections = [anchor.at for anchor in anchors if is_section(anchor)]
    passages = (
        _passage(
            seen.text,
            (start, end),
            anchor=_anchor(anchors, start, end),
            section=bisect_right(sections, start),
            heading=bisect_left(headings, start) < bisect_left(headings, end),
        )
        for start, end in stretches(markdown, seen)
    )
    return Divided(tuple(p for p in passages if p.words), anchors, seen)


def _passage(
    text: str, place: tuple[int, int], *, anchor: Anchor | None, section: int, heading: bool
) -> Passage:
    start, end = place
    line = " ".join(_STRAY.sub("", text[start:end]).split())
    folded = plain(line)
    return Passage(
        text=line,
        key=key(folded, anchor.number if anchor else "", heading=heading),
        words=tuple(words(folded.casefold())),
        at=start,
        end=end,
        section=section,
        heading=heading,
        title=plain(anchor.title).casefold() if anchor else "",
    )


def _anchor(anchors: Sequence[Anchor], start: int, end: int) -> Anchor | None:
    """Give the first anchor that stands in a passage."""
    index = bisect_left(anchors, start, key=lambda one: one.at)
    return anchors[index] if index < len(anchors) and anchors[index].at < end else None

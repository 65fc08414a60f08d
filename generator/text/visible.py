"""Markdown to visible text: what a reader sees, each character traced to the source."""

from __future__ import annotations

from dataclasses import dataclass

from generator.text.blocks import Span, blocks
from generator.text.inlines import inlines
from generator.text.mapped import Mapped, disjoint, rewrite


@dataclass(frozen=True, slots=True)
class Visible:
    """The visible text of a Markdown source.

    `spans` are stretches of `text` with a role, sorted: `heading` (level 1 to 6), `strong`, `link`,
    `number` (the mark of an ordered list's item, level its indentation) and `note` (a footnote
    mark). Lines of the source stay lines, table cells are parted by tabs.
    """

    text: str
    source: Mapped
    spans: tuple[Span, ...]

    def start(self, index: int) -> int:
        """Give the source offset at which the visible character `index` begins."""
        return self.source.start(index)

    def end(self, index: int) -> int:
        """Give the source offset at which the visible text before `index` ends."""
        return self.source.end(index)


def visible(markdown: str) -> Visible:
    """Take the markup off a Markdown text; any text is valid input. Offsets are code points."""
    found = blocks(markdown)
    edits, spans = inlines(markdown, found)
    mapped = rewrite(markdown, disjoint(found.edits + edits))
    moved = (
        Span(span.kind, mapped.index(span.start), mapped.index(span.end), span.level)
        for span in found.spans + spans
    )
    return Visible(mapped.text, mapped, tuple(sorted(s for s in moved if s.end > s.start)))

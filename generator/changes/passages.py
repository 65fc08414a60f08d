"""A capture as passages: its headings, paragraphs, list items and table rows, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.evidence.clause import Clause, clause_at
from generator.evidence.outline import Anchor, Kind
from generator.text.visible import Visible

_END_SIGNS = ".,:;"
"""Signs that part a passage from the next and say nothing else."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of visible text that changes as one, from `at` to `end` (visible offsets).

    `text` is as a reader sees it, white space folded. Passages with one `key` differ in nothing but
    marks, numbering, white space and typography. `words` are in lower case, for likeness, as is
    `title`, the title the passage begins with, if any. `section` tells clauses of a capture apart.
    """

    text: str
    key: str
    words: tuple[str, ...]
    at: int
    end: int
    section: int
    heading: bool
    title: str


@dataclass(frozen=True, slots=True)
class Divided:
    """A capture divided into passages, with the outline that names their clauses.

    Methods take indexes of passages, in order.
    """

    passages: tuple[Passage, ...]
    outline: tuple[Anchor, ...]
    visible: Visible

    def standing(self, start: int, end: int) -> tuple[int, ...]:
        """Give the passages that hold a range of the Markdown source (code points)."""
        left, right = self.visible.source.index(start), self.visible.source.index(end)
        return tuple(i for i, p in enumerate(self.passages) if p.at < right and left < p.end)

    def clause(self, indexes: Sequence[int]) -> Clause | None:
        """Name the clause that passages stand in: the item for one, the section for several."""
        chosen = [self.passages[index] for index in indexes]
        body = [p for p in chosen if not p.heading] or chosen[-1:]
        if not body:
            return None
        anchors = self.outline if len(body) == 1 else [a for a in self.outline if is_section(a)]
        return clause_at(anchors, body[0].at)

    def text(self, indexes: Sequence[int]) -> str:
        """Join passages' texts, an empty line between them."""
        return "\n\n".join(self.passages[index].text for index in indexes)

    def words(self, indexes: Sequence[int]) -> list[str]:
        """Give passages' words, in lower case."""
        return [word for index in indexes for word in self.passages[index].words]

    def sense(self, indexes: Sequence[int], *, heading: bool) -> str:
        """Reduce passages to what a change must touch, however they part it into paragraphs.

        The capitals of a heading are dress, and so is the sign that ends a passage.
        """
        key = "".join(self.passages[index].key for index in indexes)
        return (key.casefold() if heading else key).rstrip(_END_SIGNS)

    def is_heading(self, indexes: Sequence[int]) -> bool:
        """Tell whether passages are headings and nothing else."""
        return all(self.passages[index].heading for index in indexes)

    def together(self, one: int, following: int) -> bool:
        """Tell whether neighbouring passages belong to one clause, or the first heads the other."""
        first, second = self.passages[one], self.passages[following]
        return first.section == second.section or (first.heading and not second.heading)


def is_section(anchor: Anchor) -> bool:
    """Tell whether a clause begins at an anchor, and not only an item of one."""
    return bool(anchor.title) or anchor.rank[0] <= Kind.SECTION

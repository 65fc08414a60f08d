"""The clause a quotation stands in, as a reader would cite it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.evidence.outline import Anchor, Kind


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered or headed unit: number `1.4(a)`, title, and the headings that lead to it.

    `number` and `title` are empty where the document gives none. `path` runs from the outermost
    heading inwards, each with its number: `("Terms", "1. Services", "1.4 Customer duties")`.
    """

    number: str
    title: str
    path: tuple[str, ...]


def clause_at(outline: Sequence[Anchor], at: int) -> Clause | None:
    """Give the clause that the visible offset `at` stands in, or None before the first."""
    lineage: list[Anchor] = []
    for anchor in outline[: bisect_right(outline, at, key=lambda one: one.at)]:
        while lineage and not _encloses(lineage[-1], anchor):
            lineage.pop()
        lineage.append(anchor)
    if not lineage:
        return None
    titled = [anchor for anchor in lineage if anchor.title]
    return Clause(
        number=_number(lineage),
        title=titled[-1].title if titled else "",
        path=tuple(_heading(anchor) for anchor in titled),
    )


def _encloses(outer: Anchor, inner: Anchor) -> bool:
    """Tell whether a clause may stand inside another: lower rank, and not an equal's number."""
    if outer.rank >= inner.rank:
        return False
    headings = inner.rank[0] < Kind.SECTION and outer.number[:1].isdigit()
    if not (headings and inner.number[:1].isdigit()):
        return True
    return inner.number.count(".") > outer.number.count(".")


def _number(lineage: Sequence[Anchor]) -> str:
    """Join the numbers on the way: `1.4` stands alone, a letter or an item follows: `1.4(a)`."""
    number = ""
    outer: Anchor | None = None
    for anchor in (one for one in lineage if one.number):
        kind = anchor.rank[0]
        item = kind == Kind.ITEM and outer is not None
        if kind >= Kind.LETTER or (item and outer and not outer.listed):
            number += f"({anchor.number})"
        elif item and outer and outer.rank[0] == Kind.ITEM:
            number += f".{anchor.number}"
        else:
            number = anchor.number
        outer = anchor
    return number


def _heading(anchor: Anchor) -> str:
    if not anchor.number:
        return anchor.title
    if anchor.rank[0] >= Kind.LETTER:
        return f"({anchor.number}) {anchor.title}"
    return f"{anchor.number}{'' if '.' in anchor.number else '.'} {anchor.title}"

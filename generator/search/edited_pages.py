"""Lengths, cards and facet columns after an edit."""

from __future__ import annotations

from typing import Any

from generator.search import cards, columns, digits
from generator.search.assembly import average
from generator.search.codec import written
from generator.search.edit import Edits
from generator.search.formula import rounded
from generator.search.kept import Labels
from generator.search.published import Published, split
from generator.search.shown import registry


def edit_registry(published: Published, edits: Edits) -> None:
    """Note the URL of the registry, if that is edited."""
    for edit in edits.values():
        published.manifest["r"] = registry(edit.entry) or published.manifest["r"]


def edit_lengths(published: Published, edits: Edits) -> None:
    """Write the lengths anew, if a page's has another rounded value."""
    manifest = published.manifest
    lengths = digits.read(published.value("lengths", manifest["l"])).tolist()
    for page, edit in edits.items():
        lengths[page] = rounded(edit.after.length)
    manifest["a"] = average(lengths)
    manifest["l"] = published.replace("lengths", manifest["l"], written(lengths))


def edit_cards(published: Published, edits: Edits, labels: Labels) -> None:
    """Write the blocks anew that have an edited card."""
    manifest = published.manifest
    marks, size = split(manifest["dh"]), manifest["b"]
    for at in sorted({page // size for page in edits}):
        block = published.value(f"d/{at}", marks[at])
        for place in range(len(block)):
            if edit := edits.get(at * size + place):
                block[place] = cards.card(edit.entry, labels)
        marks[at] = published.replace(f"d/{at}", marks[at], block)
    manifest["dh"] = "".join(marks)


def edit_columns(published: Published, edits: Edits, before: Labels, labels: Labels) -> None:
    """Write the columns anew in which an edited page, or a value's words, are others."""
    manifest = published.manifest
    old, marks = manifest["f"], dict[str, str]()
    for facet in (*columns.FACETS, columns.CAPTURED):
        words = labels.get(facet, {})
        mark = old.get(facet, "")
        sets = columns.read(published.value(f"f/{facet}", mark)) if mark else [()] * manifest["n"]
        values = {page: columns.values(edit.entry, facet) for page, edit in edits.items()}
        if words != before.get(facet, {}) or any(sets[page] != values[page] for page in edits):
            sets = [values.get(page, one) for page, one in enumerate(sets)]
            mark = _replaced(published, f"f/{facet}", mark, columns.column(sets, facet, words))
        if mark:
            marks[facet] = mark
    manifest["f"] = marks


def _replaced(published: Published, slot: str, mark: str, column: dict[str, Any] | None) -> str:
    if column is not None:
        return published.replace(slot, mark, column)
    if mark:
        published.drop(slot, mark)
    return ""

"""A hunk as sections and pages show it: its clause, what happened to it, and its redline."""

from __future__ import annotations

from typing import NamedTuple

from generator.changes.redlining import SpanKind, redline
from generator.changes.summary import clause_name, label_of, words_in_words
from generator.model.changelog import Hunk

_TAGS = {SpanKind.KEPT: "", SpanKind.DELETED: "del", SpanKind.INSERTED: "ins"}

_CUT = "The clause is longer: […] marks what is not quoted. The figures count the whole of it."


class Mark(NamedTuple):
    """A run of words; `tag` is the element it stands in: `ins`, `del` or none for kept words."""

    tag: str
    text: str


class RedlineView(NamedTuple):
    """One changed clause: `kind` is a CSS name, `was` where it stood before if elsewhere.

    `note` says what of the clause is not quoted, empty when all is.
    """

    kind: str
    label: str
    meaning: str
    clause: str
    was: str
    figures: str
    marks: tuple[Mark, ...]
    note: str


def redlined(hunk: Hunk, *, confirmed: bool = True) -> RedlineView:
    """Redline a hunk word by word; `confirmed` is whether its change is."""
    return RedlineView(
        kind=hunk.kind.value,
        label=label_of(hunk.kind, confirmed=confirmed),
        meaning=hunk.kind.meaning,
        clause=clause_name(hunk),
        was=hunk.was if hunk.was != hunk.clause else "",
        figures=words_in_words(hunk.inserted, hunk.deleted),
        marks=marks(hunk.before, hunk.after),
        note=_CUT if hunk.cut else "",
    )


def marks(before: str, after: str) -> tuple[Mark, ...]:
    """Return the redline of two texts as runs of words."""
    return tuple(Mark(_TAGS[span.kind], span.text) for span in redline(before, after))

"""A map of a platform's provisions: clause types down, severities across, counts as shades.

Places across are percentages of the width and places down pixels, as in a timeline.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.closed import Severity
from generator.model.provision import Provision
from generator.sections.link import Link
from generator.text.counts import counted, listed
from generator.text.cut import cut_at_word

MOST_TYPES = 40
"""Rows of the picture and its table, so that they stay readable in a taxonomy of any size."""

_TOP, _ROW, _BOX = 22, 22, 18
_LABELS, _GAP = 62.0, 1.0
"""Percent of the width for the names, and between two columns."""

_LETTERS, _FEW_LETTERS = 56, 28
"""Characters of a type's name that a screen and a phone have room for; the table has the whole."""

_SHADES = 4
"""Steps from one provision to the most; fewer than four provisions never look like many."""


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A box: where it stands, how dark it is (0 is empty, 4 the darkest) and its number."""

    x: str
    middle: str
    shade: str
    count: str


class HeatRow(NamedTuple):
    """A clause type with a box for each severity; `link` for the table.

    `short` is the label cut for a phone, "" where there is room for all of it.
    """

    label: str
    short: str
    link: Link
    y: str
    text_y: str
    cells: tuple[HeatCell, ...]


class HeatView(NamedTuple):
    """A finished picture: what it says, its measures, columns and rows."""

    title: str
    description: str
    height: str
    width: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[HeatRow, ...]
    note: str


def heat(subject: str, provisions: Sequence[Provision], corpus: Corpus) -> HeatView | None:
    """Lay out the provisions of `subject`; None when there are none."""
    if not provisions:
        return None
    counts = Counter((one.facts.type, one.facts.severity) for one in provisions)
    types = corpus.taxonomies.clause_types.types
    present = [id_ for id_ in types if any(counts[id_, severity] for severity in Severity)]
    shown = present[:MOST_TYPES]
    most = max(*counts.values(), _SHADES)
    left = len(present) - len(shown)
    width = (100 - _LABELS) / len(Severity) - _GAP
    return HeatView(
        title=f"{subject}: provisions by clause type and severity",
        description=_description(provisions, present, corpus),
        height=str(_TOP + _ROW * len(shown)),
        width=f"{width:.2f}%",
        columns=tuple(
            (f"{_left(place) + width / 2:.2f}%", _short(severity))
            for place, severity in enumerate(Severity)
        ),
        rows=tuple(
            _row(place, Link(types[id_].title, f"types/{id_}"), _of(id_, counts), most, width)
            for place, id_ in enumerate(shown)
        ),
        note=f"{counted(left, 'further clause type')} not shown." if left else "",
    )


def _of(type_id: str, counts: Counter[tuple[str, Severity]]) -> tuple[int, ...]:
    return tuple(counts[type_id, severity] for severity in Severity)


def _left(place: int) -> float:
    return _LABELS + place * (100 - _LABELS) / len(Severity) + _GAP / 2


def _row(place: int, link: Link, numbers: tuple[int, ...], most: int, width: float) -> HeatRow:
    top = _TOP + _ROW * place
    cells = tuple(
        HeatCell(
            x=f"{_left(column):.2f}%",
            middle=f"{_left(column) + width / 2:.2f}%",
            shade=str(-(-number * _SHADES // most)),
            count=f"{number:,}" if number else "",
        )
        for column, number in enumerate(numbers)
    )
    label, short = (cut_at_word(link.text, room) for room in (_LETTERS, _FEW_LETTERS))
    return HeatRow(
        label, short if short != label else "", link, str(top), str(top + _BOX - 5), cells
    )


def _short(severity: Severity) -> str:
    return severity.label.removesuffix(" severity")


def _description(provisions: Sequence[Provision], present: Sequence[str], corpus: Corpus) -> str:
    given = Counter(one.facts.severity for one in provisions)
    said = listed([f"{given[one]:,} {_short(one).lower()}" for one in Severity])
    high = Counter(p.facts.type for p in provisions if p.facts.severity is Severity.HIGH)
    words = (
        f"{counted(len(provisions), 'provision')} of {counted(len(present), 'clause type')}: "
        f"{said}."
    )
    if not high:
        return words
    types = corpus.taxonomies.clause_types.types
    top = min(high, key=lambda id_: (-high[id_], list(types).index(id_)))
    return f"{words} Most of high severity: {types[top].title.lower()}."

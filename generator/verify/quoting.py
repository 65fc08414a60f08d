"""A changed clause cut around its changed words: a change log quotes, it holds no documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.changes.redlining import Span, SpanKind, redline
from generator.text.words import count_words, first_words, last_words

MOST_WORDS = 120
"""Most words quoted of a clause before a change, and most after it."""

_CONTEXT = 10
_LEAST = 12
"""Words kept on either side of changed ones, and of a run of changed words at least."""
_LEFT_OUT = " […] "
_SPACES = re.compile(r" {2,}")
_TWICE = re.compile(r"\[…\](?:\s*\[…\])+")


class _Unit(NamedTuple):
    """Words kept, and those exchanged after them."""

    kept: str
    deleted: str
    inserted: str


def quoted_clause(before: str, after: str) -> tuple[str, str, bool]:
    """Cut both wordings of a clause to `MOST_WORDS` words at most; the third tells whether it was.

    Changed words stay, with a few words on both sides. What is left out is marked `[…]`; where it
    is the same in both wordings, in both, so that a redline of what is quoted marks the same words
    as one of the whole. A long run of changed words is cut at its end, and when there are too many
    of them the last are left out.
    """
    if count_words(before) <= MOST_WORDS and count_words(after) <= MOST_WORDS:
        return before, after, False
    units = list(_units(redline(before, after)))
    longest = max(_LEAST, (MOST_WORDS - 2 * _CONTEXT) // max(len(units) - 1, 1))
    shown_before, shown_after = _joined(list(_shortened(units, longest)))
    return (
        _tidy(shown_before) if before else "",
        _tidy(shown_after) if after else "",
        True,
    )


def _units(spans: Iterable[Span]) -> Iterator[_Unit]:
    """Gather spans into units; the last holds what is kept at the end, and no change."""
    unit = _Unit("", "", "")
    for span in spans:
        if span.kind is SpanKind.KEPT:
            if unit.deleted or unit.inserted:
                yield unit
                unit = _Unit("", "", "")
            unit = unit._replace(kept=unit.kept + span.text)
        elif span.kind is SpanKind.DELETED:
            unit = unit._replace(deleted=unit.deleted + span.text)
        else:
            unit = unit._replace(inserted=unit.inserted + span.text)
    if unit.deleted or unit.inserted:
        yield unit
        unit = _Unit("", "", "")
    yield unit


def _shortened(units: Sequence[_Unit], longest: int) -> Iterator[_Unit]:
    """Shorten what is kept to its ends, and changed runs to `longest` words."""
    last = len(units) - 1
    for index, unit in enumerate(units):
        yield _Unit(
            _ends(unit.kept, head=_CONTEXT if index else 0, tail=_CONTEXT if index < last else 0)
            if last
            else _headed(unit.kept, 2 * _CONTEXT),
            _headed(unit.deleted, longest),
            _headed(unit.inserted, longest),
        )


def _ends(text: str, *, head: int, tail: int) -> str:
    if count_words(text) <= head + tail:
        return text
    return first_words(text, head) + _LEFT_OUT + last_words(text, tail)


def _headed(text: str, count: int) -> str:
    return text if count_words(text) <= count else first_words(text, count) + _LEFT_OUT


def _joined(units: Sequence[_Unit]) -> tuple[str, str]:
    """Join units as long as there is room on both sides."""
    before, after = "", ""
    for unit in units:
        longer = before + unit.kept + unit.deleted, after + unit.kept + unit.inserted
        if max(map(count_words, longer)) > MOST_WORDS:
            return before + _LEFT_OUT, after + _LEFT_OUT
        before, after = longer
    return before, after


def _tidy(text: str) -> str:
    return _TWICE.sub("[…]", _SPACES.sub(" ", text)).strip()

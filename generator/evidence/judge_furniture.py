"""Furniture that only the page around it gives away: tables of contents, and footers."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import accumulate

from generator.evidence.judge_pages import COPYRIGHT, matches

_NUMBER = re.compile(r"[\W\d_]+")
_LONGEST_ENTRY = 120
_LINKED = 2.0
_LABEL_WORDS = 4
_WORDS_A_POINT = 4
_MOST_LOSS = 5.0
_ENOUGH = 8.0
_LONGEST_PART = 0.5
_OPENING = 60


def title_key(text: str) -> str:
    """Reduce a heading, or its entry in a table of contents, to its letters."""
    return _NUMBER.sub("", text).casefold()


def is_entry(text: str, titles: Collection[str]) -> bool:
    """Tell whether a line that is no heading repeats one: an entry in a table of contents."""
    return len(text) <= _LONGEST_ENTRY and bool(key := title_key(text)) and key in titles


def footer_of(page: Sequence[tuple[str, bool, bool]]) -> int:
    """Return the index at which the footer of a page begins, its length when it has none.

    `page` holds lines as (text, is links alone, is furniture). The footer is the end of the page in
    which links weigh most against sentences: at least four lines of them, among labels of a few
    words. It never takes half of the page's words, and nothing of its opening.
    """
    points = [_points(*line) for line in page]
    sums = list(accumulate(reversed(points)))
    if not sums or max(sums) < _ENOUGH:
        return len(page)
    start = len(page) - 1 - sums.index(max(sums))
    if start and points[start - 1] == 0:
        start -= 1  # the label over the first links
    before = sum(len(text.split()) for text, _, _ in page[:start])
    inside = sum(len(text.split()) for text, _, _ in page[start:])
    kept = before >= _OPENING and inside <= _LONGEST_PART * (before + inside)
    return start if kept else len(page)


def _points(text: str, linked: bool, furniture: bool) -> float:  # noqa: FBT001 - columns of a line
    if matches(COPYRIGHT, text):
        return 1.0
    if linked:
        return 0.0 if "@" in text else _LINKED
    words = len(text.split())
    if furniture or (words <= _LABEL_WORDS and not text.endswith((".", ";"))):
        return 0.0
    return -min(words / _WORDS_A_POINT, _MOST_LOSS)

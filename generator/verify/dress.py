"""Differences that are the page's dress: the same words in another costume."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.changes.change import Change
from generator.changes.passages import Divided
from generator.model.change import ChangeKind
from generator.text.fold import fold

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DATES = (
    re.compile(rf"{_MONTH}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<year>\d{{4}})(?!\d)"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*{_MONTH}\s*,?\s*(?P<year>\d{{4}})(?!\d)"),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"\b(?P<month>\d\d)[-/](?P<day>\d\d)[-/](?P<year>\d{4})(?!\d)"),
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[%$\u20ac\xa3\xa5@]")
_MARK = re.compile(r"\W*\(?(?:[a-z]|[ivx]{1,4}|\d{1,3}(?:\.\d{1,3})*)[.)]\s+", re.IGNORECASE)
_VEIL = re.compile(r"\[email\sprotected\]")
_ADDRESS = re.compile(r"\[email\sprotected\]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_OPENING = 5
_MAIL_LINK = re.compile(r"\bmailto:")


def without_dress(changes: Sequence[Change], old: Divided, new: Divided) -> list[Change]:
    """Leave out changes that say the same: a date written otherwise, a hidden address, a title.

    Left out are a clause that differs only in how a date is written, in the mark of its list, in an
    e-mail address hidden from machines or in a link's `mailto:`; what was taken from one place and
    put in another with no more than such a difference; and the document's title alone, which comes
    and goes with the page's layout.
    """
    gone = Counter(_sense(change.before) for change in changes if not change.after)
    came = Counter(_sense(change.after) for change in changes if not change.before)
    both = gone & came
    titles = {_title(old), _title(new)} - {""}
    return [
        change
        for change in changes
        if not (
            (change.before and change.after and _is_same(change))
            or (_sense(change.before or change.after) in both and not _is_paired(change))
            or _one_side(change) in titles
        )
    ]


def _is_paired(change: Change) -> bool:
    return bool(change.before and change.after)


def _is_same(change: Change) -> bool:
    if change.kind is ChangeKind.MOVED:
        return False
    before, after = change.before, change.after
    if _VEIL.search(before + after) and not (_VEIL.search(before) and _VEIL.search(after)):
        before, after = _ADDRESS.sub("@", before), _ADDRESS.sub("@", after)
    return _sense(before) == _sense(after)


def _one_side(change: Change) -> str:
    """Give the text of an addition or a removal, nothing of other changes."""
    return "" if _is_paired(change) else change.before or change.after


def _title(divided: Divided) -> str:
    """Give a document's first heading, when it opens the document."""
    first = next((p for p in divided.passages[:_OPENING] if p.heading), None)
    return first.text if first else ""


def _sense(text: str) -> str:
    """Reduce a clause to its words, its dates written in one way; capitals count but in a date."""
    plain = fold(text).text
    plain = _MAIL_LINK.sub("", _MARK.sub("", plain, count=1))
    lower = plain.casefold()
    dated = lower
    for pattern in _DATES:
        dated = pattern.sub(_iso, dated)
    if dated == lower:
        return " ".join(_TOKEN.findall(plain))
    return " ".join(_TOKEN.findall(dated))


def _iso(date: re.Match[str]) -> str:
    month = date["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return f" D{date['year']}M{number:02}D{int(date['day']):02} "

"""Where the page of a platform's change lies."""

from __future__ import annotations

from itertools import takewhile

from generator.model.changelog import ChangeLog, DocumentChange
from generator.text.moments import utc_day


def change_address(document_id: str, log: ChangeLog, index: int) -> str:
    """Address of the page of a document's change: `changes/<platform>/<document>/<date>`."""
    return f"changes/{document_id.removeprefix('platforms/')}/{change_name(log, index)}"


def change_name(log: ChangeLog, index: int) -> str:
    """End of a change's address; `index` is its place in `log.history`.

    It is the day (UTC) of the capture after; further changes of a day end in `-2`, `-3` … in the
    order of the log, so an address, once given, stays.
    """
    day = _day(log.history[index])
    same = takewhile(lambda change: _day(change) == day, reversed(log.history[:index]))
    number = 1 + sum(1 for _ in same)
    suffix = f"-{number}" if number > 1 else ""
    return f"{day}{suffix}"


def _day(change: DocumentChange) -> str:
    return utc_day(change.time).isoformat()

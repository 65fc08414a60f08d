"""What is wrong with a date, and which date was meant."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?", re.ASCII | re.DOTALL)
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)


def day_words(value: Any, got: str, *, is_moment: bool = False) -> tuple[str, str]:
    """Message and hint for a value that is no calendar day (or no moment of one)."""
    if is_moment:
        message = f"must be a moment written YYYY-MM-DDThh:mm:ssZ, got {got}"
        return message, "For example 2026-11-20T12:30:00Z."
    parts = _parts(value.strip()) if isinstance(value, str) else None
    if parts is None:
        return f"must be a date written YYYY-MM-DD, got {got}", "For example 2026-11-20."
    meant = f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}"
    if not _exists(parts):
        return f"must be a day of the calendar, got {got}", "There are 12 months, of 28 to 31 days."
    return f"must be a date written YYYY-MM-DD, got {got}", f"Did you mean '{meant}'?"


def _parts(value: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date in a usual way of writing, None when it is in none."""
    found = _YEAR_FIRST.fullmatch(value)
    if found:
        return int(found[1]), int(found[2]), int(found[3])
    found = _DAY_FIRST.fullmatch(value)
    return (int(found[3]), int(found[2]), int(found[1])) if found else None


def _exists(parts: tuple[int, int, int]) -> bool:
    try:
        date(*parts)
    except ValueError:
        return False
    return True

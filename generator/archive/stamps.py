"""Moments in file names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

_STAMP = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})T(?P<time>\d{2}-\d{2}-\d{2})Z(?:-(?P<nth>\d{1,6}))?", re.ASCII
)
_DAY = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", re.ASCII)
_DATED = re.compile(
    r"(?<!\d)(?P<date>\d{4}-\d{2}-\d{2})"
    r"(?:[T_](?P<time>\d{2}-\d{2}(?:-\d{2})?)Z?)?(?:-(?P<nth>\d{1,6}))?(?![\d-])",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment in UTC, the place among captures of that moment, and the name around it."""

    time: datetime
    nth: int
    rest: str


def dataset_stamp(stem: str) -> Stamp | None:
    """Read `2025-11-11T15-19-43Z` or `2025-11-11T15-19-43Z-2`, the names of dataset files."""
    match = _STAMP.fullmatch(stem)
    return _stamp(match, "") if match else None


def date_in_name(stem: str) -> Stamp | None:
    """Read the date, and time if any, in a name such as `terms-2025-01-31` or `2025-01-31T08-30`.

    A date without a time stands for midnight UTC. Returns None when the name holds no real date, or
    two of them.
    """
    match = _DATED.search(stem)
    if match is None or len(_DAY.findall(stem)) > 1:
        return None
    around = f"{stem[: match.start()].rstrip(' -_.')} {stem[match.end() :].lstrip(' -_.')}"
    return _stamp(match, around.strip())


def _stamp(match: re.Match[str], rest: str) -> Stamp | None:
    clock = (match["time"] or "00-00-00").replace("-", ":")
    try:
        time = datetime.fromisoformat(f"{match['date']}T{clock}").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Stamp(time, int(match["nth"] or 1), rest)

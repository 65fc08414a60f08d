"""Dates of records that lie ahead: looked for with the clock, so by `check` and by no build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.record import Source

_FACTS = re.compile(rb"\A---\n(.*?)^---", re.DOTALL | re.MULTILINE)
_DATE = re.compile(rb"\bdate:[ ]*[\"']?(\d{4}-\d{2}-\d{2})\b")
_SHOWN = 5


def notes_of_dates(sources: Iterable[Source], today: date) -> list[str]:
    """Say which days of review and revision are yet to come.

    They are notes and not problems: what `check` finds must not hang on the clock of the machine it
    runs on. Somewhere it is tomorrow already.
    """
    latest = (today + timedelta(days=1)).isoformat()
    # A name that is no text is a problem of its own, and would move the cursor here.
    named = (source for source in sources if source.path.isprintable())
    found = [one for source in named for one in _ahead(source, latest)]
    told = [f"note: {where}: {day} lies ahead of today, {today}" for where, day in found[:_SHOWN]]
    return [*told, f"note: and {len(found) - _SHOWN:,} more"] if len(found) > _SHOWN else told


def _ahead(source: Source, latest: str) -> Iterator[tuple[str, str]]:
    """Yield the places and days of the facts of a record that come after the `latest` day."""
    facts = _FACTS.match(source.data) if source.path.endswith(".md") else None
    for one in _DATE.finditer(source.data, facts.start(1), facts.end(1)) if facts else ():
        day = one[1].decode("ascii")
        if day > latest:
            line = 1 + source.data.count(b"\n", 0, one.start())
            yield f"{source.path}:{line}", day

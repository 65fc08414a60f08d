"""Hold declared editions against the ledgers: a switch is a capture's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problem import Problem, closest
from generator.text.moments import utc_day
from generator.validate import Library, dotted


def check_editions(library: Library) -> Iterator[Problem]:
    """Yield switches of edition on days of which the document's ledger has no capture."""
    for document in library.documents.values():
        ledger, place = library.ledgers.get(document.id), document.facts.archive
        if ledger is None or place is None:
            continue
        days = sorted({utc_day(one.time).isoformat() for one in ledger.captures})
        for index, edition in enumerate(place.editions):
            day = edition.since.isoformat()
            if day not in days:
                where = ("archive", "editions", index, "since")
                line = library.line(document.source, *where)
                message = f"must be the day of a capture of captures.yml, got {day}"
                hint = closest(day, days)
                yield Problem(document.source, line, dotted(where), "CB066", message, hint)

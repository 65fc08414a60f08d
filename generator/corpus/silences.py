"""Hold recorded silences against the ledgers and the provisions: what was read must be there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.ledger import Ledger, LedgerCapture
from generator.model.place import Platform
from generator.model.silence import Reading, Silence
from generator.problem import Problem, closest, quoted
from generator.text.moments import in_utc, utc_day
from generator.validate import Library, Location, dotted


def readable(ledger: Ledger | None) -> tuple[LedgerCapture, ...]:
    """Return captures in which all words of a document can be read, doubled too, oldest first."""
    captures = ledger.captures if ledger else ()
    held = (capture for capture in captures if capture.verdict.holds_text)
    return tuple(sorted(held, key=lambda capture: in_utc(capture.time)))


def check_silences(library: Library) -> Iterator[Problem]:
    """Yield silences that are broken by a provision, rest on no capture, or stand twice."""
    spoken = {
        (provision.platform_id, provision.facts.type): provision.id
        for provision in reversed(library.provisions.values())
        if provision.is_published
    }
    for platform in library.platforms.values():
        seen: set[str] = set()
        for index, silence in enumerate(platform.facts.silences):
            where = ("silences", index)
            yield from _spoken(platform, silence, where, spoken, library)
            if silence.type in seen:
                message = f"the silence on {quoted(silence.type)} is recorded twice"
                hint = "Put what was read into one entry."
                yield Problem(*_at(platform, (*where, "type"), library), "CB060", message, hint)
            seen.add(silence.type)
            yield from _read(platform, silence, where, library)


def _spoken(
    platform: Platform,
    silence: Silence,
    where: Location,
    spoken: dict[tuple[str, str], str],
    library: Library,
) -> Iterator[Problem]:
    provision = spoken.get((platform.id, silence.type))
    if provision is not None:
        message = f"the platform is not silent on {quoted(silence.type)}: {provision} speaks of it"
        hint = "Remove the silence, or correct the provision's type."
        yield Problem(*_at(platform, (*where, "type"), library), "CB059", message, hint)


def _read(
    platform: Platform, silence: Silence, where: Location, library: Library
) -> Iterator[Problem]:
    seen: set[Reading] = set()
    for position, reading in enumerate(silence.read):
        place = (*where, "read", position)
        if reading in seen:
            message = f"the capture of {quoted(reading.document)} is named twice"
            yield Problem(
                *_at(platform, place, library), "CB060", message, "Remove one of the two."
            )
        seen.add(reading)
        yield from _capture(platform, reading, (*place, "capture"), library)


def _capture(
    platform: Platform, reading: Reading, where: Location, library: Library
) -> Iterator[Problem]:
    """Yield a problem when no capture of that day can be read; a broken ledger tells its own."""
    document = f"{platform.id}/{reading.document}"
    ledger_path = f"content/{document}/captures.yml"
    if document not in library.documents or ledger_path in library.untyped:
        return
    held = readable(library.ledgers.get(document))
    days = list(dict.fromkeys(utc_day(capture.time).isoformat() for capture in held))
    got = reading.capture.isoformat()
    if got in days:
        return
    message = f"must be the day of a good capture of {quoted(reading.document)}, got '{got}'"
    yield Problem(*_at(platform, where, library), "CB058", message, _nearest(got, days))


def _nearest(got: str, days: list[str]) -> str:
    """Name the days there are when they are few, else the newest and what is near."""
    if not days:
        return "Its ledger has none: where nothing was captured, nothing is silent."
    return closest(got, days) or f"The newest is '{days[-1]}'."


def _at(platform: Platform, where: Location, library: Library) -> tuple[str, int, str]:
    """Path, line and field that a problem of the platform's record names."""
    return platform.source, library.line(platform.source, *where), dotted(where)

"""Hold change logs against their ledgers and the records: what does not fit is stale or damaged."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.changelog import ChangeLog
from generator.model.ledger import Ledger
from generator.problem import Level, Problem, quoted
from generator.validate import Library

_HINT = "Run `clausebook verify` to write both anew."


def check_changelogs(library: Library) -> Iterator[Problem]:
    """Yield change logs that do not fit the ledger beside them, and ledgers without their log."""
    for id_, log in library.changelogs.items():
        ledger_path = f"content/{id_}/captures.yml"
        path = f"content/{id_}/changes.yml"
        if ledger_path not in library.untyped:
            yield from _log(path, log, library.ledgers.get(id_), library)
        if id_ in library.documents:
            yield from _stale(id_, path, log, library)
    for id_, ledger in library.ledgers.items():
        if f"content/{id_}/changes.yml" not in library.untyped:
            yield from _told(id_, ledger, library.changelogs.get(id_), library)


def fits(log: ChangeLog, ledger: Ledger | None) -> bool:
    """Tell whether a ledger lists every capture that a change log names."""
    known = {capture.id for capture in ledger.captures} if ledger else set()
    return not _unknown(log, known) and ledger is not None and log.archive == ledger.archive


def _log(path: str, log: ChangeLog, ledger: Ledger | None, library: Library) -> Iterator[Problem]:
    if ledger is None:
        yield Problem(path, 1, "history", "CB053", "has no captures.yml beside it", _HINT)
        return
    if log.archive != ledger.archive:
        message = "must name the archive that captures.yml names"
        yield Problem(path, library.line(path, "archive"), "archive", "CB053", message, _HINT)
    known = {capture.id for capture in ledger.captures}
    for index in _unknown(log, known):
        line = library.line(path, "history", index)
        message = "names a capture that captures.yml does not list"
        yield Problem(path, line, f"history[{index}]", "CB053", message, _HINT)


def _unknown(log: ChangeLog, known: set[str]) -> list[int]:
    return [
        index
        for index, change in enumerate(log.history)
        if not {change.before, change.after} <= known
    ]


def _told(id_: str, ledger: Ledger, log: ChangeLog | None, library: Library) -> Iterator[Problem]:
    """Yield captures that changed the document, of which no change log tells."""
    told = {change.after for change in log.history} if log else set()
    path = f"content/{id_}/captures.yml"
    for index, capture in enumerate(ledger.captures):
        if capture.changed and capture.id not in told:
            message = "the platform changed the document here, and changes.yml does not say how"
            line = library.line(path, "captures", index)
            yield Problem(path, line, f"captures[{index}]", "CB053", message, _HINT)


def _stale(id_: str, path: str, log: ChangeLog, library: Library) -> Iterator[Problem]:
    """Yield changes that are said to touch a record that is not there."""
    for index, change in enumerate(log.history):
        for slug in change.provisions:
            source = f"content/{id_}/{slug}.md"
            if f"{id_}/{slug}" not in library.provisions and source not in library.untyped:
                line = library.line(path, "history", index, "provisions")
                yield Problem(
                    path,
                    line,
                    f"history[{index}].provisions",
                    "CB056",
                    f"there is no record {quoted(slug)}",
                    "Run `clausebook verify`.",
                    Level.WARNING,
                )

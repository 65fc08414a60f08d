"""Declarations of a collection: where each document was fetched, from when to when, from where."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from generator.archive.error import ArchiveError
from generator.archive.names import safe_parts
from generator.text.moments import utc_day

_MAX_BYTES = 4 * 1024 * 1024
_REPAIR = "Copy the file from the collection's declarations repository again."
_MISSHAPEN = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_NO_DECLARATION: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from: the pages it was put together from, and the vantage point."""

    urls: tuple[str, ...]
    vantage: str | None


class Declarations:
    """A collection's declarations: a folder of `metadata.yml` and `declarations/<service>.json`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def source(self, service: str, terms_type: str, at: datetime) -> Source | None:
        """Return where the document was fetched at a moment (aware); None when not declared.

        An entry of the history holds up to its `validUntil`; the declaration itself holds after the
        last. ArchiveError when a file is not what a declaration looks like.
        """
        try:
            entry = self._entry(service, terms_type, at)
            urls = tuple(dict.fromkeys(_urls(entry))) if entry else ()
        except _MISSHAPEN as error:
            place = f"{self._folder / 'declarations' / service}.json"
            raise ArchiveError(place, f"it is no declaration: {error}", _REPAIR) from error
        return Source(urls, self.vantage(at)) if entry else None

    def vantage(self, at: datetime) -> str | None:
        """Return the place of the server that fetched at a moment, as `London, GB`."""
        place = None
        for start, server in self._periods:
            if start <= utc_day(at):
                place = server
        return place

    def _entry(self, service: str, terms_type: str, at: datetime) -> Mapping[str, Any] | None:
        parts = safe_parts(service)
        if parts is None or len(parts) != 1:
            return None
        history = self._read_json(f"{service}.history.json").get(terms_type, [])
        for entry in sorted(history, key=_valid_until):
            if at <= _valid_until(entry):
                return _mapping(entry)
        declared = self._read_json(f"{service}.json")
        terms = declared.get("terms", declared.get("documents", {}))
        return _mapping(terms[terms_type]) if terms_type in terms else None

    def _read_json(self, name: str) -> Mapping[str, Any]:
        text = _text(self._folder / "declarations" / name)
        if text is None:
            return _NO_DECLARATION
        return _mapping(json.loads(text))

    @cached_property
    def _periods(self) -> tuple[tuple[date, str], ...]:
        path = self._folder / "metadata.yml"
        text = _text(path)
        try:
            metadata = _mapping(yaml.safe_load(text)) if text else _NO_DECLARATION
            periods = [
                (_day(period["startDate"]), str(period["serverLocation"]))
                for period in map(_mapping, metadata.get("trackingPeriods", ()))
                if "serverLocation" in period
            ]
        except (yaml.YAMLError, *_MISSHAPEN) as error:
            raise ArchiveError(str(path), f"it is no metadata: {error}", _REPAIR) from error
        return tuple(sorted(periods))


def _text(path: Path) -> str | None:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ArchiveError(str(path), f"it holds more than {_MAX_BYTES} bytes", _REPAIR)
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeError) as error:
        raise ArchiveError(str(path), f"it cannot be read: {error}", _REPAIR) from error


def _mapping(value: Any) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    message = f"a mapping was expected, got {type(value).__name__}"
    raise ValueError(message)


def _urls(entry: Mapping[str, Any]) -> Iterator[str]:
    """Yield the pages of a declaration: one, or each it combines."""
    if isinstance(entry.get("fetch"), str):
        yield entry["fetch"]
    for part in entry.get("combine", ()):
        yield from _urls(_mapping(part))


def _valid_until(entry: Mapping[str, Any]) -> datetime:
    """Read `validUntil`, in whatever case it is written (`ValidUntil` occurs)."""
    stamps = {key.lower(): value for key, value in entry.items()}
    time = datetime.fromisoformat(str(stamps["validuntil"]))
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(str(value))

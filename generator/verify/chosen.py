"""A capture named by hand: by the beginning of its id, or by a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.capture import CaptureRef
from generator.text.moments import utc_day

_SHOWN = 5


class NoSuchCaptureError(Exception):
    """No capture, or more than one, is meant by a name."""


def chosen(name: str, refs: Sequence[CaptureRef]) -> CaptureRef:
    """Return the capture that a name means, of those of one document, oldest first.

    A date (YYYY-MM-DD) means the newest capture of that day (UTC) or before; anything else is an
    id, a file's name in a dataset, or the beginning of one. NoSuchCaptureError says what is wrong.
    """
    day = _day(name)
    if day is not None:
        before = [ref for ref in refs if utc_day(ref.time) <= day]
        if not before:
            message = f"the archive has no capture of {name} or before{_first(refs)}"
            raise NoSuchCaptureError(message)
        return before[-1]
    found = [ref for ref in refs if ref.id == name]
    found = found or [ref for ref in refs if _begins(ref, name)]
    if len(found) == 1:
        return found[0]
    if not found:
        message = f"no capture's id begins with {name!r}{_first(refs)}"
        raise NoSuchCaptureError(message)
    some = ", ".join(ref.id for ref in found[:_SHOWN])
    message = f"{name!r} is the beginning of {len(found)} captures: {some} …"
    raise NoSuchCaptureError(message)


def _begins(ref: CaptureRef, name: str) -> bool:
    return ref.id.startswith(name) or ref.id.rpartition("/")[2].startswith(name)


def _first(refs: Sequence[CaptureRef]) -> str:
    if not refs:
        return "; it holds none of this document"
    first, last = (utc_day(ref.time).isoformat() for ref in (refs[0], refs[-1]))
    return f"; it holds {len(refs)}, from {first} to {last}"


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name) if len(name) == len("2026-01-01") else None
    except ValueError:
        return None

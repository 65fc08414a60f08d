"""The captures of a document through its names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive import Archive
from generator.model.capture import CaptureRef
from generator.model.place import Document


def captures_of(document: Document, archive: Archive) -> Iterator[CaptureRef]:
    """Yield the captures of a document, oldest first; none when it names no archive.

    Captures under earlier names come first, each name up to the day the next one holds.
    """
    place = document.facts.archive
    if place is None:
        return
    since = None
    for name in sorted(place.earlier, key=lambda earlier: earlier.until):
        for ref in archive.captures(name.service, name.terms_type):
            day = ref.time.date()
            if day < name.until and (since is None or day >= since):
                yield ref
        since = name.until
    for ref in archive.captures(place.service, place.terms_type):
        if since is None or ref.time.date() >= since:
            yield ref

"""The one error of the archive readers."""

from __future__ import annotations


class ArchiveError(Exception):
    """An archive, or one capture in it, cannot be read: where, what was found, what to do."""

    def __init__(self, place: str, found: str, repair: str) -> None:
        super().__init__(f"{place}: {found}. {repair}")
        self.place = place
        self.found = found
        self.repair = repair

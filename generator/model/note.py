"""Editors' notes on a document's changes (`notes.yml`): what a change comes to, in our words."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.base import Day, Facts, Line, Text

ChangeName = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}(-[1-9]\d{0,3})?$")]
"""The end of a change page's address: `2026-01-01`, or `2026-01-01-2` for the day's second."""


class EditorNote(Facts):
    """A note on one change: its title replaces the one made from counts; `note` is plain text.

    `by` wrote it on `date`; neither says anything of when the platform made the change.
    """

    change: ChangeName
    title: Line
    note: Text
    by: Line
    date: Day


class Notes(Facts):
    """`notes.yml` beside a document's record: at most one note a change."""

    notes: tuple[EditorNote, ...] = ()

    def on(self, change: str) -> EditorNote | None:
        """Return the note on the change of this name, None when it has none."""
        return next((note for note in self.notes if note.change == change), None)

"""What an editor's note must be like, beyond its form: a headline and a short paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.note import EditorNote, Notes
from generator.problem import Problem, quoted
from generator.record import Fields
from generator.text.counts import counted
from generator.text.words import count_words

LONGEST_TITLE = 90
"""Characters: a headline stands on one line of a list."""
LONGEST_NOTE = 120
"""Words: a note points to the redline below it, it does not replace it."""


def check_notes(notes: Notes, fields: Fields, path: str) -> Iterator[Problem]:
    """Yield titles that are no headlines, notes that run long, and second notes on a change."""
    seen: set[str] = set()
    for index, note in enumerate(notes.notes):
        yield from _title(index, note, fields, path)
        yield from _length(index, note, fields, path)
        if note.change in seen:
            line = fields.line_of(["notes", index, "change"])
            message = f"the change {quoted(note.change)} has a note already"
            hint = "Make one note of the two."
            yield Problem(path, line, f"notes[{index}].change", "CB062", message, hint)
        seen.add(note.change)


def _title(index: int, note: EditorNote, fields: Fields, path: str) -> Iterator[Problem]:
    line, field = fields.line_of(["notes", index, "title"]), f"notes[{index}].title"
    if len(note.title) > LONGEST_TITLE:
        message = f"a title has at most {LONGEST_TITLE} characters, got {len(note.title)}"
        hint = "Keep what changed; leave the rest to the note."
        yield Problem(path, line, field, "CB063", message, hint)
    if note.title.endswith(".") or "\n" in note.title:
        message = f"a title is one line without a full stop, got {quoted(note.title)}"
        yield Problem(path, line, field, "CB063", message, "Write it as a headline.")


def _length(index: int, note: EditorNote, fields: Fields, path: str) -> Iterator[Problem]:
    words = count_words(note.note)
    if words > LONGEST_NOTE:
        message = f"a note has at most {LONGEST_NOTE} words, got {counted(words, 'word')}"
        hint = "Shorten it; the redline shows the rest."
        line = fields.line_of(["notes", index, "note"])
        yield Problem(path, line, f"notes[{index}].note", "CB063", message, hint)

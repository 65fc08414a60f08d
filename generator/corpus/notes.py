"""Hold editors' notes against the change logs: a note without its change tells of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus.changes import change_name
from generator.problem import Problem, closest, quoted
from generator.validate import Library


def check_notes(library: Library) -> Iterator[Problem]:
    """Yield notes on changes that no change log holds, and notes beside no document."""
    for id_, notes in library.notes.items():
        path = f"content/{id_}/notes.yml"
        if f"content/{id_}/changes.yml" in library.untyped:
            continue
        if id_ not in library.documents and f"content/{id_}/index.md" not in library.untyped:
            message = f"the document {quoted(id_)} has no record"
            yield Problem(path, 1, "file", "CB032", message, f"Add content/{id_}/index.md.")
        log = library.changelogs.get(id_)
        known = [change_name(log, index) for index in range(len(log.history))] if log else []
        for index, note in enumerate(notes.notes):
            if note.change not in known:
                line = library.line(path, "notes", index, "change")
                message = f"the change log beside it has no change {quoted(note.change)}"
                hint = closest(note.change, known) or "Name it by the end of its page's address."
                yield Problem(path, line, f"notes[{index}].change", "CB061", message, hint)

"""A redline of two captures on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from generator.changes.change import Change
from generator.changes.redlining import SpanKind, redline
from generator.evidence import Clause
from generator.model.capture import CaptureRef
from generator.text.counts import counted
from generator.text.moments import utc_moment

_STYLES = {SpanKind.KEPT: "", SpanKind.DELETED: "red strike", SpanKind.INSERTED: "green underline"}
_MARKS = {SpanKind.KEPT: ("", ""), SpanKind.DELETED: ("[-", "-]"), SpanKind.INSERTED: ("{+", "+}")}


def print_diff(before: CaptureRef, after: CaptureRef, changes: Sequence[Change]) -> None:
    """Print the changed clauses in the order of the later capture.

    Deleted and inserted words are coloured on a terminal, and marked `[-…-]` and `{+…+}` in a pipe.
    """
    console = Console(soft_wrap=True, highlight=False)
    console.print(Text(f"{_capture(before)}\n{_capture(after)}"))
    for change in changes:
        console.print()
        console.print(Text(_heading(change), style="bold"))
        console.print(_redline(change, plain=not console.is_terminal))
    console.print()
    console.print(Text(_sum(changes)))


def _capture(ref: CaptureRef) -> str:
    moment = utc_moment(ref.time)
    return f"{moment}  {_printable(ref.id)}"


def _heading(change: Change) -> str:
    clause = _name(change.clause) or "Text before the first clause"
    was = _name(change.was)
    moved = f" (was {was})" if was and was != clause else ""
    return _printable(f"{change.kind.label}: {clause}{moved}")


def _name(clause: Clause | None) -> str:
    return f"{clause.number} {clause.title}".strip() if clause else ""


def _redline(change: Change, *, plain: bool) -> Text:
    text = Text()
    for span in redline(change.before, change.after):
        words = span.text.rstrip()
        space = span.text[len(words) :]
        opening, closing = _MARKS[span.kind] if plain and words else ("", "")
        text.append(f"{opening}{_printable(words)}{closing}", style=_STYLES[span.kind])
        text.append(space)
    return text


def _sum(changes: Sequence[Change]) -> str:
    if not changes:
        return "No clause differs."
    inserted = sum(change.words_inserted for change in changes)
    deleted = sum(change.words_deleted for change in changes)
    return (
        f"{counted(len(changes), 'changed clause')}: {counted(inserted, 'word')} inserted, "
        f"{counted(deleted, 'word')} deleted."
    )


def _printable(text: str) -> str:
    """Keep a hostile text from moving the cursor or colouring the terminal."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)

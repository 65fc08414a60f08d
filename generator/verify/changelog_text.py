"""A change log as text: every change in figures, the gravest clauses quoted, and sealed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.changelog import DocumentChange, Hunk
from generator.text.moments import utc_moment
from generator.validate import sealed
from generator.verify.document import Finding
from generator.verify.sealed_text import quoted

_HEAD = """\
# Written by `clausebook verify` and reviewed like code: what the platform changed, quoted in part.
# The last line seals the rest: a change log edited by hand is refused.
"""
_FIGURES = ("added", "removed", "reworded", "moved", "inserted", "deleted", "unquoted")


def changelog_text(finding: Finding) -> str | None:
    """Return the text of `changes.yml`; None when the platform changed nothing."""
    if not finding.changes:
        return None
    lines = [
        "changes: 1",
        f"archive: {finding.archive}",
        "history:",
        *(line for change in finding.changes for line in _change(change)),
    ]
    return sealed(_HEAD + "\n".join(lines) + "\n")


def _change(change: DocumentChange) -> Iterator[str]:
    yield f"  - before: {quoted(change.before)}"
    yield f"    after: {quoted(change.after)}"
    yield f"    since: {utc_moment(change.since)}"
    yield f"    time: {utc_moment(change.time)}"
    for name in _FIGURES:
        if count := getattr(change, name):
            yield f"    {name}: {count}"
    if not change.confirmed:
        yield "    confirmed: false"
    if change.provisions:
        yield f"    provisions: [{', '.join(change.provisions)}]"
    if change.hunks:
        yield "    hunks:"
    for hunk in change.hunks:
        yield from _hunk(hunk)


def _hunk(hunk: Hunk) -> Iterator[str]:
    yield f"      - kind: {hunk.kind.value}"
    yield f"        anchor: {hunk.anchor}"
    for name in ("clause", "was", "before", "after"):
        if text := getattr(hunk, name):
            yield f"        {name}: {quoted(text)}"
    for name in ("inserted", "deleted"):
        if count := getattr(hunk, name):
            yield f"        {name}: {count}"
    if hunk.cut:
        yield "        cut: true"

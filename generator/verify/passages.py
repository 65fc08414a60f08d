"""The passages of a capture that are the document's, without the furniture of its page."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from generator.changes.dividing import divide
from generator.changes.passages import Divided
from generator.evidence.judge_lines import lines_of


def document_passages(markdown: str) -> Divided:
    """Divide a capture into passages and leave out those that are furniture to the judge.

    What is no change to the one is then no change to the other: a menu that grew by an entry.
    """
    divided = divide(markdown)
    furniture = _furniture(divided)
    kept = (
        passage
        for passage in divided.passages
        if not _covered(furniture, passage.at, passage.end, divided.visible.text)
    )
    return replace(divided, passages=tuple(kept))


def _furniture(divided: Divided) -> list[tuple[int, int, bool]]:
    """Give start, end and nature of every line that holds anything."""
    lines = iter(lines_of(divided.visible))
    found, at = [], 0
    for text in divided.visible.text.split("\n"):
        if text.strip():
            found.append((at, at + len(text), next(lines).furniture))
        at += len(text) + 1
    return found


def _covered(lines: list[tuple[int, int, bool]], start: int, end: int, text: str) -> bool:
    """Tell whether all lines between two offsets are furniture."""
    first = max(bisect_right(lines, start, key=lambda line: line[0]) - 1, 0)
    touched = []
    for line in lines[first:]:
        if line[0] >= end:
            break
        if text[max(line[0], start) : min(line[1], end)].strip():
            touched.append(line[2])
    return bool(touched) and all(touched)

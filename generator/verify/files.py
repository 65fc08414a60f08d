"""The files of a finding beside a document's record: what they hold, and what they should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from generator.verify.changelog_text import changelog_text
from generator.verify.document import Finding
from generator.verify.ledger_text import ledger_text

_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that does not say what the archive says; `due` is None when it should not be there.

    `line` (1-based) is the first that differs, `has` and `wants` are what stands there and what
    should, None for no line.
    """

    path: Path
    due: str | None
    line: int
    has: str | None
    wants: str | None

    def __str__(self) -> str:
        """Say in a sentence what differs."""
        if self.due is None:
            return "should not be there: the platform changed nothing between believed captures"
        if self.has is None and self.line == 1:
            return "is missing"
        return f"has {_shown(self.has)}, the archive says {_shown(self.wants)}"


def differences(folder: Path, finding: Finding) -> Iterator[Difference]:
    """Yield the files of a document's folder that differ from a finding."""
    for name, due in (
        ("captures.yml", ledger_text(finding)),
        ("changes.yml", changelog_text(finding)),
    ):
        path = folder / name
        found = path.read_bytes() if path.is_file() else None
        if found != (due.encode() if due is not None else None):
            yield _difference(path, found, due)


def _difference(path: Path, found: bytes | None, due: str | None) -> Difference:
    has = found.decode("utf-8", "replace").splitlines() if found is not None else []
    wants = due.splitlines() if due is not None else []
    for number, (one, other) in enumerate(zip_longest(has, wants), start=1):
        if one != other:
            return Difference(path, due, number, one, other)
    return Difference(path, due, max(len(has), 1), has[-1] if has else None, "other line ends")


def put_right(difference: Difference) -> None:
    """Write the file as it should be, whole or not at all; one that should not be is removed."""
    if difference.due is None:
        difference.path.unlink()
        return
    fresh = difference.path.with_name(f".{difference.path.name}.new")
    fresh.write_text(difference.due, encoding="utf-8", newline="\n")
    fresh.replace(difference.path)


def _shown(line: str | None) -> str:
    if line is None:
        return "no such line"
    text = line.strip()
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")

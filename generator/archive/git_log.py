"""One pass over a history: which commit recorded which file, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from generator.model.capture import CaptureKind

LOG = (
    "log",
    "--reverse",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
    "--no-notes",
    "--no-color",
    "--ignore-submodules=all",
    "--format=%x01%H%x00%aI%x00%s",
)
"""Arguments whose output `recordings` reads: oldest commit first, every field ended by NUL.

Merge commits show no files: what they brought in is shown where it was committed.
"""

_COMMIT = b"\x01"
_CHUNK = 1 << 16
_REGULAR = (b"100644", b"100755")
_DELETED = b"D"
_FIRST = ("First record of", "Start tracking")
_UPGRADE = ("Apply technical or declaration upgrade on", "Apply technical upgrade on", "Refilter")


@dataclass(frozen=True, slots=True)
class Recording:
    """A file as one commit left it; `time` is None when the commit's date cannot be read."""

    commit: str
    time: datetime | None
    kind: CaptureKind
    path: bytes


def recordings(output: IO[bytes]) -> Iterator[Recording]:
    """Yield what the output of `git log` with the arguments `LOG` records, in its order.

    Deletions, symbolic links and submodules are no captures.
    """
    fields = _fields(output)
    commit, time, subject = "", None, ""
    for field in fields:
        if field.startswith(_COMMIT):
            commit = field[1:].decode("ascii", "replace")
            time = _time(next(fields, b""))
            subject = next(fields, b"").decode("utf-8", "replace")
        elif field.lstrip(b"\n").startswith(b":"):
            path = next(fields, b"")
            _, mode, _, _, status = field.lstrip(b"\n").split(b" ")
            if mode in _REGULAR and status != _DELETED:
                yield Recording(commit, time, kind_of(subject, added=status == b"A"), path)


def kind_of(subject: str, *, added: bool) -> CaptureKind:
    """Read from a commit's subject why it was recorded.

    The words are those of Open Terms Archive's engine, today's and those before 2023. A subject
    of another hand is taken for a first capture when the file is new, and for a change otherwise.
    """
    if subject.startswith(_UPGRADE):
        return CaptureKind.UPGRADE
    if subject.startswith(_FIRST):
        return CaptureKind.FIRST
    if added and not subject.startswith(("Record new changes of", "Update")):
        return CaptureKind.FIRST
    return CaptureKind.CHANGE


def _time(stamp: bytes) -> datetime | None:
    try:
        time = datetime.fromisoformat(stamp.decode("ascii"))
    except ValueError:
        return None
    return time if time.tzinfo else None


def _fields(output: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while chunk := output.read(_CHUNK):
        *whole, rest = (rest + chunk).split(b"\x00")
        yield from whole
    if rest:
        yield rest

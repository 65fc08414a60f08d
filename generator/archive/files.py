"""Captures kept as files: of a folder or of a zip, whatever rule names them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from generator.archive.error import ArchiveError
from generator.archive.names import UNSAFE, safe_parts
from generator.archive.protocol import LeftOut
from generator.archive.stamps import Stamp
from generator.model.capture import CaptureKind, CaptureRef


class Files(Protocol):
    """Where files come from."""

    @property
    def place(self) -> str:
        """What to call it in messages."""
        ...

    def names(self) -> Iterator[str]:
        """Yield the path of every file, with `/` between parts."""
        ...

    def refusal(self, name: str) -> str | None:
        """Say why this file is not to be read, if so."""
        ...

    def read(self, name: str) -> bytes:
        """Return the file's bytes; ArchiveError when it cannot be read."""
        ...

    def close(self) -> None:
        """Let go of open files."""
        ...


@dataclass(frozen=True, slots=True)
class Named:
    """What a file's path says: whose capture it is and of when."""

    service: str
    terms_type: str
    stamp: Stamp


Naming = Callable[[tuple[str, ...]], Named | None]
"""Reads the parts of a path; None for files that are no captures."""


@dataclass(frozen=True, slots=True)
class _Index:
    entries: dict[tuple[str, str], list[tuple[Stamp, str]]]
    left_out: tuple[LeftOut, ...]


class FileArchive:
    """Captures kept as files; a capture's id is its path. Implements `Archive`.

    Files do not tell an archive's upgrade from a change: all captures but the first are changes.
    """

    def __init__(self, collection: str, files: Files, naming: Naming) -> None:
        self._collection = collection
        self._files = files
        self._naming = naming

    @property
    def collection(self) -> str:
        """Id of the collection."""
        return self._collection

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Files that look like captures and are not read."""
        return self._index.left_out

    def documents(self) -> Iterator[tuple[str, str]]:
        """Yield (service, terms type) of every document, sorted."""
        yield from sorted(self._index.entries)

    def captures(self, service: str, terms_type: str) -> Iterator[CaptureRef]:
        """Yield the document's captures, oldest first."""
        kind = CaptureKind.FIRST
        for stamp, path in self._index.entries.get((service, terms_type), ()):
            yield CaptureRef(self._collection, path, stamp.time, kind, path)
            kind = CaptureKind.CHANGE

    def read(self, ref: CaptureRef) -> bytes:
        """Return the bytes of the file."""
        reason = UNSAFE if safe_parts(ref.path) is None else self._files.refusal(ref.path)
        if reason:
            place = f"{self._files.place} {ref.path}"
            raise ArchiveError(place, reason, "Take references from captures().")
        return self._files.read(ref.path)

    def close(self) -> None:
        """Let go of open files."""
        self._files.close()

    @cached_property
    def _index(self) -> _Index:
        entries: dict[tuple[str, str], list[tuple[Stamp, str]]] = {}
        left_out: list[LeftOut] = []
        for path in sorted(self._files.names()):
            parts = safe_parts(path)
            named = self._naming(parts) if parts else None
            reason = UNSAFE if parts is None else self._files.refusal(path)
            if reason and (named or parts is None):
                left_out.append(LeftOut(path, reason))
            elif named:
                document = entries.setdefault((named.service, named.terms_type), [])
                document.append((named.stamp, path))
        for document in entries.values():
            document.sort(key=lambda entry: (entry[0].time, entry[0].nth, entry[1]))
        return _Index(entries, tuple(left_out))

"""What every archive offers, whatever form it is kept in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from generator.model.capture import CaptureRef

MAX_BYTES = 16 * 1024 * 1024
"""No capture is larger: the longest document of the public collections holds 0.4 MB."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file of the archive that looks like a capture and is not read, with the reason."""

    path: str
    reason: str


class Archive(Protocol):
    """Captures of documents, by service and terms type.

    All methods raise `ArchiveError` and nothing else when the archive cannot be read.
    """

    @property
    def collection(self) -> str:
        """Id of the collection: `archive` of every reference."""
        ...

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Files that look like captures and are not read."""
        ...

    def documents(self) -> Iterator[tuple[str, str]]:
        """Yield (service, terms type) of every document, sorted."""
        ...

    def captures(self, service: str, terms_type: str) -> Iterator[CaptureRef]:
        """Yield the document's captures, oldest first; none when the archive never held it.

        Captures of one second come in the order in which the archive recorded them.
        """
        ...

    def read(self, ref: CaptureRef) -> bytes:
        """Return the bytes of a capture, `MAX_BYTES` at most."""
        ...

    def close(self) -> None:
        """Let go of processes and files; the archive opens them again when asked again."""
        ...

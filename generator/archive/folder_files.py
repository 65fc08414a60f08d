"""Files of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.archive.error import ArchiveError
from generator.archive.protocol import MAX_BYTES

_REPAIR = "Check that the folder is there and may be read."


class FolderFiles:
    """Regular files below a folder; symbolic links are not followed. Implements `Files`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def place(self) -> str:
        """The folder."""
        return str(self._folder)

    def names(self) -> Iterator[str]:
        """Yield the paths of files that are not hidden, relative to the folder."""
        for parent, folders, files in os.walk(self._folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            below = Path(parent).relative_to(self._folder)
            yield from ((below / name).as_posix() for name in files if not name.startswith("."))

    def refusal(self, name: str) -> str | None:
        """Refuse what is no regular file inside the folder, or too large."""
        path = self._folder / name
        if path.is_symlink() or not path.resolve().is_relative_to(self._folder.resolve()):
            return "it is a symbolic link"
        if not path.is_file():
            return "it is no file"
        size = path.stat().st_size
        return f"it holds {size} bytes, more than {MAX_BYTES}" if size > MAX_BYTES else None

    def read(self, name: str) -> bytes:
        """Return the file's bytes."""
        try:
            return (self._folder / name).read_bytes()
        except OSError as error:
            place = f"{self._folder}/{name}"
            raise ArchiveError(place, f"it cannot be read: {error.strerror}", _REPAIR) from error

    def close(self) -> None:
        """Nothing stays open."""

"""Files into a folder: one by one, from any process, or all at once."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from generator.model.whole_file import WholeFile


class Writer:
    """Writes files below a folder; ValueError for a path that leads out of it.

    A file that is there is replaced by a new one and not written into: it may be one with a file of
    the site that is still in its place. One that is whole elsewhere is moved, where it can be.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._made: set[str] = set()

    def __call__(self, name: str, data: bytes | Iterable[bytes]) -> None:
        """Write a file by its path below the folder, whole or piece by piece."""
        above = name.rpartition("/")[0]
        if above not in self._made:
            self._make(name, above)
        path = f"{self._folder}/{name}"
        if isinstance(data, WholeFile) and _is_moved(data.path, path):
            return
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        try:
            handle = os.open(path, flags, 0o666)
        except FileExistsError:
            os.unlink(path)  # noqa: PTH108 - a string is all that is needed here, a million times
            handle = os.open(path, flags, 0o666)
        try:
            for piece in (data,) if isinstance(data, bytes) else data:
                view = memoryview(piece)
                while view:
                    view = view[os.write(handle, view) :]
        except OSError as error:  # the system names the file when it opens it, not when it writes
            error.filename = path
            raise
        finally:
            os.close(handle)

    def _make(self, name: str, above: str) -> None:
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            message = f"a file of the site lies inside it, got {name!r}"
            raise ValueError(message)
        os.makedirs(f"{self._folder}/{above}", exist_ok=True)  # noqa: PTH103 - as above
        self._made.add(above)


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path below `folder`, as a `Writer` does."""
    put = Writer(str(folder))
    for name, data in files.items():
        put(name, data)


def _is_moved(file: Path, path: str) -> bool:
    """Whether a file could be moved to a path; from another file system it is copied."""
    try:
        file.replace(path)
    except OSError as error:
        if error.errno == errno.EXDEV:
            return False
        error.filename = path
        raise
    return True

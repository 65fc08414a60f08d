"""What was written reaches the disk before it takes the place of what is there."""

from __future__ import annotations

import contextlib
import ctypes
import os
from collections.abc import Iterator
from pathlib import Path

from generator.publish.exchange import CANNOT


def flush_tree(folder: Path) -> None:
    """Return when all files below `folder` are on the disk; OSError when they could not be put.

    One `syncfs` of the file system where the system has it: flushing file by file costs a turn of
    the disk each. Elsewhere, and where a sandbox forbids it, every file and folder is flushed by
    itself.
    """
    with _opened(folder) as number:
        call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
        if call is not None:
            if call(number) == 0:
                return
            code = ctypes.get_errno()
            if code not in CANNOT:
                raise OSError(code, os.strerror(code), str(folder))
    for above, _, names in os.walk(folder):
        for name in names:
            _flush(Path(above, name))
        flush_folder(Path(above))


def flush_folder(folder: Path) -> None:
    """Flush a folder's list of names, so that a rename in it outlasts a power cut."""
    _flush(folder)


def _flush(path: Path) -> None:
    if path.is_symlink():
        return
    with _opened(path) as number:
        os.fsync(number)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[int]:
    number = os.open(path, os.O_RDONLY)
    try:
        yield number
    finally:
        os.close(number)

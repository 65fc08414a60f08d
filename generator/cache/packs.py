"""Packs on disk: many blobs in few files, each read back with its sum."""

from __future__ import annotations

import os
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from hashlib import sha256
from pathlib import Path
from weakref import finalize

from generator.pipeline import DamagedError, Ref

_SUM = 8


class DiskPacks:
    """Packs in a folder. Every process writes a pack of its own, and reads those of all.

    A blob stands behind eight bytes of its sum: DamagedError is raised for one that is not whole.
    Files are closed when the packs are let go of.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: dict[str, int] = {}
        self._own: tuple[int, str, int] | None = None
        self._handles: list[int] = []
        finalize(self, _close, self._handles).atexit = False  # a process that ends closes its own

    def __getstate__(self) -> Path:
        return self._folder

    def __setstate__(self, folder: Path) -> None:
        self.__init__(folder)  # type: ignore[misc] # open files stay in the process they belong to

    def write(self, blobs: Sequence[bytes]) -> tuple[Ref, ...]:
        """Append blobs to this process's pack."""
        if not blobs:
            return ()
        handle, name = self._pack()
        start = os.lseek(handle, 0, os.SEEK_END)
        refs: list[Ref] = []
        pieces: list[bytes] = []
        for blob in blobs:
            pieces += (_sum(blob), blob)
            refs.append(Ref(name, start, len(blob)))
            start += _SUM + len(blob)
        _write_all(handle, b"".join(pieces))
        return tuple(refs)

    def read(self, ref: Ref) -> bytes:
        """Return a blob; DamagedError when it is gone or not the one that was put away."""
        try:
            handle = self._opened.get(ref.pack) or self._open(ref.pack)
            data = os.pread(handle, _SUM + ref.length, ref.start)
        except OSError as error:
            message = f"{self._folder / ref.pack} cannot be read: {error.strerror}"
            raise DamagedError(message) from error
        blob = data[_SUM:]
        if len(blob) != ref.length or data[:_SUM] != _sum(blob):
            message = f"{self._folder / ref.pack} was changed or cut"
            raise DamagedError(message)
        return blob

    def drop_all_but(self, names: AbstractSet[str]) -> None:
        """Remove packs that nothing points to any more."""
        for path in self._folder.glob("*.pack"):
            if path.name not in names:
                path.unlink(missing_ok=True)

    def size(self) -> int:
        """Bytes of all packs together."""
        return sum(path.stat().st_size for path in self._folder.glob("*.pack"))

    def _open(self, name: str) -> int:
        handle = os.open(self._folder / name, os.O_RDONLY | os.O_CLOEXEC)
        self._handles.append(handle)
        self._opened[name] = handle
        return handle

    def _pack(self) -> tuple[int, str]:
        """Return this process's own pack; one that a parent opened is not ours to write to."""
        if self._own is None or self._own[0] != os.getpid():
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = self._fresh()
            self._handles.append(handle)
            self._own = os.getpid(), name, handle
        return self._own[2], self._own[1]

    def _fresh(self) -> tuple[int, str]:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        number = 0
        while True:
            name = f"{os.getpid():x}-{number:x}.pack"
            try:
                return os.open(self._folder / name, flags, 0o644), name
            except FileExistsError:
                number += 1


def _sum(blob: bytes) -> bytes:
    return sha256(blob).digest()[:_SUM]


def _close(handles: list[int]) -> None:
    while handles:
        os.close(handles.pop())


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]

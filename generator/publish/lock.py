"""One build of a site at a time."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

_HELD: set[int] = set()
"""Open lock files of this process."""


def _let_go() -> None:
    """Close the locks of the process this one was forked from: it would hold them after its end."""
    for number in _HELD:
        os.close(number)
    _HELD.clear()


os.register_at_fork(after_in_child=_let_go)

_NO_LOCKS = (errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK, errno.EINVAL)
"""File systems without locks: a site there is built unguarded rather than not at all."""


@contextlib.contextmanager
def locked(site: Path, name: str = "") -> Iterator[None]:
    """Hold the lock of a site; BlockingIOError, which names the process, when another holds it.

    `name` is what it is called then, where that is not its path. The kernel lets go of the lock
    when its process ends, however it ends.
    """
    path = site.with_name(f".{site.name}.lock")
    number = _taken(path, name or str(site))
    _HELD.add(number)
    try:
        os.ftruncate(number, 0)
        os.pwrite(number, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        path.unlink(missing_ok=True)  # while it is held: nobody else can have taken this file
        _HELD.discard(number)
        os.close(number)


def _taken(path: Path, name: str) -> int:
    """Return the open lock file; one that its holder removed meanwhile is not the lock any more."""
    while True:
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(path, number):
                return number
        except BlockingIOError:
            holder = os.pread(number, 20, 0).decode("ascii", "replace").strip()
            os.close(number)
            who = f"process {holder}" if holder.isdecimal() else "another process"
            message = f"{name} is being built by {who}; wait for it, or end it"
            raise BlockingIOError(message) from None
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                os.close(number)
                raise
            return number
        except BaseException:
            os.close(number)
            raise
        os.close(number)


def _is_still(path: Path, number: int) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    return os.path.samestat(there, os.fstat(number))

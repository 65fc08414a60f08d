"""Digests of bytes."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import Final

SIZE: Final = 16
"""Bytes of a digest."""


def digest_of(*parts: bytes) -> bytes:
    """Return 16 bytes that stand for these parts in this order."""
    made = blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "little"))
        made.update(part)
    return made.digest()


def digest_of_file(path: str) -> bytes:
    """Return the digest of a file's bytes; OSError when it cannot be read.

    The system is asked for no more than the bytes: sources are read in their ten thousands.
    """
    handle = os.open(path, _FLAGS)
    try:
        data = os.read(handle, _MOST)
        pieces = [data]
        while len(pieces[-1]) == _MOST:
            pieces.append(os.read(handle, _MOST))
    finally:
        os.close(handle)
    return digest_of(data if len(pieces) == 1 else b"".join(pieces))


_MOST = 1 << 18
"""Bytes read at once: less than that is the end of a file."""

_FLAGS = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK  # opening a pipe would wait for ever

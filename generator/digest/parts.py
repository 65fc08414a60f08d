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
    """Return the digest of a file's bytes; OSError when it cannot be read."""
    with open(path, "rb", buffering=0, opener=_at_once) as file:
        return digest_of(file.read())


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)  # opening a pipe would wait for ever

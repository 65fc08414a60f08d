"""Digests of bytes."""

from __future__ import annotations

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

"""Files this very program kept for itself: what is damaged, or another's, is not taken for them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.digest.program import program

_SIZE: Final = 32


def sealed(payload: bytes) -> tuple[bytes, ...]:
    """Put the digest of the program and a sum of `payload` before it, which may be large."""
    return program(), _sum(payload), payload


def keep(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file in one step: at no moment does a part of it bear its name."""
    written = path.with_name(f"{path.name}.new")
    with written.open("wb") as file:
        file.writelines(pieces)
    written.replace(path)


def seal_at(path: Path) -> bytes:
    """Return what tells what was kept at `path` from all else; nothing when there is none."""
    try:
        with path.open("rb") as file:
            return file.read(2 * _SIZE)
    except OSError:
        return b""


def opened(path: Path) -> memoryview | None:
    """Return what was sealed and kept at `path`; None when that cannot be trusted."""
    try:
        data = memoryview(path.read_bytes())
    except OSError:
        return None
    mark, kept, payload = data[:_SIZE], data[_SIZE : 2 * _SIZE], data[2 * _SIZE :]
    return payload if mark == program() and kept == _sum(payload) else None


def _sum(payload: bytes | memoryview) -> bytes:
    return sha256(payload).digest()

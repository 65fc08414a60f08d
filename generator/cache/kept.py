"""The memory of the last build, on disk; one that is damaged or of another program is forgotten."""

from __future__ import annotations

import pickle
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.cache.packs import DiskPacks
from generator.digest import keep, opened, sealed
from generator.pipeline import Memory
from generator.pipeline.compact import live_refs

_NAME = "memory"


def load(folder: Path) -> Memory:
    """Return what the last build kept in `folder`; an empty memory when it cannot be trusted."""
    payload = opened(folder / _NAME)
    if payload is None:
        return _fresh(folder)
    memory = pickle.loads(payload)  # noqa: S301 - written by this very program, and summed
    return memory if isinstance(memory, Memory) else _fresh(folder)


@dataclass(frozen=True, slots=True)
class Packed:
    """A memory in pieces of bytes, the packs it points to, and how many bytes of them."""

    data: tuple[bytes, ...]
    packs: frozenset[str]
    used: int


def packed(memory: Memory) -> Packed:
    """Make bytes of a memory."""
    live = set(live_refs(memory))
    return Packed(
        data=sealed(pickle.dumps(memory, protocol=5)),
        packs=frozenset(ref.pack for ref in live),
        used=sum(ref.length for ref in live),
    )


def save(memory: Packed, folder: Path, packs: DiskPacks) -> None:
    """Keep a memory for the next build, and remove packs that it does not point to."""
    folder.mkdir(parents=True, exist_ok=True)
    keep(folder / _NAME, memory.data)
    packs.drop_all_but(memory.packs)


def forget(folder: Path) -> None:
    """Remove everything that was kept."""
    shutil.rmtree(folder, ignore_errors=True)


def _fresh(folder: Path) -> Memory:
    forget(folder)
    return Memory()

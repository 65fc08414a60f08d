"""The memory of the last build, on disk; one that is damaged or of another program is forgotten."""

from __future__ import annotations

import os
import pickle
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.cache.packs import DiskPacks
from generator.digest import keep, opened, seal_at, sealed
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


def seal_of_memory(folder: Path) -> bytes:
    """Return what tells the memory that is kept in `folder` from every other."""
    return seal_at(folder / _NAME)


@dataclass(frozen=True, slots=True)
class PackedMemory:
    """A memory written beside the one that counts: its file, its packs and the bytes of them."""

    name: str
    packs: frozenset[str]
    used: int


def packed(memory: Memory, folder: Path) -> PackedMemory:
    """Write a memory beside the one that is kept in `folder`, and that counts until it is saved."""
    live = set(live_refs(memory))
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{_NAME}.{os.getpid()}"  # who outlives a killed build writes to no other's
    keep(folder / name, sealed(pickle.dumps(memory, protocol=5)))
    return PackedMemory(name, frozenset(ref.pack for ref in live), sum(ref.length for ref in live))


def save(memory: PackedMemory, folder: Path, packs: DiskPacks) -> None:
    """Let a memory that was written count, and remove packs that it does not point to."""
    (folder / memory.name).replace(folder / _NAME)
    for left in folder.glob(f"{_NAME}.*"):
        left.unlink(missing_ok=True)
    packs.drop_all_but(memory.packs)


def forget(folder: Path) -> None:
    """Remove everything that was kept."""
    shutil.rmtree(folder, ignore_errors=True)


def _fresh(folder: Path) -> Memory:
    forget(folder)
    return Memory()

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
_NEXT = "memory.next"


def load(folder: Path) -> Memory:
    """Return what the last build kept in `folder`; an empty memory when it cannot be trusted."""
    payload = opened(folder / _NAME)
    if payload is None:
        return _fresh(folder)
    memory = pickle.loads(payload)  # noqa: S301 - written by this very program, and summed
    return memory if isinstance(memory, Memory) else _fresh(folder)


@dataclass(frozen=True, slots=True)
class Packed:
    """A memory written beside the one that counts: the packs it points to, and bytes of them."""

    packs: frozenset[str]
    used: int


def packed(memory: Memory, folder: Path) -> Packed:
    """Write a memory beside the one that is kept in `folder`, and that counts until it is saved."""
    live = set(live_refs(memory))
    folder.mkdir(parents=True, exist_ok=True)
    keep(folder / _NEXT, sealed(pickle.dumps(memory, protocol=5)))
    return Packed(frozenset(ref.pack for ref in live), sum(ref.length for ref in live))


def save(memory: Packed, folder: Path, packs: DiskPacks) -> None:
    """Let a memory that was written count, and remove packs that it does not point to."""
    (folder / _NEXT).replace(folder / _NAME)
    packs.drop_all_but(memory.packs)


def forget(folder: Path) -> None:
    """Remove everything that was kept."""
    shutil.rmtree(folder, ignore_errors=True)


def _fresh(folder: Path) -> Memory:
    forget(folder)
    return Memory()

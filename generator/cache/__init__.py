"""What is kept on disk between builds."""

from __future__ import annotations

from generator.cache.kept import PackedMemory, forget, load, packed, save, seal_of_memory
from generator.cache.packs import DiskPacks

__all__ = [
    "DiskPacks",
    "PackedMemory",
    "forget",
    "load",
    "packed",
    "save",
    "seal_of_memory",
]

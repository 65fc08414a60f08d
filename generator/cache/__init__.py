"""What is kept on disk between builds."""

from __future__ import annotations

from generator.cache.kept import forget, load, save
from generator.cache.packs import DiskPacks

__all__ = [
    "DiskPacks",
    "forget",
    "load",
    "save",
]

"""What is kept on disk between builds."""

from __future__ import annotations

from generator.cache.kept import forget, load, save
from generator.cache.outcome import (
    Outcome,
    digest_of_all,
    digests_of_files,
    load_outcome,
    save_outcome,
)
from generator.cache.packs import DiskPacks

__all__ = [
    "DiskPacks",
    "Outcome",
    "digest_of_all",
    "digests_of_files",
    "forget",
    "load",
    "load_outcome",
    "save",
    "save_outcome",
]

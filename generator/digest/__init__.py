"""What stands for bytes, and for this program: kept things are known by it."""

from __future__ import annotations

from generator.digest.parts import SIZE, digest_of, digest_of_file
from generator.digest.program import program
from generator.digest.sealed import keep, opened, seal_at, sealed
from generator.digest.sums import Sums, SumsLater

__all__ = [
    "SIZE",
    "Sums",
    "SumsLater",
    "digest_of",
    "digest_of_file",
    "keep",
    "opened",
    "program",
    "seal_at",
    "sealed",
]

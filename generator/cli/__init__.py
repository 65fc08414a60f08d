"""The command line: `clausebook`."""

from __future__ import annotations

from generator.cli.main import main, run

__all__ = ["main", "run"]

"""The command line: `clausebook`."""

from __future__ import annotations

from generator.cli.main import main

__all__ = ["main"]

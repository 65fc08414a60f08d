"""Processes forked from this one: they work beside it, and end with it."""

from __future__ import annotations

from generator.forks.aside import Aside, aside
from generator.forks.ending import end_with

__all__ = ["Aside", "aside", "end_with"]

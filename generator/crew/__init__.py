"""Hands that do the work side by side: processes of this machine."""

from __future__ import annotations

from generator.crew.processes import Processes, hands_of_this_machine

__all__ = ["Processes", "hands_of_this_machine"]

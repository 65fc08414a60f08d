"""What an engine says when it gives up."""

from __future__ import annotations


class EngineError(RuntimeError):
    """The engine could not set the site; the message says why."""

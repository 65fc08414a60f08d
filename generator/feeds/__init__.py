"""Feeds (Atom, JSON Feed), the OPML of platforms, and what the watchlist reads."""

from __future__ import annotations

from generator.feeds.files import files

__all__ = ["files"]

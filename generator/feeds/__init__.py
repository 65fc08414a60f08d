"""Feeds (Atom, JSON Feed), the OPML of platforms, and what the watchlist reads."""

from __future__ import annotations

from generator.feeds.files import files, platform_files, site_files

__all__ = ["files", "platform_files", "site_files"]

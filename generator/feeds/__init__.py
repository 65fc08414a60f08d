"""Feeds (Atom, JSON Feed), the OPML of platforms, and what the watchlist reads."""

from __future__ import annotations

from generator.feeds.files import correction_files, files, platform_files, site_files

__all__ = ["correction_files", "files", "platform_files", "site_files"]

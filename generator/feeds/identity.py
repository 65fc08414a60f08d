"""Stable `tag:` ids (RFC 4151), which outlive a change of the site's paths."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator.feeds.entry import Entry
from generator.model.site import Site

FEED_YEAR = 2026
"""The year in the ids of the feeds themselves: when this way of naming them began."""


def entry_id(entry: Entry, site: Site) -> str:
    """`tag:<host>,<year of the capture>:<address>`."""
    return _tag(entry.time.year, entry.address, site)


def feed_id(path: str, site: Site) -> str:
    """Id of a feed by its path without ending; the same in both formats."""
    return _tag(FEED_YEAR, path, site)


def _tag(year: int, address: str, site: Site) -> str:
    """Name an address below the site's own path, as several sites may share a host."""
    parts = urlsplit(site.url)
    return f"tag:{parts.hostname},{year:04}:{parts.path.lstrip('/')}{address}"

"""A feed before it is written: what it is about, and its newest entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from generator.feeds.entry import Entry
from generator.pages.follow import Follow

MOST_ENTRIES = 50

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without entries was updated, if there is no capture either: both formats want a
moment, the clock would make every build differ, and this one can be taken for no real day."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: `updated` is the newest entry's moment, or up to when there is known to be none."""

    about: Follow
    subtitle: str
    entries: tuple[Entry, ...]
    updated: datetime


def channel(
    about: Follow, subtitle: str, entries: tuple[Entry, ...], known_until: datetime
) -> Channel:
    """Make a feed of `entries` (newest first); `known_until` dates it when it has none."""
    shown = entries[:MOST_ENTRIES]
    updated = max((entry.updated for entry in shown), default=known_until)
    return Channel(about, subtitle, shown, updated)

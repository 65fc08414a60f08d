"""An entry of a feed, whatever format the feed is written in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """What one change or correction says.

    `address` is the page for people and may end in `#fragment`; the entry's id is made from it and
    the year of `time`. `time` (UTC) is when the entry's subject was captured, or the day of the
    correction. Only an editors' note comes later: `revised` is then its day. `source` is the
    address of the document on the platform's own site, or empty. `tags` are labels.
    """

    address: str
    title: str
    summary: str
    html: str
    time: datetime
    source: str = ""
    tags: tuple[str, ...] = ()
    revised: datetime | None = None

    @property
    def updated(self) -> datetime:
        """When the entry last changed: never before it was published."""
        return max(self.time, self.revised or self.time)

"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from generator.feeds.atom import entry_url
from generator.feeds.channel import Channel
from generator.feeds.entry import Entry
from generator.feeds.identity import entry_id, feed_id
from generator.feeds.legal_xml import legal
from generator.feeds.rights import ICON, LICENCE_URL, author
from generator.model.site import Site
from generator.text.moments import utc_moment


def json_feed(channel: Channel, rights: str, site: Site) -> bytes:
    """Write a feed as JSON Feed; what the format has no word for stands under `_clausebook`."""
    about = channel.about
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{site.name}: {about.title}",
        "home_page_url": site.absolute(about.page),
        "feed_url": f"{site.url}{about.feed}.json",
        "description": channel.subtitle,
        "icon": f"{site.url}{ICON}",
        "favicon": f"{site.url}{ICON}",
        "authors": [{"name": author(site), "url": site.url}],
        "language": site.language,
        "_clausebook": {
            "id": feed_id(about.feed, site),
            "updated": utc_moment(channel.updated),
            "rights": rights,
            "licence": LICENCE_URL,
        },
        "items": [_item(entry, site) for entry in channel.entries],
    }
    return (legal(json.dumps(feed, ensure_ascii=False, indent=1)) + "\n").encode()


def _item(entry: Entry, site: Site) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry_id(entry, site),
        "url": entry_url(entry, site),
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": utc_moment(entry.time),
        "date_modified": utc_moment(entry.updated),
        "tags": list(entry.tags),
    }
    if entry.source:
        item["external_url"] = entry.source
    return item

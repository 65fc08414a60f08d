"""Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.feeds.channel import Channel
from generator.feeds.entry import Entry
from generator.feeds.identity import entry_id, feed_id
from generator.feeds.legal_xml import xml
from generator.feeds.rights import ICON, LICENCE_URL, author
from generator.model.site import Site
from generator.text.moments import utc_moment


def atom(channel: Channel, rights: str, site: Site) -> bytes:
    """Write a feed as Atom; the site's address must be known, as every link is absolute.

    `rights` says whose words it holds, and on what terms.
    """
    about = channel.about
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml(site.language)}">',
        f"<id>{xml(feed_id(about.feed, site))}</id>",
        f"<title>{xml(f'{site.name}: {about.title}')}</title>",
        f"<subtitle>{xml(channel.subtitle)}</subtitle>",
        f"<updated>{utc_moment(channel.updated)}</updated>",
        f"<author><name>{xml(author(site))}</name><uri>{xml(site.url)}</uri></author>",
        _link("self", f"{site.url}{about.feed}.atom", "application/atom+xml"),
        _link("alternate", site.absolute(about.page), "text/html"),
        _link("license", LICENCE_URL, ""),
        f"<icon>{xml(site.url + ICON)}</icon>",
        f"<rights>{xml(rights)}</rights>",
        "<generator>Clausebook</generator>",
        *(line for entry in channel.entries for line in _entry(entry, site)),
        "</feed>\n",
    ]
    return "\n".join(lines).encode()


def _entry(entry: Entry, site: Site) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{xml(entry_id(entry, site))}</id>"
    yield f"<title>{xml(entry.title)}</title>"
    yield f"<published>{utc_moment(entry.time)}</published>"
    yield f"<updated>{utc_moment(entry.updated)}</updated>"
    yield _link("alternate", entry_url(entry, site), "text/html")
    if entry.source:
        yield _link("related", entry.source, "")
    for tag in entry.tags:
        yield f'<category term="{xml(tag)}"/>'
    yield f"<summary>{xml(entry.summary)}</summary>"
    yield f'<content type="html">{xml(entry.html)}</content>'
    yield "</entry>"


def entry_url(entry: Entry, site: Site) -> str:
    """Absolute URL of an entry's page for people."""
    address, mark, fragment = entry.address.partition("#")
    return f"{site.absolute(address)}{mark}{fragment}"


def _link(rel: str, href: str, media_type: str) -> str:
    kind = f' type="{media_type}"' if media_type else ""
    return f'<link rel="{rel}"{kind} href="{xml(href)}"/>'

"""Every file of feeds and following: of the whole site, and of each platform."""

from __future__ import annotations

from collections.abc import Iterable

from generator.corpus import Corpus
from generator.feeds.atom import atom
from generator.feeds.channel import Channel
from generator.feeds.channels import platform_channels, site_channels
from generator.feeds.corrections import corrections
from generator.feeds.json_feed import json_feed
from generator.feeds.opml import platforms_opml
from generator.feeds.rights import rights
from generator.feeds.watchlist import watchlist_script
from generator.model.site import Site

OPML = "feeds/platforms.opml"


def files(corpus: Corpus, site: Site) -> dict[str, bytes]:
    """Return feeds, OPML and the watchlist's scripts by path.

    Every link of a feed is absolute, so a site that does not know its address has no feeds; the
    watchlist works all the same.
    """
    made = site_files(corpus, site) | correction_files(corpus, site)
    for id_ in corpus.platforms:
        made |= platform_files(id_, corpus, site)
    return made


def site_files(corpus: Corpus, site: Site) -> dict[str, bytes]:
    """Return the feeds of the site, of clause types and of regulations, and the OPML, by path."""
    if not site.url:
        return {}
    made = _written(site_channels(corpus, site), corpus, site)
    return {**made, OPML: platforms_opml(corpus, site)}


def correction_files(corpus: Corpus, site: Site) -> dict[str, bytes]:
    """Return the feeds of what we corrected, by path."""
    return _written((corrections(corpus, site),), corpus, site) if site.url else {}


def platform_files(id_: str, corpus: Corpus, site: Site) -> dict[str, bytes]:
    """Return a platform's script for the watchlist, and the feeds of it and its documents."""
    platform = corpus.platforms[id_]
    script = dict((watchlist_script(platform, corpus, site),))
    if not site.url:
        return script
    return {**script, **_written(platform_channels(platform, corpus, site), corpus, site)}


def _written(channels: Iterable[Channel], corpus: Corpus, site: Site) -> dict[str, bytes]:
    terms, made = rights(corpus), dict[str, bytes]()
    for channel in channels:
        made[f"{channel.about.feed}.atom"] = atom(channel, terms, site)
        made[f"{channel.about.feed}.json"] = json_feed(channel, terms, site)
    return made

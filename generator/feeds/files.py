"""Every file of feeds and following."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.feeds.atom import atom
from generator.feeds.channels import channels
from generator.feeds.json_feed import json_feed
from generator.feeds.opml import platforms_opml
from generator.feeds.rights import rights
from generator.feeds.watchlist import watchlist_scripts
from generator.model.site import Site

OPML = "feeds/platforms.opml"


def files(corpus: Corpus, site: Site) -> dict[str, bytes]:
    """Return feeds, OPML and the watchlist's scripts by path.

    Every link of a feed is absolute, so a site that does not know its address has no feeds; the
    watchlist works all the same.
    """
    made = dict(watchlist_scripts(corpus, site))
    if not site.url:
        return made
    terms = rights(corpus)
    for channel in channels(corpus, site):
        made[f"{channel.about.feed}.atom"] = atom(channel, terms, site)
        made[f"{channel.about.feed}.json"] = json_feed(channel, terms, site)
    made[OPML] = platforms_opml(corpus, site)
    return made

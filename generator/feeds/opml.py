"""OPML 2.0: feeds as a list that feed readers import."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.feeds.legal_xml import xml
from generator.model.site import Site
from generator.pages.follow import Follow, platform_feed


def platforms_opml(corpus: Corpus, site: Site) -> bytes:
    """List the Atom feed of every platform, by name."""
    ordered = sorted(corpus.platforms.values(), key=lambda p: (p.facts.title.lower(), p.id))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<opml version="2.0">',
        f"<head><title>{xml(f'{site.name}: platforms')}</title></head>",
        "<body>",
        *(_outline(platform_feed(platform, corpus), site) for platform in ordered),
        "</body>",
        "</opml>\n",
    ]
    return "\n".join(lines).encode()


def _outline(about: Follow, site: Site) -> str:
    title = xml(f"{site.name}: {about.title}")
    feed, page = xml(f"{site.url}{about.feed}.atom"), xml(site.absolute(about.page))
    return f'<outline type="rss" text="{title}" title="{title}" xmlUrl="{feed}" htmlUrl="{page}"/>'

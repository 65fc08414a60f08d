"""The feeds of the site and of each platform, with their newest entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache, partial

from generator.changes.recorded import Recorded
from generator.corpus import Corpus
from generator.feeds.changed import change_entry
from generator.feeds.channel import EPOCH, MOST_ENTRIES, Channel, channel
from generator.feeds.entry import Entry
from generator.feeds.scopes import Scope, platform_scopes, site_scopes
from generator.model.place import Platform
from generator.model.site import Site
from generator.text.moments import in_utc


def site_channels(corpus: Corpus, site: Site) -> Iterator[Channel]:
    """Yield the feeds of the whole site, of clause types and of regulations."""
    yield from _channels(site_scopes(corpus), corpus, site)


def platform_channels(platform: Platform, corpus: Corpus, site: Site) -> Iterator[Channel]:
    """Yield the feeds of a platform and of its documents."""
    yield from _channels(platform_scopes(platform, corpus), corpus, site)


def _channels(scopes: Iterable[Scope], corpus: Corpus, site: Site) -> Iterator[Channel]:
    """Yield a feed a scope; an entry is made once, however many feeds it stands in."""
    made: dict[str, Entry] = {}

    def entry(one: Recorded) -> Entry:
        if one.address not in made:
            made[one.address] = change_entry(one, corpus, site)
        return made[one.address]

    captured = cache(partial(_last_capture, corpus))
    for scope in scopes:
        newest = tuple(entry(one) for one in scope.changes[:MOST_ENTRIES])
        until = max((captured(one.id) for one in scope.documents), default=EPOCH)
        yield channel(scope.about, scope.subtitle, newest, until)


def _last_capture(corpus: Corpus, document_id: str) -> datetime:
    ledger = corpus.ledgers.get(document_id)
    return max((in_utc(c.time) for c in ledger.captures), default=EPOCH) if ledger else EPOCH

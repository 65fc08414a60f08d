"""All feeds of the site, each with its newest entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from generator.changes.recorded import Recorded, all_recorded
from generator.corpus import Corpus
from generator.corpus.changes import in_utc
from generator.feeds.changed import change_entry
from generator.feeds.channel import EPOCH, MOST_ENTRIES, Channel, channel
from generator.feeds.corrections import corrections, midnight
from generator.feeds.entry import Entry
from generator.feeds.scopes import scopes
from generator.model.place import Document
from generator.model.site import Site
from generator.pages.follow import corrections_feed


def channels(corpus: Corpus, site: Site) -> Iterator[Channel]:
    """Yield every feed of the site; an entry is made once, however many feeds it stands in."""
    made: dict[str, Entry] = {}

    def entry(one: Recorded) -> Entry:
        if one.address not in made:
            made[one.address] = change_entry(one, corpus, site)
        return made[one.address]

    captured = {id_: _last_capture(id_, corpus) for id_ in corpus.documents}
    for scope in scopes(corpus, all_recorded(corpus)):
        newest = tuple(entry(one) for one in scope.changes[:MOST_ENTRIES])
        until = _latest(scope.documents, captured)
        yield channel(scope.about, scope.subtitle, newest, until)
    yield _corrections(corpus, site)


def _corrections(corpus: Corpus, site: Site) -> Channel:
    days = [r.date for p in corpus.provisions.values() for r in p.facts.revisions]
    until = midnight(max(days)) if days else EPOCH
    subtitle = "What was corrected in records, and which were withdrawn, with the reason."
    return channel(corrections_feed(), subtitle, corrections(corpus, site), until)


def _last_capture(document_id: str, corpus: Corpus) -> datetime:
    ledger = corpus.ledgers.get(document_id)
    return max((in_utc(c.time) for c in ledger.captures), default=EPOCH) if ledger else EPOCH


def _latest(documents: Iterable[Document], captured: dict[str, datetime]) -> datetime:
    return max((captured[document.id] for document in documents), default=EPOCH)

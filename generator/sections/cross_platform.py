"""How other platforms handle this: comparable clauses, or the honest empty state."""

from __future__ import annotations

from typing import NamedTuple

from generator.compare import Peer, peers
from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word
from generator.text.dates import long_date

EXCERPT_LIMIT = 280
"""Characters of a peer's excerpt: two or three lines, the rest is a click away."""


class PeerView(NamedTuple):
    """Another platform's clause, its excerpt cut at a word, and why it is comparable."""

    platform: str
    link: Link
    document: str
    clause: str
    excerpt: str
    is_cut: bool
    captured: str
    reason: str


class CrossPlatformView(NamedTuple):
    """At most three peers; `empty` says why there are none; `more` leads to the whole type."""

    peers: tuple[PeerView, ...]
    empty: str
    more: Link


def view(provision: Provision, corpus: Corpus) -> CrossPlatformView:
    """Show comparable clauses, or say that there are none."""
    shown = tuple(_peer(peer, corpus) for peer in peers(provision, corpus))
    clause_type = corpus.type_of(provision)
    address = f"types/{provision.facts.type}"
    count = corpus.counts.get(address, 0)
    more = Link(f"{clause_type.title}: {counted(count, 'provision')}", address)
    alone = len(corpus.platforms) == 1
    empty = (
        ""
        if shown
        else "This collection holds one platform, so there is nothing to compare with here."
        if alone
        else "No comparable clause of another platform has been recorded yet. That is a gap in "
        "this library, not a finding about other platforms."
    )
    return CrossPlatformView(shown, empty, more)


def _peer(peer: Peer, corpus: Corpus) -> PeerView:
    other = peer.provision
    capture = corpus.evidence(other).capture
    excerpt = cut_at_word(" ".join(other.facts.excerpt.split()), EXCERPT_LIMIT)
    return PeerView(
        platform=corpus.platform_of(other).facts.title,
        link=Link(other.facts.title, other.id),
        document=corpus.document_of(other).facts.title,
        clause=other.facts.clause,
        excerpt=excerpt,
        is_cut=len(excerpt) < len(" ".join(other.facts.excerpt.split())),
        captured=long_date(capture.time.date()) if capture else "",
        reason="Chosen by the editors. " + peer.reason if peer.pinned else peer.reason,
    )

"""Result cards: what a hit shows, in blocks of neighbouring pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.search.entry import Entry

BLOCK: Final = 16
SHOWN: Final = ("severity", "document", "platform")
"""Facets whose labels stand on cards."""
_KINDS: Final = {"type": "Clause type"}
_OWNED: Final = ("provision", "change")

Card = list[str]
Labels = Mapping[str, Mapping[str, str]]


def blocks(entries: Sequence[Entry], labels: Labels) -> Iterator[list[Card]]:
    """Yield the cards by blocks: title, URL, summary, and what it is and whose, for each page."""
    for start in range(0, len(entries), BLOCK):
        yield [card(entry, labels) for entry in entries[start : start + BLOCK]]


def card(entry: Entry, labels: Labels) -> Card:
    """Write the card of a page."""
    severity = " and ".join(_labelled(entry, "severity", labels))
    kind = _KINDS.get(entry.kind, entry.kind.capitalize())
    about = (kind, *_owner(entry, labels), f"{severity} severity" if severity else "")
    return [entry.title, entry.url, entry.summary, " · ".join(part for part in about if part)]


def _owner(entry: Entry, labels: Labels) -> Sequence[str]:
    """Name the document of a provision or change, or its platform; other titles say it already."""
    if entry.kind not in _OWNED:
        return ()
    return _labelled(entry, "document", labels) or _labelled(entry, "platform", labels)


def _labelled(entry: Entry, facet: str, labels: Labels) -> Sequence[str]:
    known = labels.get(facet, {})
    return [known.get(id_, id_) for id_ in entry.facets.get(facet, ())]

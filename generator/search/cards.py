"""Result cards: what a hit shows, in blocks of neighbouring pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from generator.search.entry import Entry

BLOCK: Final = 16
MOST_BLOCKS: Final = 4_096
"""Past so many blocks, of 65,536 pages, they hold twice the cards, and so on."""

SHOWN: Final = ("severity", "document", "platform")
"""Facets whose labels stand on cards."""
_KINDS: Final = {"type": "Clause type"}
_OWNED: Final = ("provision", "change")

Card = list[str]
Labels = Mapping[str, Mapping[str, str]]


def block_size(pages: int) -> int:
    """Give how many cards lie in a block: it depends on the number of pages alone."""
    size = BLOCK
    while pages > size * MOST_BLOCKS:
        size *= 2
    return size


def blocks(entries: Iterable[Entry], labels: Labels, pages: int) -> Iterator[list[Card]]:
    """Yield the cards of so many pages by blocks: title, URL, summary, and what it is and whose."""
    size, made = block_size(pages), (card(entry, labels) for entry in entries)
    while block := list(islice(made, size)):
        yield block


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

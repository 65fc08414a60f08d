"""Result cards: what a hit shows, in blocks of neighbouring pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.search.entry import Entry

BLOCK: Final = 16
_KINDS: Final = {"type": "Clause type"}

Card = list[str]
Labels = Mapping[str, Mapping[str, str]]


def blocks(entries: Sequence[Entry], labels: Labels) -> Iterator[list[Card]]:
    """Yield the cards by blocks: title, URL, summary, and what it is and whose, for each page."""
    for start in range(0, len(entries), BLOCK):
        yield [card(entry, labels) for entry in entries[start : start + BLOCK]]


def card(entry: Entry, labels: Labels) -> Card:
    """Write the card of a page."""
    severities = labels.get("severity", {})
    severity = " and ".join(severities.get(id_, id_) for id_ in entry.facets.get("severity", ()))
    kind = _KINDS.get(entry.kind, entry.kind.capitalize())
    about = (kind, *entry.names, f"{severity} severity" if severity else "")
    return [entry.title, entry.url, entry.summary, " · ".join(part for part in about if part)]

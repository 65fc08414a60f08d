"""What results show and are chosen by: entries to cards and columns, read once and not kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from generator.search import columns
from generator.search.entry import Entry

Values = tuple[str, ...]

_COLUMNS: Final = (*columns.FACETS, columns.CAPTURED)


class Shown:
    """Reads entries once: hands each on, and notes what there is to say of all.

    `sets` are the values of every page by facet, equal ones the same; `addresses` are those of the
    pages, and `registry` is the URL of the registry, where all results are shown.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = entries
        self._known: dict[Values, Values] = {}
        self.sets: dict[str, list[Values]] = {facet: [] for facet in _COLUMNS}
        self.addresses: list[str] = []
        self.registry = ""

    def __iter__(self) -> Iterator[Entry]:
        for entry in self._entries:
            self.addresses.append(entry.address)
            self.registry = self.registry or registry(entry)
            for facet, sets in self.sets.items():
                values = columns.values(entry, facet)
                sets.append(self._known.setdefault(values, values))
            yield entry


def registry(entry: Entry) -> str:
    """Give the URL of the registry, where all results are shown, if the entry is its own."""
    return entry.url if entry.address.strip("/") == "registry" else ""

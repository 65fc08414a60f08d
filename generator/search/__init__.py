"""Search: entries to an index that browsers read, on a server or from a folder.

`index` does it all. A large site counts its entries in processes and keeps the counts
(`count_tokens`), then assembles them (`assemble`); both ways give the same bytes. After an edit of
pages that were there before, `revise` writes only the files it touches, again the same bytes, from
what `assembled` said to keep.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.search.assembly import Assembly, assemble, assembled
from generator.search.counting import COUNTING_VERSION, Counted, count_tokens
from generator.search.edit import Edit
from generator.search.entry import Entry
from generator.search.formula import FORMULA
from generator.search.revision import Revision, revise

__all__ = [
    "COUNTING_VERSION",
    "FORMULA",
    "Assembly",
    "Counted",
    "Edit",
    "Entry",
    "Revision",
    "assemble",
    "assembled",
    "count_tokens",
    "in_order",
    "index",
    "revise",
]


def index(entries: Iterable[Entry], labels: Mapping[str, Mapping[str, str]]) -> dict[str, bytes]:
    """Make the files of the index: path below the site to bytes, the same for the same entries.

    `labels` maps each facet, and `kind`, to the words for its values' ids.
    """
    ordered = in_order(entries)
    return assemble(ordered, [count_tokens(entry) for entry in ordered], labels)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Order entries as the index numbers them: by address."""
    return tuple(sorted(entries, key=lambda entry: (entry.address, entry.url)))

"""Many small records as a few columns: so they are kept and read again several times faster."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.pipeline.packs import Ref
from generator.pipeline.printed import Listed

Columns = tuple[list[Any], ...]

_NOWHERE = Ref("", -1, 0)


def columns(records: Iterable[tuple[Any, ...]], width: int) -> Columns:
    """Return the values of records by their place in them; so many are in each."""
    return tuple(map(list, zip(*records, strict=True))) or tuple([] for _ in range(width))


def refs(places: Sequence[Ref | None]) -> Columns:
    """Return columns of where things lie."""
    return columns((ref or _NOWHERE for ref in places), 3)


def refs_of(found: Columns) -> list[Ref]:
    """Return what columns of places were made of; what lies nowhere starts before 0."""
    return [*map(Ref, *found)]


def listed(ones: Iterable[Listed]) -> Columns:
    """Return columns of what a search finds."""
    return columns(((a, u, *entry, *counted, d) for a, u, entry, counted, d in ones), 9)


def listed_of(found: Columns) -> list[Listed]:
    """Return what columns of listed pages were made of."""
    addresses, urls, *places, digests = found
    entries, counted = map(Ref, *places[:3]), map(Ref, *places[3:])
    return [*map(Listed, addresses, urls, entries, counted, digests)]

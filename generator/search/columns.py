"""Facet columns: which values each page has, one file a facet, loaded when it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.search import digits
from generator.search.codec import written
from generator.search.entry import Entry

FACETS: Final = {
    "kind": "Kind",
    "platform": "Platform",
    "document": "Document",
    "type": "Clause type",
    "severity": "Severity",
    "regulation": "Regulation",
    "jurisdiction": "Jurisdiction",
    "audience": "Audience",
    "evidence": "Evidence",
}
"""The facets readers may choose, in their order, with their names."""

CAPTURED: Final = "captured"
_SEVERITIES: Final = ("high", "medium", "low")


def values(entry: Entry, facet: str) -> tuple[str, ...]:
    """Give the values of a facet that a page has, each once."""
    if facet == CAPTURED:
        return (entry.captured,) if entry.captured else ()
    if facet == "kind":
        return (entry.kind,)
    return tuple(dict.fromkeys(entry.facets.get(facet, ())))


def column(
    sets: Sequence[tuple[str, ...]], facet: str, labels: Mapping[str, str]
) -> dict[str, Any] | None:
    """Write a facet's column of the values of every page, or nothing when no page has a value.

    `v` are the values' ids in the order readers see them, `l` their words, `s` the distinct sets of
    values as places in `v`, and `p` the set of each page.
    """
    distinct = {one: at for at, one in enumerate(dict.fromkeys(sets))}
    ids = ordered({id_ for one in distinct for id_ in one}, facet, labels)
    if not ids:
        return None
    place = {id_: at for at, id_ in enumerate(ids)}
    return {
        "v": ids,
        "l": [labels.get(id_, id_) for id_ in ids],
        "s": [[place[id_] for id_ in one] for one in distinct],
        "p": written(distinct[one] for one in sets),
    }


def read(written: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Read the values of every page back from a column."""
    distinct = [tuple(written["v"][place] for place in one) for one in written["s"]]
    return [distinct[at] for at in digits.read(written["p"]).tolist()]


def ordered(ids: set[str], facet: str, labels: Mapping[str, str]) -> list[str]:
    """Order a facet's values: severities and captures by rank, the others by their words."""
    if facet == CAPTURED:
        return sorted(ids, reverse=True)
    if facet == "severity":
        return sorted(ids, key=lambda id_: (id_ not in _SEVERITIES, _rank(id_), id_))
    return sorted(ids, key=lambda id_: (labels.get(id_, id_).casefold(), id_))


def _rank(severity: str) -> int:
    return _SEVERITIES.index(severity) if severity in _SEVERITIES else len(_SEVERITIES)

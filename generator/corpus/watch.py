"""Noting which records are looked at: what a page was made from, found out while it is made."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import fields, replace
from typing import Any, TypeVar

from generator.corpus.corpus import Corpus
from generator.model.taxonomy import Taxonomies

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")

Note = Callable[[str], None]
"""Takes the name of an ingredient: `provisions:platforms/x/y/z`, or `provisions:*` for all."""


class WatchedShelf(Mapping[K, V]):
    """A shelf of the corpus that notes what is taken from it."""

    __slots__ = ("_name", "_note", "_shelf")

    def __init__(self, shelf: Mapping[K, V], name: str, note: Note) -> None:
        self._shelf = shelf
        self._name = f"{name}:"
        self._note = note

    def __getitem__(self, key: K) -> V:
        self._note(f"{self._name}{key}")
        return self._shelf[key]

    def __contains__(self, key: object) -> bool:
        self._note(f"{self._name}{key}")
        return key in self._shelf

    def get(self, key: K, default: D | None = None) -> V | D | None:  # type: ignore[override] # as dict's
        """Return a value, noting its name also when it is not there: it might come."""
        self._note(f"{self._name}{key}")
        return self._shelf.get(key, default)

    def __iter__(self) -> Iterator[K]:
        self._all()
        return iter(self._shelf)

    def __len__(self) -> int:
        self._all()
        return len(self._shelf)

    def keys(self) -> KeysView[K]:
        """Return all keys, noting that all were looked at."""
        self._all()
        return self._shelf.keys()

    def values(self) -> ValuesView[V]:
        """Return all values, noting that all were looked at."""
        self._all()
        return self._shelf.values()

    def items(self) -> ItemsView[K, V]:
        """Return all pairs, noting that all were looked at."""
        self._all()
        return self._shelf.items()

    def _all(self) -> None:
        self._note(f"{self._name}*")


def watched(corpus: Corpus, note: Note) -> Corpus:
    """Return the same corpus with every shelf watched: `note` hears what is looked at."""
    shelves: dict[str, Any] = {
        name: WatchedShelf(shelf, name, note)
        for name, shelf in shelves_of(corpus).items()
        if not name.startswith("taxonomies.")
    }
    return replace(corpus, **shelves, taxonomies=_taxonomies(corpus.taxonomies, note))


def shelves_of(corpus: Corpus) -> dict[str, Mapping[Any, Any]]:
    """Return every shelf of a corpus by the name under which it is noted."""
    found = {
        field.name: getattr(corpus, field.name)
        for field in fields(corpus)
        if field.name not in _MADE
    }
    taxonomies = corpus.taxonomies
    found["taxonomies.groups"] = taxonomies.clause_types.groups
    found["taxonomies.types"] = taxonomies.clause_types.types
    for name in _PLAIN:
        found[f"taxonomies.{name}"] = getattr(taxonomies, name)
    return found


_MADE = frozenset(("taxonomies", "census", "severities", "titles", "rows", "edits"))
"""Fields that are no shelves, or made of records that are noted by whoever asks for them."""

_PLAIN = tuple(name for name in Taxonomies.model_fields if name != "clause_types")


def _taxonomies(taxonomies: Taxonomies, note: Note) -> Taxonomies:
    kinds = taxonomies.clause_types
    watched_kinds = kinds.model_copy(
        update={
            "groups": WatchedShelf(kinds.groups, "taxonomies.groups", note),
            "types": WatchedShelf(kinds.types, "taxonomies.types", note),
        }
    )
    plain = {
        name: WatchedShelf(getattr(taxonomies, name), f"taxonomies.{name}", note) for name in _PLAIN
    }
    return taxonomies.model_copy(update={"clause_types": watched_kinds, **plain})

"""Rows read and linked as a build does, and a corpus shown by what stands on its shelves."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from generator.corpus import Corpus
from generator.pipeline import Bodies, Memory, Shop
from generator.pipeline.packs import Drawer
from generator.pipeline.records import Linked, linked, rows_of
from generator.pipeline.relinking import linked_again
from generator.pipeline.row_digests import facts_of, ties_of
from tests.printing import parts


class Library:
    """Rows read and linked as a build does, with what it keeps for the next."""

    def __init__(
        self, content: Mapping[str, str], drawer: Drawer, memory: Memory, **settings: Any
    ) -> None:
        self.parts = parts(dict(content), **settings)
        self.shop = Shop(packs=drawer, memory=memory)
        self.bodies = Bodies(drawer)
        self.rows = rows_of(self.parts, self.shop)
        self.ties = ties_of(self.rows, self.parts)

    def again(self) -> Linked:
        """Link what an edit touched."""
        return linked_again(self.rows, self.parts, self.shop, self.bodies, self.ties)

    def whole(self) -> Linked:
        """Link everything."""
        return linked(self.rows, self.parts, self.bodies, self.ties)

    def memory(self, made: Linked) -> Memory:
        """Keep what the next build asks for."""
        assert made.checked is not None
        indexes, warned = made.checked
        facts = facts_of(self.rows, self.parts)
        return Memory(rows=self.rows, facts=facts, ties=self.ties, indexes=indexes, warned=warned)


def shown(corpus: Corpus) -> dict[str, object]:
    """Show all shelves of a corpus by the ids that stand on them."""
    return {field.name: _ids(getattr(corpus, field.name)) for field in fields(corpus)}


def _ids(value: object) -> object:
    if isinstance(value, Mapping):
        return [(key, _ids(one)) for key, one in value.items()]
    if isinstance(value, tuple):
        return [_ids(one) for one in value]
    if hasattr(value, "provision"):
        return value.provision.id, value.place, value.relation, value.articles  # type: ignore[attr-defined]
    return getattr(value, "id", value)


def same_indexes(one: Linked, other: Linked, drawer: Drawer) -> bool:
    """Whether two libraries have the same indexes, and warn of the same."""
    if one.checked is None or other.checked is None:
        return one.checked is other.checked
    first, second = (
        pickle.loads(drawer.read(made.indexes))  # noqa: S301 - our own
        for made in (one.checked, other.checked)
    )
    return bool(first == second) and one.checked.warned == other.checked.warned

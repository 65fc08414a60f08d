"""Rows into a linked corpus: what an edit cannot have touched is not looked at again."""

from __future__ import annotations

from collections.abc import Mapping

from generator.corpus import Corpus
from generator.corpus.indexes import indexed
from generator.corpus.relink import Edited, relinked
from generator.pipeline.bodies import Bodies
from generator.pipeline.memory import Memory, SourceRow
from generator.pipeline.packs import shelved
from generator.pipeline.parts import Parts
from generator.pipeline.records import Linked, as_it_was, checked_apart, indexes_at, linked
from generator.pipeline.row_digests import ties_of
from generator.pipeline.shop import Shop
from generator.validate import Library

MOST_EDITED = 64
"""Provisions past which all are linked again: so many are seldom edited, and it takes as long."""


def linked_again(
    rows: Mapping[str, SourceRow], parts: Parts, shop: Shop, bodies: Bodies, ties: bytes
) -> Linked:
    """Link rows into a corpus; `ties` is the digest of what is looked at of them.

    When it is what it was, nothing is looked at. When some provisions were edited these are, and
    otherwise all records.
    """
    before = shop.memory
    if before.indexes is not None and before.ties == ties:
        return linked(rows, parts, bodies, ties, before.indexes)
    edited = _edited(rows, parts, before)
    found = _relinked(rows, parts, bodies, before, edited) if edited else None
    if found is not None:
        bodies.linked = ties, found.corpus, rows
        return found
    return linked(rows, parts, bodies, ties, checked_apart(rows, parts, shop, bodies))


def _edited(
    rows: Mapping[str, SourceRow], parts: Parts, before: Memory
) -> list[tuple[SourceRow, SourceRow]]:
    """Return the provisions whose ties changed, as they were and are, when nothing else did.

    None are returned when there is more to link than that.
    """
    if parts.problems or before.indexes is None or rows.keys() != before.rows.keys():
        return []
    pairs = [
        (old, row) for path, row in rows.items() if (old := before.rows[path]).ties != row.ties
    ]
    is_more = any(old.body is None or new.body is None for old, new in pairs)
    is_other = ties_of(before.rows, parts) != before.ties  # hand-written pages, or drafts now
    return [] if is_more or is_other or len(pairs) > MOST_EDITED else pairs


def _relinked(
    rows: Mapping[str, SourceRow],
    parts: Parts,
    bodies: Bodies,
    before: Memory,
    pairs: list[tuple[SourceRow, SourceRow]],
) -> Linked | None:
    """Link the provisions that were edited; None when others have to be looked at for them."""
    if before.indexes is None or any(bodies.typed(new.typed).problems for _, new in pairs):
        return None
    corpus = as_it_was(rows, bodies)
    numbers = {id_: number for number, id_ in enumerate(corpus.provisions)}
    were = [bodies.typed(old.typed).made for old, _ in pairs]
    edited = [Edited(numbers[old.id], old, corpus.provisions[old.id]) for old in were]
    indexes = indexes_at(before.indexes, bodies)
    made = relinked(_library(corpus), indexes, edited, draft=parts.draft)
    if made is None:
        return None
    (ref,) = shelved([made], bodies.packs)
    return Linked(indexed(corpus, made), (), ref)


def _library(corpus: Corpus) -> Library:
    return Library(
        platforms={**corpus.platforms},
        documents={**corpus.documents},
        provisions={**corpus.provisions},
        regulations={**corpus.regulations},
        ledgers=corpus.ledgers,
        changelogs=corpus.changelogs,
        notes={**corpus.notes},
        taxonomies=corpus.taxonomies,
    )

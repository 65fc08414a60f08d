"""Rows into a linked corpus: what an edit cannot have touched is not looked at again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.corpus import Corpus
from generator.corpus.indexes import indexed
from generator.corpus.relink import Edited, Relinked, relinked
from generator.pipeline.bodies import Bodies
from generator.pipeline.memory import Memory, SourceRow
from generator.pipeline.packs import shelved
from generator.pipeline.parts import Parts
from generator.pipeline.records import (
    Checked,
    FieldsOf,
    Linked,
    as_it_was,
    checked_apart,
    indexes_at,
    linked,
)
from generator.pipeline.row_digests import ties_of
from generator.pipeline.shop import Shop
from generator.problem import Problem, finished
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
    known = _known(rows, parts, before)
    if known is not None and before.ties == ties:
        return linked(rows, parts, bodies, ties, known)
    edited = _edited(rows, parts, before)
    found = _relinked(rows, parts, bodies, known, edited) if known and edited else None
    if found is not None:
        bodies.linked = ties, found.corpus, rows
        return found
    return linked(rows, parts, bodies, ties, checked_apart(rows, parts, shop, bodies))


def _known(rows: Mapping[str, SourceRow], parts: Parts, before: Memory) -> Checked | None:
    """Return what is known of records since they were linked, each warning at its line of now.

    None when nothing is, or when such a line is not to be told without linking.
    """
    if before.indexes is None:
        return None
    warned: list[Problem] = []
    fields = FieldsOf(parts.read, rows.keys())
    for one in before.warned:
        row = rows.get(one.path)
        if row is None or one.path not in before.rows:
            return None
        if row.digest == before.rows[one.path].digest or one.code in _OF_ONE_FILE:
            warned.append(one)
        elif one.field == "excerpt" and (found := fields.get(one.path)):
            warned.append(replace(one, line=found.line_of([one.field])))
        else:
            return None
    return Checked(before.indexes, tuple(warned))


_OF_ONE_FILE = frozenset(("CB029",))
"""Warnings that are found when a file is read: they are among its ties, with their lines."""


def _edited(
    rows: Mapping[str, SourceRow], parts: Parts, before: Memory
) -> list[tuple[SourceRow, SourceRow]]:
    """Return the provisions whose ties changed, as they were and are, when nothing else did.

    None are returned when there is more to link than that.
    """
    if parts.problems or rows.keys() != before.rows.keys():
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
    known: Checked,
    pairs: list[tuple[SourceRow, SourceRow]],
) -> Linked | None:
    """Link the provisions that were edited; None when others have to be looked at for them."""
    read = [bodies.typed(new.typed) for _, new in pairs]
    found = finished((one for typed in read for one in typed.problems), draft=parts.draft)
    if any(problem.is_error for problem in found) or any(typed.made is None for typed in read):
        return None
    at = {typed.path for typed in read}
    others = (p for p in known.warned if not (p.code in _OF_ONE_FILE and p.path in at))
    corpus = as_it_was(rows, bodies)
    numbers = {id_: number for number, id_ in enumerate(corpus.provisions)}
    were = [bodies.typed(old.typed).made for old, _ in pairs]
    edited = [Edited(numbers[old.id], old, corpus.provisions[old.id]) for old in were]
    before = Relinked(indexes_at(known.indexes, bodies), (*others, *found))
    library = _library(corpus, FieldsOf(parts.read, rows.keys()))
    made = relinked(library, before, edited, draft=parts.draft)
    if made is None:
        return None
    (ref,) = shelved([made.indexes], bodies.packs)
    checked = Checked(ref, finished(made.warned, draft=parts.draft))
    return Linked(indexed(corpus, made.indexes), checked.warned, checked)


def _library(corpus: Corpus, fields: FieldsOf) -> Library:
    return Library(
        fields=fields,
        platforms={**corpus.platforms},
        documents={**corpus.documents},
        provisions={**corpus.provisions},
        regulations={**corpus.regulations},
        ledgers=corpus.ledgers,
        changelogs=corpus.changelogs,
        notes={**corpus.notes},
        taxonomies=corpus.taxonomies,
    )

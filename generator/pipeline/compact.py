"""Which of the things put away a memory still points to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.pipeline.memory import Entered, Indexed, Memory
from generator.pipeline.packs import Packs, Ref
from generator.pipeline.printed import Listed

WASTE = 2.0
"""Packs may weigh this many times what they hold that is still of use."""


def live_refs(memory: Memory) -> Iterator[Ref]:
    """Yield everything a memory points to."""
    for row in memory.rows.values():
        yield row.typed
        if row.body is not None:
            yield row.body
    yield from (ref for one in memory.printed.listed for ref in (one.entry, one.counted))
    yield from memory.printed.parts
    yield from memory.others.values()
    yield from (one.ref for one in memory.compared.values())
    yield from (ref for one in memory.entered.listed for ref in (one.entry, one.counted))
    if memory.indexes is not None:
        yield memory.indexes
    if memory.indexed is not None:
        yield memory.indexed.state
        yield from (ref for one in memory.indexed.listed for ref in (one.entry, one.counted))


def compacted(memory: Memory, packs: Packs) -> Memory:
    """Put everything a memory points to away anew, so that what it does not can go."""
    refs = list(dict.fromkeys(live_refs(memory)))
    moved: dict[Ref, Ref] = {}
    for ref in refs:  # one by one: all together might not fit into memory
        (moved[ref],) = packs.write([packs.read(ref)])
    rows = {
        path: row._replace(typed=moved[row.typed], body=moved[row.body] if row.body else None)
        for path, row in memory.rows.items()
    }
    printed = memory.printed.moved(lambda one: _moved(one, moved), moved.__getitem__)
    others = {name: moved[ref] for name, ref in memory.others.items()}
    peers = {type_: one._replace(ref=moved[one.ref]) for type_, one in memory.compared.items()}
    return replace(
        memory,
        rows=rows,
        printed=printed,
        others=others,
        indexed=_reindexed(memory, moved),
        indexes=moved[memory.indexes] if memory.indexes else None,
        compared=peers,
        entered=_reentered(memory, moved),
    )


def _reindexed(memory: Memory, moved: dict[Ref, Ref]) -> Indexed | None:
    found = memory.indexed
    if found is None:
        return None
    listed = tuple(_moved(one, moved) for one in found.listed)
    return replace(found, listed=listed, state=moved[found.state])


def _reentered(memory: Memory, moved: dict[Ref, Ref]) -> Entered:
    found = memory.entered
    return found._replace(listed=tuple(_moved(one, moved) for one in found.listed))


def _moved(listed: Listed, moved: dict[Ref, Ref]) -> Listed:
    return listed._replace(entry=moved[listed.entry], counted=moved[listed.counted])

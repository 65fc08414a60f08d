"""Sources to typed records: each file is read and typed once, and again only when it changed."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.corpus import Corpus, link
from generator.corpus.ingredients import digest_of_value
from generator.corpus.revised import with_provisions
from generator.digest import digest_of
from generator.model.provision import Compliance, Provision, ProvisionProse
from generator.pipeline.bodies import Bodies, Body
from generator.pipeline.memory import Row
from generator.pipeline.packs import Packs, Ref
from generator.pipeline.parts import Parts, Read
from generator.pipeline.shop import Shared, Shop
from generator.problem import Problem, finished
from generator.record import Fields, Source, read_fields, read_record
from generator.validate import Typed, collected, typed_source

_EMPTY = ProvisionProse("", "", "", "", Compliance("", "", "", "", ""), ())


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to read records, in any process."""

    read: Read
    packs: Packs


class FieldsOf(Mapping[str, Fields]):
    """Fields of files, read again when a problem needs a line: that is rare."""

    def __init__(self, read: Read, paths: frozenset[str]) -> None:
        self._read = read
        self._paths = paths

    def __getitem__(self, path: str) -> Fields:
        if path not in self._paths:
            raise KeyError(path)
        source = self._read(path)
        if isinstance(source, Problem):
            raise KeyError(path)
        if path.endswith(".yml"):
            fields = read_fields(source)[0]
        else:
            record = read_record(source)[0]
            fields = record.fields if record else None
        if fields is None:
            raise KeyError(path)
        return fields

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._paths))

    def __len__(self) -> int:
        return len(self._paths)

    def __contains__(self, path: object) -> bool:
        return path in self._paths


def rows_of(parts: Parts, shop: Shop) -> dict[str, Row]:
    """Return a row for every source, in the order of paths; unchanged ones are taken as kept."""
    kept = {name: row for name in parts.names if (row := _standing(name, parts, shop))}
    stale = tuple(name for name in parts.names if name not in kept)
    reading = Reading(parts.read, shop.packs)
    fresh = {row.path: row for row in shop.spread("Reading records", read_batch, reading, stale)}
    return {name: kept.get(name) or fresh[name] for name in parts.names}


def _standing(name: str, parts: Parts, shop: Shop) -> Row | None:
    """Return the row kept of a source if its bytes are the same."""
    row = shop.memory.rows.get(name)
    if row is None:
        return None
    if name in parts.digests:
        return row if parts.digests[name] == row.digest else None
    source = parts.read(name)
    return row if isinstance(source, Source) and digest_of(source.data) == row.digest else None


def read_batch(shared: Shared[Reading], names: tuple[str, ...]) -> list[Row]:
    """Read and type some files; the prose of provisions is put away."""
    reading = shared.get()
    read = [_typed(reading.read(name), name) for name in names]
    prose = [typed.made.prose if isinstance(typed.made, Provision) else None for _, typed in read]
    shelved = [pickle.dumps(one, protocol=5) for one in prose if one is not None]
    bodies = iter(reading.packs.write(shelved))
    bare = [_without_prose(typed) for _, typed in read]
    (together,) = reading.packs.write([pickle.dumps(bare, protocol=5)])
    return [
        Row(
            path=typed.path,
            digest=digest,
            facts=_facts_digest(typed.made, text),
            typed=together,
            place=place,
            body=None if text is None else next(bodies),
        )
        for place, ((digest, _), typed, text) in enumerate(zip(read, bare, prose, strict=True))
    ]


def _typed(source: Source | Problem, name: str) -> tuple[bytes, Typed]:
    if isinstance(source, Problem):
        return b"", Typed(name, None, problems=(source,))
    return digest_of(source.data), typed_source(source)


def _without_prose(typed: Typed) -> Typed:
    made = typed.made
    if isinstance(made, Provision):
        made = replace(made, shelved=_EMPTY)
    return replace(typed, made=made, fields=None)


def _facts_digest(made: Any, prose: ProvisionProse | None) -> bytes:
    """Digest of what other pages may show of a record, and of whether it has a note.

    Which other prose it has may change meanwhile.
    """
    if not isinstance(made, Provision):
        return digest_of_value(made)
    has_note = prose is not None and bool(prose.interpretive_note)  # linking asks for it
    return digest_of_value((replace(made, digest=""), has_note))


def linked(
    rows: Mapping[str, Row], parts: Parts, bodies: Bodies, facts: bytes, *, is_sound: bool = False
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Link rows into a corpus, with the problems of every stage.

    `facts` is the digest of their facts, and `is_sound` says that nothing was wrong with the same
    facts before.
    """
    corpus = _revised(rows, bodies, facts) if is_sound else None
    if corpus is not None:
        return corpus, finished(parts.problems, draft=parts.draft)
    typed = [*_unpacked(rows.values(), bodies)]
    paths = frozenset(one.path for one in typed if one.is_read)
    library, found = collected(typed, FieldsOf(parts.read, paths))
    is_whole = is_sound and not found
    corpus, dangling = link(library, parts.pages, draft=parts.draft, is_whole=is_whole)
    bodies.linked = facts, corpus
    return corpus, finished((*parts.problems, *found, *dangling), draft=parts.draft)


def _revised(rows: Mapping[str, Row], bodies: Bodies, facts: bytes) -> Corpus | None:
    """Return the corpus this process linked of the same facts, with the prose that is new.

    None when there is none, or when there is something to tell of what was read anew.
    """
    known_facts, corpus = bodies.linked
    if corpus is None or known_facts != facts:
        return None
    known = bodies.opened
    fresh = [row for row in rows.values() if known[row.path][0] != (row.typed, row.place)]
    typed = [*_unpacked(fresh, bodies)]
    if any(one.problems or not isinstance(one.made, Provision) for one in typed):
        return None
    corpus = with_provisions(corpus, [one.made for one in typed])
    bodies.linked = facts, corpus
    return corpus


def facts_of(rows: Mapping[str, Row], parts: Parts) -> bytes:
    """Digest of all that linking checks: every record's facts, and the addresses of pages."""
    facts = (part for row in rows.values() for part in (row.path.encode(), row.facts))
    return digest_of(repr((parts.pages, parts.draft)).encode(), *facts)


def _unpacked(rows: Iterable[Row], bodies: Bodies) -> Iterator[Typed]:
    """Give what files were typed as; while `bodies` lasts each is unpacked once."""
    together: dict[Ref, list[Typed]] = {}
    for row in rows:
        known = bodies.opened.get(row.path)
        if known is not None and known[0] == (row.typed, row.place):
            yield known[1]
            continue
        if row.typed not in together:
            together[row.typed] = pickle.loads(bodies.packs.read(row.typed))  # noqa: S301 - our own
        typed = together[row.typed][row.place]
        if row.body is not None:
            made: Any = typed.made
            typed = replace(typed, made=replace(made, shelved=Body(bodies, row.path, row.body)))
        bodies.opened[row.path] = (row.typed, row.place), typed
        yield typed

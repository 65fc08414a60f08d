"""Sources to typed records: each file is read and typed once, and again only when it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeVar

from generator.corpus import Corpus
from generator.corpus.indexes import Indexes, indexed, indexes_of
from generator.corpus.link import whole
from generator.corpus.revised import with_provisions
from generator.digest import digest_of
from generator.model.provision import Compliance, Provision, ProvisionProse
from generator.pipeline.bodies import MOST, Bodies, PackedShelf
from generator.pipeline.memory import SourceRow
from generator.pipeline.packs import Packs, Ref, fetched, shelved
from generator.pipeline.parts import Parts, Read
from generator.pipeline.row_digests import digests_of
from generator.pipeline.shop import Shared, Shop
from generator.problem import Problem, finished
from generator.record import Fields, Source, read_fields, read_record
from generator.validate import Library, Typed, collected, typed_source

R = TypeVar("R", Library, Corpus)

_PACKED = ("captures.yml", "changes.yml")
"""Files that are many and long, and of which a page shows one."""

_EMPTY = ProvisionProse("", "", "", "", Compliance("", "", "", "", ""), ())


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to read records, in any process."""

    read: Read
    packs: Packs


class FieldsOf(Mapping[str, Fields]):
    """Fields of files, read again when a problem needs a line: that is rare."""

    def __init__(self, read: Read, paths: AbstractSet[str]) -> None:
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


def rows_of(parts: Parts, shop: Shop) -> dict[str, SourceRow]:
    """Return a row for every source, in the order of paths; unchanged ones are taken as kept."""
    kept = {name: row for name in parts.names if (row := _standing(name, parts, shop))}
    stale = tuple(name for name in parts.names if name not in kept)
    reading = Reading(parts.read, shop.packs)
    fresh = {row.path: row for row in shop.spread("Reading records", read_batch, reading, stale)}
    return {name: kept.get(name) or fresh[name] for name in parts.names}


def _standing(name: str, parts: Parts, shop: Shop) -> SourceRow | None:
    """Return the row kept of a source if its bytes are the same."""
    row = shop.memory.rows.get(name)
    if row is None:
        return None
    if name in parts.digests:
        return row if parts.digests[name] == row.digest else None
    source = parts.read(name)
    return row if isinstance(source, Source) and digest_of(source.data) == row.digest else None


def read_batch(shared: Shared[Reading], names: tuple[str, ...]) -> list[SourceRow]:
    """Read and type some files; what they were typed as is put away, the prose by itself."""
    reading = shared.get()
    read = [_typed(reading.read(name), name) for name in names]
    prose = [typed.made.prose if isinstance(typed.made, Provision) else None for _, typed in read]
    written = [one for one in prose if one is not None]
    bare = [_without_prose(typed) for _, typed in read]
    refs = shelved([*bare, *written], reading.packs)
    bodies = iter(refs[len(bare) :])
    return [
        SourceRow(
            typed.path,
            digest,
            *digests_of(typed, text),
            typed=ref,
            body=None if text is None else next(bodies),
        )
        for (digest, _), typed, text, ref in zip(read, bare, prose, refs[: len(bare)], strict=True)
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


class Checked(NamedTuple):
    """What is known of records that may be published: where the indexes lie, and all warnings.

    Warnings are those of records; what is said of files that are none is found again each time.
    """

    indexes: Ref
    warned: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """A corpus, the problems of every stage, and what is known of it when none is an error."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    checked: Checked | None


def linked(
    rows: Mapping[str, SourceRow],
    parts: Parts,
    bodies: Bodies,
    ties: bytes,
    kept: Checked | None = None,
) -> Linked:
    """Link rows into a corpus.

    `ties` is the digest of what is looked at of them, and `kept` is what is known of the same since
    it was linked: nothing is linked again then.
    """
    if kept is not None:
        corpus = _revised(rows, bodies, ties)
        corpus = corpus or indexed(as_it_was(rows, bodies), indexes_at(kept.indexes, bodies))
        bodies.linked = ties, corpus, rows
        problems = finished((*parts.problems, *kept.warned), draft=parts.draft)
        return Linked(corpus, problems, kept)
    read: set[str] = set()
    with bodies.at_hand():
        library, found = collected(_opened(rows, bodies, read), FieldsOf(parts.read, read))
        unopened = _unopened(library, rows, bodies)
        checked, dangling = whole(unopened, parts.pages, draft=parts.draft)
        indexes = indexes_of(checked)
    corpus = indexed(_unopened(checked, rows, bodies), indexes)
    bodies.linked = ties, corpus, rows
    of_records = finished((*found, *dangling), draft=parts.draft)
    is_sound = not any(problem.is_error for problem in of_records)
    made = Checked(shelved([indexes], bodies.packs)[0], of_records) if is_sound else None
    return Linked(corpus, finished((*parts.problems, *of_records), draft=parts.draft), made)


@dataclass(frozen=True, slots=True)
class Checking:
    """What is needed to check all that records say of each other, in any process."""

    rows: Mapping[str, SourceRow]
    parts: Parts
    bodies: Bodies


def checked_apart(
    rows: Mapping[str, SourceRow], parts: Parts, shop: Shop, bodies: Bodies
) -> Checked | None:
    """Check many records in a process of its own, which takes with it all it had to look into.

    Return what is known of them then; None when there are few, or when one is wrong.
    """
    provisions = sum(row.body is not None for row in rows.values())
    if provisions <= MOST or shop.crew.hands == 1:
        return None
    checking = Checking(rows, parts, bodies)
    (found,) = shop.spread("Linking", _check_apart, checking, ("all",), few=0)
    return found


def _check_apart(shared: Shared[Checking], _: tuple[str, ...]) -> list[Checked | None]:
    work = shared.get()
    return [linked(work.rows, work.parts, work.bodies, b"").checked]


def _packed(
    shelf: Iterable[str], name: str, rows: Mapping[str, SourceRow], bodies: Bodies
) -> PackedShelf[Any]:
    return PackedShelf({id_: rows[f"content/{id_}/{name}"].typed for id_ in shelf}, bodies)


def _unopened(records: R, rows: Mapping[str, SourceRow], bodies: Bodies) -> R:
    """Return records whose ledgers and change logs are fetched: only their ids are looked at."""
    return replace(
        records,
        ledgers=_packed(records.ledgers, _PACKED[0], rows, bodies),
        changelogs=_packed(records.changelogs, _PACKED[1], rows, bodies),
    )


def _opened(rows: Mapping[str, SourceRow], bodies: Bodies, read: set[str]) -> Iterator[Typed]:
    """Give what files were typed as, one after another; `read` hears which have fields.

    Ledgers and change logs are only named: they stay where they lie.
    """
    for row in rows.values():
        typed = bodies.typed(row.typed)
        if typed.is_read:
            read.add(row.path)
        if row.body is not None:
            made = bodies.record(row, row.body)
            bodies.fill(made, typed.made)
            typed = replace(typed, made=made)
        elif typed.made is not None and row.path.endswith(_PACKED):
            typed = replace(typed, made=row.path)
        yield typed


def _revised(rows: Mapping[str, SourceRow], bodies: Bodies, ties: bytes) -> Corpus | None:
    """Return the corpus this process linked of the same, with the provisions that are new."""
    known_ties, corpus, known = bodies.linked
    if corpus is None or known_ties != ties:
        return None
    fresh = {row.path: row for row in rows.values() if row.body and known[row.path] != row}
    return with_provisions(corpus, [one.made for one in _opened(fresh, bodies, set())])


def indexes_at(kept: Ref, bodies: Bodies) -> Indexes:
    """Return the indexes that were put away."""
    indexes: Indexes = fetched(kept, bodies.packs)
    return indexes


def as_it_was(rows: Mapping[str, SourceRow], bodies: Bodies) -> Corpus:
    """Put the corpus together again as it was linked, not indexed yet.

    No provision is looked into.
    """
    provisions = [bodies.record(row, row.body) for row in rows.values() if row.body is not None]
    others = [row for row in rows.values() if row.body is None]
    library, _ = collected(
        bodies.typed(row.typed) for row in others if not row.path.endswith(_PACKED)
    )
    ledgers, changelogs = (
        sorted(
            row.path.removeprefix("content/").removesuffix(f"/{name}")
            for row in others
            if row.path.endswith(f"/{name}")
        )
        for name in _PACKED
    )
    changed = set(changelogs)
    return Corpus(
        platforms=dict(sorted(library.platforms.items())),
        documents=dict(sorted(library.documents.items())),
        provisions=dict(sorted((one.id, one) for one in provisions)),
        regulations=dict(sorted(library.regulations.items())),
        ledgers=_packed(ledgers, _PACKED[0], rows, bodies),
        taxonomies=library.taxonomies,
        changelogs=_packed(changelogs, _PACKED[1], rows, bodies),
        notes={id_: n for id_, n in sorted(library.notes.items()) if id_ in changed},
    )

"""All sources to one library of typed records, with all problems."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from generator.model.changelog import ChangeLog
from generator.model.ledger import Ledger
from generator.model.note import Notes
from generator.model.packed import Packed
from generator.model.place import Document, Platform, Regulation
from generator.model.provision import Provision
from generator.model.taxonomy import Taxonomies
from generator.problem import Problem, in_order
from generator.record import Fields, Record, Source, read_body, read_fields, read_record
from generator.validate import records
from generator.validate.facts import typed
from generator.validate.kinds import Kind, Place, place_of
from generator.validate.notes import check_notes
from generator.validate.seal import seal_of
from generator.validate.sections import DESCRIPTION, PROVISION, REGULATION, check_body
from generator.validate.taxonomies import typed_taxonomy

Problems = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """Typed records by id, as validated file by file: nothing is linked yet.

    `fields` keeps the fields of every file by path, so that later stages can name a line;
    `untyped` the paths of files that are there but broken: what points to them is not reported
    a second time; `partial` what can be typed of broken provisions, for their references alone.
    """

    platforms: dict[str, Platform] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    provisions: dict[str, Provision] = field(default_factory=dict)
    regulations: dict[str, Regulation] = field(default_factory=dict)
    ledgers: Mapping[str, Ledger] = field(default_factory=dict)
    changelogs: Mapping[str, ChangeLog] = field(default_factory=dict)
    notes: dict[str, Notes] = field(default_factory=dict)
    taxonomies: Taxonomies = field(default_factory=Taxonomies)
    fields: Mapping[str, Fields] = field(default_factory=dict)
    untyped: set[str] = field(default_factory=set)
    partial: dict[str, Provision] = field(default_factory=dict)

    def line(self, path: str, *location: str | int) -> int:
        """Line of a field in the file `path`; 1 when there is no such file or field."""
        fields = self.fields.get(path)
        return fields.line_of(location) if fields else 1


@dataclass(frozen=True, slots=True)
class Typed(Packed):
    """What one file was typed as; nothing in it depends on another file.

    `made` is the record, ledger or taxonomy, None when it cannot be typed; `fields` its fields with
    lines, None when there are none or they were not kept; `is_read` whether there were any.
    """

    path: str
    place: Place | None
    made: Any = None
    partial: Provision | None = None
    problems: Problems = ()
    fields: Fields | None = None
    is_read: bool = False


def validate(sources: Iterable[Source]) -> tuple[Library, Problems]:
    """Type every source; a file that cannot be typed is left out of the library and reported."""
    return collected(typed_source(source) for source in sorted(sources, key=lambda s: s.path))


def typed_source(source: Source) -> Typed:
    """Type one file by its place: a pure function of its path and bytes."""
    place = place_of(source.path)
    if isinstance(place, Problem):
        return Typed(source.path, None, problems=(place,))
    if place.kind in _RECORD_KINDS:
        return _record(source, place)
    if place.kind in _SEALED_KINDS:
        return _sealed(source, place)
    if place.kind is Kind.NOTES:
        return _notes(source, place)
    if place.kind is Kind.TAXONOMY:
        return _taxonomy(source, place)
    return Typed(source.path, None)


def collected(
    typed_files: Iterable[Typed], fields: Mapping[str, Fields] | None = None
) -> tuple[Library, Problems]:
    """Collect typed files, in the order of their paths, into a library.

    `fields` are the fields of files by path where the typed files did not keep theirs.
    """
    library = Library() if fields is None else Library(fields=fields)
    vocabularies: dict[str, object] = {}
    problems: list[Problem] = []
    for one in typed_files:
        problems += one.problems
        if one.place is None:
            continue
        if fields is None and one.fields is not None:
            cast("dict[str, Fields]", library.fields)[one.path] = one.fields
        if one.made is None:
            library.untyped.add(one.path)
            if one.partial is not None:
                library.partial[one.place.id] = one.partial
        elif one.place.kind is Kind.TAXONOMY:
            vocabularies[one.place.id.replace("-", "_")] = one.made
        else:
            getattr(library, _SHELVES[one.place.kind])[one.place.id] = one.made
    taxonomies = Taxonomies.model_construct(**{**_EMPTY, **vocabularies})
    return replace(library, taxonomies=taxonomies), in_order(problems)


_EMPTY = {name: getattr(Taxonomies(), name) for name in Taxonomies.model_fields}

Maker = Callable[[Record, str], tuple[object | None, Problems]]

_RECORD_KINDS: dict[Kind, Maker] = {
    Kind.PLATFORM: records.platform,
    Kind.DOCUMENT: records.document,
    Kind.PROVISION: records.provision,
    Kind.REGULATION: records.regulation,
}
_SECTIONS = {
    Kind.PLATFORM: DESCRIPTION,
    Kind.DOCUMENT: DESCRIPTION,
    Kind.PROVISION: PROVISION,
    Kind.REGULATION: REGULATION,
}
_SEALED_KINDS: dict[Kind, type[Ledger | ChangeLog]] = {
    Kind.LEDGER: Ledger,
    Kind.CHANGELOG: ChangeLog,
}
_SHELVES = {
    Kind.PLATFORM: "platforms",
    Kind.DOCUMENT: "documents",
    Kind.PROVISION: "provisions",
    Kind.REGULATION: "regulations",
    Kind.LEDGER: "ledgers",
    Kind.CHANGELOG: "changelogs",
    Kind.NOTES: "notes",
}


def _record(source: Source, place: Place) -> Typed:
    record, problems = read_record(source)
    if record is None:
        return Typed(source.path, place, problems=(*problems, *_of_body(source, place)))
    made, found = _RECORD_KINDS[place.kind](record, place.id)
    partial = None
    if made is None and place.kind is Kind.PROVISION:
        partial = records.partial(record, place.id)
    return Typed(
        source.path, place, made, partial, (*problems, *found), record.fields, is_read=True
    )


def _of_body(source: Source, place: Place) -> Problems:
    """Check the prose below facts that cannot be read: their problems must not hide its own.

    Of a provision that may be retired nothing is said: it needs no sections.
    """
    body = read_body(source)
    if body is None or (place.kind is Kind.PROVISION and _RETIRED.search(source.data)):
        return ()
    return tuple(check_body(body, _SECTIONS[place.kind], source.path))


_RETIRED = re.compile(rb"^status:[^\n]*retired", re.MULTILINE)


def _sealed(source: Source, place: Place) -> Typed:
    """Type a file that the tool wrote; one that was changed since is refused whole."""
    fields, problems = read_fields(source)
    if fields is None:
        return Typed(source.path, place, problems=problems)
    due, carried = seal_of(source.data)
    if due != carried:
        message = "the file was changed after it was sealed"
        hint = "Run `clausebook verify` to write it anew."
        line = fields.line_of(["seal"])
        found: Problems = (Problem(source.path, line, "seal", "CB053", message, hint),)
        made = None
    else:
        made, found = typed(fields, _SEALED_KINDS[place.kind], source.path)
    return Typed(source.path, place, made, None, (*problems, *found), fields, is_read=True)


def _notes(source: Source, place: Place) -> Typed:
    fields, problems = read_fields(source)
    if fields is None:
        return Typed(source.path, place, problems=problems)
    made, found = typed(fields, Notes, source.path)
    if made is not None:
        found += tuple(check_notes(made, fields, source.path))
    return Typed(source.path, place, made, None, (*problems, *found), fields, is_read=True)


def _taxonomy(source: Source, place: Place) -> Typed:
    fields, problems = read_fields(source)
    if fields is None:
        return Typed(source.path, place, problems=problems)
    made, found = typed_taxonomy(fields, place.id, source.path)
    return Typed(source.path, place, made, None, (*problems, *found), fields, is_read=True)

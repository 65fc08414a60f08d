"""All sources to one library of typed records, with all problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from generator.model.changelog import ChangeLog
from generator.model.ledger import Ledger
from generator.model.note import Notes
from generator.model.place import Document, Platform, Regulation
from generator.model.provision import Provision
from generator.model.taxonomy import Taxonomies
from generator.problem import Problem, in_order
from generator.record import Fields, Record, Source, read_fields, read_record
from generator.validate import records
from generator.validate.facts import typed
from generator.validate.kinds import Kind, Place, place_of
from generator.validate.notes import check_notes
from generator.validate.seal import seal_of
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
    ledgers: dict[str, Ledger] = field(default_factory=dict)
    changelogs: dict[str, ChangeLog] = field(default_factory=dict)
    notes: dict[str, Notes] = field(default_factory=dict)
    taxonomies: Taxonomies = field(default_factory=Taxonomies)
    fields: dict[str, Fields] = field(default_factory=dict)
    untyped: set[str] = field(default_factory=set)
    partial: dict[str, Provision] = field(default_factory=dict)

    def line(self, path: str, *location: str | int) -> int:
        """Line of a field in the file `path`; 1 when there is no such file or field."""
        fields = self.fields.get(path)
        return fields.line_of(location) if fields else 1


def validate(sources: Iterable[Source]) -> tuple[Library, Problems]:
    """Type every source; a file that cannot be typed is left out of the library and reported."""
    library = Library()
    vocabularies: dict[str, object] = {}
    problems: list[Problem] = []
    for source in sorted(sources, key=lambda s: s.path):
        place = place_of(source.path)
        if isinstance(place, Problem):
            problems.append(place)
        elif place.kind in _RECORD_KINDS:
            problems += _add_record(source, place, library)
        elif place.kind in _SEALED_KINDS:
            problems += _add_sealed(source, place, library)
        elif place.kind is Kind.NOTES:
            problems += _add_notes(source, place, library)
        elif place.kind is Kind.TAXONOMY:
            problems += _add_taxonomy(source, place, library, vocabularies)
    taxonomies = Taxonomies.model_construct(**{**_EMPTY, **vocabularies})
    return replace(library, taxonomies=taxonomies), in_order(problems)


_EMPTY = {name: getattr(Taxonomies(), name) for name in Taxonomies.model_fields}

Maker = Callable[[Record, str], tuple[object | None, Problems]]

_RECORD_KINDS: dict[Kind, tuple[Maker, str]] = {
    Kind.PLATFORM: (records.platform, "platforms"),
    Kind.DOCUMENT: (records.document, "documents"),
    Kind.PROVISION: (records.provision, "provisions"),
    Kind.REGULATION: (records.regulation, "regulations"),
}


def _add_record(source: Source, place: Place, library: Library) -> Problems:
    record, problems = read_record(source)
    if record is None:
        library.untyped.add(source.path)
        return problems
    library.fields[source.path] = record.fields
    make, shelf = _RECORD_KINDS[place.kind]
    made, found = make(record, place.id)
    if made is None:
        library.untyped.add(source.path)
        if place.kind is Kind.PROVISION:
            library.partial.update(records.partial(record, place.id))
    else:
        getattr(library, shelf)[place.id] = made
    return (*problems, *found)


_SEALED_KINDS: dict[Kind, tuple[type[Ledger | ChangeLog], str]] = {
    Kind.LEDGER: (Ledger, "ledgers"),
    Kind.CHANGELOG: (ChangeLog, "changelogs"),
}


def _add_sealed(source: Source, place: Place, library: Library) -> Problems:
    """Type a file that the tool wrote; one that was changed since is refused whole."""
    fields, problems = read_fields(source)
    library.untyped.add(source.path)
    if fields is None:
        return problems
    library.fields[source.path] = fields
    due, carried = seal_of(source.data)
    if due != carried:
        message = "the file was changed after it was sealed"
        hint = "Run `clausebook verify` to write it anew."
        line = fields.line_of(["seal"])
        return (*problems, Problem(source.path, line, "seal", "CB053", message, hint))
    model, shelf = _SEALED_KINDS[place.kind]
    made, found = typed(fields, model, source.path)
    if made is not None:
        getattr(library, shelf)[place.id] = made
        library.untyped.discard(source.path)
    return (*problems, *found)


def _add_notes(source: Source, place: Place, library: Library) -> Problems:
    fields, problems = read_fields(source)
    library.untyped.add(source.path)
    if fields is None:
        return problems
    library.fields[source.path] = fields
    made, found = typed(fields, Notes, source.path)
    if made is not None:
        library.notes[place.id] = made
        library.untyped.discard(source.path)
        found += tuple(check_notes(made, fields, source.path))
    return (*problems, *found)


def _add_taxonomy(
    source: Source, place: Place, library: Library, vocabularies: dict[str, object]
) -> Problems:
    fields, problems = read_fields(source)
    library.untyped.add(source.path)
    if fields is None:
        return problems
    library.fields[source.path] = fields
    made, found = typed_taxonomy(fields, place.id, source.path)
    if made is not None:
        vocabularies[place.id.replace("-", "_")] = made
        library.untyped.discard(source.path)
    return (*problems, *found)

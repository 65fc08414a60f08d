"""What each document adds to tables: made as a unit of its own, put away, and taken from there."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping

from generator.corpus import Corpus
from generator.corpus.watch import Note
from generator.exports import DOCUMENT_TABLES, Part, document_parts
from generator.model.site import Site
from generator.model.table import Table
from generator.pages.plan import Unit
from generator.pipeline.packs import Packs, Ref
from generator.pipeline.prints import Prints

ROWS = "rows"
"""Kind of the units of which no file is made, but parts of files."""

Places = dict[str, tuple[Ref, ...]]
"""Where the parts of documents lie, by id: first what was looked at, then one for each table."""

_PLACE = {table.name: place for place, table in enumerate(DOCUMENT_TABLES)}


def row_units(corpus: Corpus) -> Iterator[Unit]:
    """Yield the units that give rows."""
    return (Unit(ROWS, id_) for id_ in corpus.documents)


def rows_of_unit(unit: Unit, corpus: Corpus, site: Site) -> tuple[Part, ...]:
    """Make the rows of a unit."""
    return document_parts(unit.key, corpus, site)


def put_away(made: tuple[Part, ...], looked_at: tuple[str, ...], packs: Packs) -> tuple[Ref, ...]:
    """Put the rows of a unit away, and what was looked at for them."""
    return packs.write([pickle.dumps(one, protocol=5) for one in (looked_at, *made)])


def places_of(printed: Prints) -> Places:
    """Return where the parts lie that were printed before."""
    return {unit.key: printed[unit].parts for unit in printed if unit.kind == ROWS}


class PartsKept:
    """Takes parts from where they lie; `note` hears what they were made from."""

    def __init__(self, places: Mapping[str, tuple[Ref, ...]], packs: Packs, note: Note) -> None:
        self._places = places
        self._packs = packs
        self._note = note

    def __call__(self, table: Table, document: str) -> Part:
        """Return what a document adds to a table."""
        looked_at, *parts = self._places[document]
        if table is DOCUMENT_TABLES[0]:
            for name in pickle.loads(self._packs.read(looked_at)):  # noqa: S301 - our own, summed
                self._note(name)
        found: Part = pickle.loads(self._packs.read(parts[_PLACE[table.name]]))  # noqa: S301 - so
        return found

"""What each document adds to tables and lists: a unit of its own, put away, taken from there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.corpus import Corpus
from generator.corpus.watch import Note
from generator.exports import DOCUMENT_TABLES, Part
from generator.model.edit import Edit
from generator.model.table import Table
from generator.pages.plan import Unit
from generator.pages.rows import Row
from generator.pipeline.packs import Packs, Ref, fetched, pickled, shelved, unpickled
from generator.pipeline.prints import Prints

ROWS = "rows"
"""Kind of the units of which no file is made, but parts of files."""

Names = tuple[str, ...]

Listed = tuple[Names, dict[str, bytes], bytes]
"""What lists show of the provisions of a document: what was looked at for the rows; the rows, by
id, and what we did to them, pickled: a list of many documents shows a provision or two of each."""

Places = dict[str, tuple[Ref, ...]]
"""Where the parts of documents lie, by id: names, what lists show, then a part for each table."""

MOST_AT_HAND = 1_000
"""Documents whose rows one process has at hand: some 20 MB."""

_PLACE = {table.name: place for place, table in enumerate(DOCUMENT_TABLES)}


def row_units(corpus: Corpus) -> Iterator[Unit]:
    """Yield the units that give rows."""
    return (Unit(ROWS, id_) for id_ in corpus.documents)


def listed(looked_at: Names, rows: Mapping[str, Row], edits: tuple[Edit, ...]) -> Listed:
    """Return what lists show of the provisions of a document, as it is put away."""
    packed = {id_: pickled(row) for id_, row in rows.items()}
    return looked_at, packed, pickled(edits)


def put_away(
    looked_at: Names, shown: Listed, made: Iterable[Part], packs: Packs
) -> tuple[Ref, ...]:
    """Put away what a document adds to tables and lists, and what was looked at for it."""
    return shelved((looked_at, shown, *made), packs)


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
        looked_at, _, *parts = self._places[document]
        if table is DOCUMENT_TABLES[0]:
            for name in fetched(looked_at, self._packs):
                self._note(name)
        found: Part = fetched(parts[_PLACE[table.name]], self._packs)
        return found


class ListsKept:
    """What lists show of provisions, taken from where it lies, that of a document together."""

    def __init__(self, places: Places, packs: Packs) -> None:
        self.places = places
        self._packs = packs
        self._at_hand: dict[str, Listed] = {}

    def __call__(self, document: str) -> Listed:
        """Return what lists show of the provisions of a document; KeyError when none was kept."""
        return self._at_hand.get(document) or self._fetched(document)

    def _fetched(self, document: str) -> Listed:
        found: Listed = fetched(self.places[document][1], self._packs)
        if len(self._at_hand) >= MOST_AT_HAND:
            del self._at_hand[next(iter(self._at_hand))]
        self._at_hand[document] = found
        return found


class RowsShown(Mapping[str, Row]):
    """Rows of provisions by id, as they were kept; `note` hears what they were made from."""

    def __init__(self, kept: ListsKept, note: Callable[[Iterable[str]], object]) -> None:
        self._kept = kept
        self._note = note

    def __getitem__(self, key: str) -> Row:
        names, rows, _ = self._kept(key.rpartition("/")[0])
        self._note(names)
        row: Row = unpickled(rows[key])
        return row

    def __iter__(self) -> Iterator[str]:
        return (id_ for document in self._kept.places for id_ in self._kept(document)[1])

    def __len__(self) -> int:
        return sum(1 for _ in self)


class EditsShown(Mapping[str, tuple[Edit, ...]]):
    """What we did to the provisions of documents, by the documents' ids, as it was kept."""

    def __init__(self, kept: ListsKept) -> None:
        self._kept = kept

    def __getitem__(self, key: str) -> tuple[Edit, ...]:
        edits: tuple[Edit, ...] = unpickled(self._kept(key)[2])
        return edits

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept.places)

    def __len__(self) -> int:
        return len(self._kept.places)

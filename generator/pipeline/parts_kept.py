"""What each document adds to tables and lists: a unit of its own, put away, taken from there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.corpus import Corpus
from generator.corpus.editorial import EDITS
from generator.corpus.watch import Note
from generator.exports import DATABASE, DOCUMENT_TABLES, Part
from generator.model.edit import Edit
from generator.model.table import Table
from generator.pages.plan import Unit
from generator.pages.rows import Row
from generator.pipeline.packs import Packs, Ref, fetched, pickled, shelved, unpickled
from generator.pipeline.prints import Prints

ROWS = "rows"
"""Kind of the units of which no file is made, but parts of files."""

Names = tuple[str, ...]

DocumentRows = tuple[Names, dict[str, bytes], bytes]
"""What lists show of the provisions of a document: what was looked at for the rows; the rows, by
id, and what we did to them, pickled: a list of many documents shows a provision or two of each."""

Places = dict[str, tuple[Ref, ...]]
"""Where the parts of documents lie, by id: names, what lists show, then a part for each table."""

MOST_AT_HAND = 1_000
"""Documents whose rows one process has at hand: some 20 MB."""

_ALL = "documents:*"
"""Name of the ingredient that is all documents: tables hold them all, taken over or not."""

_FIRST = 2
"""Where the parts of tables begin among those of a document."""

_PLACE = {table.name: place for place, table in enumerate(DOCUMENT_TABLES, start=_FIRST)}


def row_units(corpus: Corpus) -> Iterator[Unit]:
    """Yield the units that give rows."""
    return (Unit(ROWS, id_) for id_ in corpus.documents)


def document_rows(
    looked_at: Names, rows: Mapping[str, Row], edits: tuple[Edit, ...]
) -> DocumentRows:
    """Return what lists show of the provisions of a document, as it is put away."""
    packed = {id_: pickled(row) for id_, row in rows.items()}
    return looked_at, packed, pickled(edits)


def put_away(
    looked_at: Names, shown: DocumentRows, made: Iterable[Part], packs: Packs
) -> tuple[Ref, ...]:
    """Put away what a document adds to tables and lists, and what was looked at for it."""
    return shelved((looked_at, shown, *made), packs)


def places_of(printed: Prints) -> Places:
    """Return where the parts lie that were printed before."""
    return {unit.key: printed[unit].parts for unit in printed if unit.kind == ROWS}


def changed_parts(before: Places, now: Places, packs: Packs) -> Places | None:
    """Return where the parts lay of documents that lie elsewhere now.

    None when other documents add to tables than before, or one another number of rows.
    """
    if before.keys() != now.keys():
        return None
    changed = {document: before[document] for document in now if before[document] != now[document]}
    is_alike = all(
        len(fetched(old, packs).rows) == len(fetched(new, packs).rows)
        for document, places in changed.items()
        for old, new in zip(places[_FIRST:], now[document][_FIRST:], strict=True)
    )
    return changed if is_alike else None


@dataclass(frozen=True, slots=True)
class Last:
    """The SQLite file of the last build and the CSV files beside it, and where their parts lie.

    `files` are their sums and sizes by path. `copy` takes a path in the site and the one at which
    the file is to be; `keep` takes one over that has a sum, and says whether that could be.
    """

    files: Mapping[str, tuple[str, int]]
    places: Places
    copy: Callable[[str, Path], object]
    keep: Callable[[str, str], bool]

    def put(self, path: Path) -> bool:
        """Put the SQLite file at a path if it is the one that was made; whether it is there."""
        try:
            self.copy(DATABASE, path)
            with path.open("rb") as file:
                total = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            total = ""
        if total != self.files[DATABASE][0]:
            path.unlink(missing_ok=True)
        return path.exists()


class PartsKept:
    """Takes parts from where they lie; `last` are the files that were made of parts before.

    Whoever puts files together of parts asks for the last one first: `note` hears then what all
    parts were made from, taken or not.
    """

    def __init__(self, places: Places, packs: Packs, note: Note, last: Last | None = None) -> None:
        self._places = places
        self._packs = packs
        self._note = note
        self._last = last
        self._changed: Places = {}
        self._is_put = False

    def __call__(self, table: Table, document: str) -> Part:
        """Return what a document adds to a table."""
        place = _PLACE[table.name]
        found: Part = fetched(self._places[document][place], self._packs)
        if document in self._changed:
            was: Part = fetched(self._changed[document][place], self._packs)
            return found._replace(was=was.rows)
        return found

    def put_last(self, path: Path) -> bool:
        """Put the last file at a path, if it can be revised to be the one of these parts."""
        self._hear_all()
        if self._last is None:
            return False
        changed = changed_parts(self._last.places, self._places, self._packs)
        if changed is None or not self._last.put(path):
            return False
        self._changed, self._is_put = changed, True
        return True

    def _hear_all(self) -> None:
        self._note(_ALL)
        for own in self._places.values():
            for name in fetched(own[0], self._packs):
                self._note(name)

    def stands(self, table: Table, path: str) -> bool:
        """Whether a table is the last one, and its file could be taken over."""
        if not self._is_put or self._last is None or table.name not in _PLACE:
            return False
        place = _PLACE[table.name]
        is_same = all(
            fetched(old[place], self._packs) == fetched(self._places[id_][place], self._packs)
            for id_, old in self._changed.items()
        )
        return is_same and self._last.keep(path, self._last.files[path][0])


class ListsKept:
    """What lists show of provisions, taken from where it lies, that of a document together."""

    def __init__(self, places: Places, packs: Packs) -> None:
        self.places = places
        self._packs = packs
        self._at_hand: dict[str, DocumentRows] = {}

    def __call__(self, document: str) -> DocumentRows:
        """Return what lists show of the provisions of a document; KeyError when none was kept."""
        return self._at_hand.get(document) or self._fetched(document)

    def _fetched(self, document: str) -> DocumentRows:
        found: DocumentRows = fetched(self.places[document][1], self._packs)
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
    """What we did to the provisions of documents, by the documents' ids, as it was kept.

    `note` hears of whose.
    """

    def __init__(self, kept: ListsKept, note: Note) -> None:
        self._kept = kept
        self._note = note

    def __getitem__(self, key: str) -> tuple[Edit, ...]:
        self._note(f"{EDITS}:{key}")
        edits: tuple[Edit, ...] = unpickled(self._kept(key)[2])
        return edits

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept.places)

    def __len__(self) -> int:
        return len(self._kept.places)

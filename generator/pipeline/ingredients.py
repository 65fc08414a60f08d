"""Digests of everything that can be looked at, by the names under which it is noted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final, NamedTuple

from generator.corpus.corpus import Citing, Corpus
from generator.corpus.editorial import EDITS
from generator.corpus.watch import shelves_of
from generator.digest import SIZE, digest_of
from generator.model.provision import Provision

_ABSENT = bytes(SIZE)
"""Stands for the digest of what is not there."""

_BESIDE: Final = {"ledgers": "captures.yml", "changelogs": "changes.yml", "notes": "notes.yml"}
"""Shelves whose records do not name their file: it lies beside the document's."""

Source = Mapping[str, bytes]
"""Digests by name."""


class Sources(NamedTuple):
    """Digests by the path of each record's file: of its facts and summary, of the whole file.

    `edits` are those of what we did to a record since it was first published.
    """

    facts: Source
    whole: Source
    edits: Source


class Ingredients:
    """Answers what an ingredient's digest is; each is worked out once.

    `sources` are digests of what files hold. `others` are ingredients that are no records:
    templates, shells, the site. `same` are digests by name from when all facts were the same: those
    of records still hold.
    """

    def __init__(
        self,
        corpus: Corpus,
        sources: Sources,
        others: Source,
        same: Source | None = None,
    ) -> None:
        self._corpus = corpus
        self._shelves = shelves_of(corpus)
        self._shelf_names = tuple(f"{name}:" for name in (*self._shelves, EDITS))
        self._sources = sources
        self._others = others
        self._same = same or {}
        self._known: dict[str, bytes] = {}

    def changed(self, known: Source) -> set[str]:
        """Return the names of ingredients that are not as they are known."""
        if known is self._same:
            return {name for name in self._of_no_shelf if self(name) != known[name]}
        self._know_most()
        at_hand = self._known.get
        return {name for name in known if (at_hand(name) or self(name)) != known[name]}

    def _know_most(self) -> None:
        """Take what is at hand: four of five names are provisions, their prose and their peers."""
        facts, found = self._sources.facts, self._corpus.provisions.items()
        same, shelves = self._same.items(), self._shelf_names
        self._known |= {f"provisions:{id_}": facts.get(one.source, _ABSENT) for id_, one in found}
        self._known |= {f"prose:{path}": digest for path, digest in self._sources.whole.items()}
        self._known |= {name: digest for name, digest in same if name.startswith(shelves)}

    def digests(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return the digests of ingredients by name."""
        wanted, found = set(names), dict(self._same)  # most are as they were: no own loop over all
        for name in found.keys() - wanted:
            del found[name]
        for name in (*wanted.intersection(self._of_no_shelf), *(wanted - found.keys())):
            found[name] = self(name)
        return found

    @cached_property
    def _of_no_shelf(self) -> list[str]:
        """Names known from when all facts were the same that are on no shelf of records."""
        return [name for name in self._same if not name.startswith(self._shelf_names)]

    def __call__(self, name: str) -> bytes:
        """Digest of the ingredient `name`; that of something absent when there is none."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._digest(name)
        return found

    def _digest(self, name: str) -> bytes:
        shelf, _, key = name.partition(":")
        if shelf == "prose":
            return self._sources.whole.get(key, _ABSENT)
        if name in self._same and name.startswith(self._shelf_names):
            return self._same[name]
        if shelf == EDITS:
            return self._edits(key)
        if shelf not in self._shelves:
            return self._others.get(name, _ABSENT)
        entries = self._shelves[shelf]
        if key == "*":
            pairs = ((str(k), self(f"{shelf}:{k}")) for k in entries)
            return digest_of(*(part for k, made in pairs for part in (k.encode(), made)))
        return self._at(entries, key, _BESIDE.get(shelf, "")) if key in entries else _ABSENT

    def _edits(self, document: str) -> bytes:
        """Digest of what we did to a document's published records."""
        published = self._corpus.provisions_of_document.get(document, ())
        return digest_of(*(self._sources.edits[one.source] for one in published))

    def _at(self, entries: Mapping[Any, Any], key: Any, file: str) -> bytes:
        """Digest of an entry; one that was put away is not fetched when its file's is known."""
        path = f"content/{key}/{file}"
        known = self._sources.facts.get(path) if file else None
        return known or self._of(entries[key], path)

    def _of(self, value: Any, path: str) -> bytes:
        """Digest of a value; `path` is its file when it does not name one itself.

        What a file was typed as has its digest from when it was read, and need not be shown again.
        """
        if isinstance(value, tuple):
            return digest_of(b"".join(self._each(value)))
        record = value.provision if isinstance(value, Citing) else value
        known = self._sources.facts.get(getattr(record, "source", path))
        return known or (_ABSENT if isinstance(record, Provision) else digest_of_value(value))

    def _each(self, values: tuple[Any, ...]) -> Iterable[bytes]:
        """Return the digests of values, which are all of one kind; provisions are many.

        Ids are their own.
        """
        facts = self._sources.facts
        if values and isinstance(values[0], str):
            return ["\0".join(values).encode()]
        if values and isinstance(values[0], Provision):
            return [facts.get(one.source, _ABSENT) for one in values]
        if values and isinstance(values[0], Citing):
            return [facts.get(one.provision.source, _ABSENT) for one in values]
        return [self._of(one, "") for one in values]


def digest_of_value(value: object) -> bytes:
    """Digest of a record: frozen records show all they hold (a pickle has sets in hash order)."""
    return digest_of(repr(value).encode())

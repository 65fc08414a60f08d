"""Digests of everything that can be looked at, by the names under which it is noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any, Final

from generator.corpus.corpus import Citing, Corpus
from generator.corpus.watch import shelves_of
from generator.model.provision import Provision

SIZE: Final = 16
_ABSENT = b"absent"

Source = Mapping[str, bytes]
"""Digest of each record by the path of its file: of its facts and summary, of its whole file."""


def digest_of(*parts: bytes) -> bytes:
    """Return 16 bytes that stand for these parts in this order."""
    made = blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "little"))
        made.update(part)
    return made.digest()


class Ingredients:
    """Answers what an ingredient's digest is; each is worked out once.

    `facts` are digests of facts and summary, `bodies` of whole files, both by path. `others` are
    ingredients that are no records: templates, shells, the site.
    """

    def __init__(self, corpus: Corpus, facts: Source, bodies: Source, others: Source) -> None:
        self._shelves = shelves_of(corpus)
        self._facts = facts
        self._bodies = bodies
        self._others = others
        self._known: dict[str, bytes] = {}

    def __call__(self, name: str) -> bytes:
        """Digest of the ingredient `name`; that of something absent when there is none."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._digest(name)
        return found

    def _digest(self, name: str) -> bytes:
        shelf, _, key = name.partition(":")
        if shelf == "prose":
            return self._bodies.get(key, _ABSENT)
        if shelf not in self._shelves:
            return self._others.get(name, _ABSENT)
        entries = self._shelves[shelf]
        if key == "*":
            pairs = (part for k, v in entries.items() for part in (str(k).encode(), self._of(v)))
            return digest_of(*pairs)
        return self._of(entries[key]) if key in entries else _ABSENT

    def _of(self, value: Any) -> bytes:
        if isinstance(value, Provision):
            return self._facts.get(value.source, _ABSENT)
        if isinstance(value, Citing):
            return self._facts.get(value.provision.source, _ABSENT)
        if isinstance(value, tuple):
            return digest_of(*(self._of(one) for one in value))
        return digest_of_value(value)


def digest_of_value(value: object) -> bytes:
    """Digest of a record: frozen records show all they hold (a pickle has sets in hash order)."""
    return digest_of(repr(value).encode())


Digest = Callable[[str], bytes]

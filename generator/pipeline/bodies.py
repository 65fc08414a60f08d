"""What records hold, put away until somebody asks for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf
from typing import Any, TypeVar, cast

from generator.corpus import Corpus
from generator.corpus.watch import Note
from generator.model.packed import Packed
from generator.model.provision import Provision, ProvisionProse
from generator.pipeline.memory import SourceRow
from generator.pipeline.packs import Packs, Ref, fetched
from generator.validate import Typed

V = TypeVar("V")

MOST = 14_000
"""Provisions whose facts one process has at hand: some 110 MB."""

MOST_OF_MANY = 3_000
"""The same of a corpus that is larger than that: no number of them would do for long."""

MOST_FILES = 1_000
"""Ledgers, or change logs, that one process has at hand: some 50 MB."""

FILES_OF_MANY = 250
"""The same of a larger corpus."""


class Bodies:
    """Where everything of all provisions was put away; says so when somebody reads prose.

    `linked` is the corpus last linked with the digest of its ties and the rows it is made of, for
    whoever builds again in the same process.
    """

    def __init__(self, packs: Packs) -> None:
        self.packs = packs
        self.note: Note = _nobody
        self.linked: tuple[bytes, Corpus | None, Mapping[str, SourceRow]] = b"", None, {}
        self._last: tuple[Ref, ProvisionProse] | None = None
        self._filled: deque[Provision] = deque()
        self._most: float = MOST

    def __reduce__(self) -> tuple[type[Bodies], tuple[Packs]]:
        """Send only the way to the packs to another process."""
        return Bodies, (self.packs,)

    def prose(self, path: str, ref: Ref) -> ProvisionProse:
        """Return the prose of the record at `path`; a page asks for the same many times over."""
        self.note(f"prose:{path}")
        if self._last is None or self._last[0] != ref:
            self._last = (ref, fetched(ref, self.packs))
        return self._last[1]

    def typed(self, ref: Ref) -> Typed:
        """Return what a file was typed as."""
        typed: Typed = fetched(ref, self.packs)
        return typed

    def record(self, row: SourceRow, prose: Ref) -> Provision:
        """Return the provision of a row: its address, and where the rest lies."""
        id_ = row.path.removeprefix("content/").removesuffix(".md")
        return Provision.put_away(id_, row.path, Body(self, row.path, row.typed, prose))

    def fill(self, record: Provision, whole: Provision) -> None:
        """Give a record what was fetched; past `_most` the first that was filled is let go."""
        record.put_back(whole.facts, whole.summary, whole.digest)
        self._filled.append(record)
        self._trim()

    def lighten(self, corpus: Corpus) -> None:
        """Let go of everything at hand of a corpus that is too large to be at hand whole.

        What this process happened to look into is of no use to those that are forked from it.
        """
        if len(corpus.provisions) <= MOST:
            return
        self._most = MOST_OF_MANY
        while self._filled:
            self._filled.popleft().let_go()
        for shelf in (corpus.ledgers, corpus.changelogs):
            if isinstance(shelf, PackedShelf):
                shelf.let_go(FILES_OF_MANY)

    @contextmanager
    def at_hand(self) -> Iterator[None]:
        """Let go of nothing as long as the block lasts, where all is looked at many times over."""
        before, self._most = self._most, inf
        try:
            yield
        finally:
            self._most = before
            self._trim()

    def _trim(self) -> None:
        while len(self._filled) > self._most:
            self._filled.popleft().let_go()


def _nobody(_: str) -> None:
    """Note nothing."""


@dataclass(frozen=True, slots=True)
class Body(Packed):
    """What was put away of one provision: what it was typed as, and its prose."""

    bodies: Bodies
    path: str
    typed: Ref
    prose: Ref

    def __call__(self) -> ProvisionProse:
        """Fetch its prose."""
        return self.bodies.prose(self.path, self.prose)

    def fill(self, record: Provision) -> None:
        """Fetch what other pages show of it."""
        self.bodies.fill(record, self.bodies.typed(self.typed).made)


class PackedShelf(Mapping[str, V]):
    """A shelf of files that are fetched when they are taken, and of which few are kept at hand."""

    def __init__(self, shelf: Mapping[str, Ref], bodies: Bodies) -> None:
        self._shelf = shelf
        self._bodies = bodies
        self._at_hand: dict[str, V] = {}
        self._most = MOST_FILES

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Leave everything where it lies."""
        return type(self), (self._shelf, self._bodies)

    def __getitem__(self, key: str) -> V:
        found = self._at_hand.get(key)
        if found is None:
            found = cast("V", self._bodies.typed(self._shelf[key]).made)
            if len(self._at_hand) >= self._most:
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[key] = found
        return found

    def let_go(self, most: int) -> None:
        """Put everything away, and have no more than so many at hand from now on."""
        self._at_hand.clear()
        self._most = most

    def __contains__(self, key: object) -> bool:
        return key in self._shelf

    def __iter__(self) -> Iterator[str]:
        return iter(self._shelf)

    def __len__(self) -> int:
        return len(self._shelf)

"""What one build keeps for the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, NamedTuple

from generator.digest import Sums, SumsLater
from generator.pages.plan import Unit
from generator.pipeline import columns
from generator.pipeline.columns import Columns
from generator.pipeline.packs import Ref
from generator.pipeline.printed import Listed
from generator.pipeline.prints import Prints
from generator.problem import Problem

MOST_TOUCHED = 2_000
"""Units of which no edit of one record prints as many."""


class SourceRow(NamedTuple):
    """A source as it was read: digest of its bytes, and where what it was typed as lies.

    `facts` is the digest of what other pages may show of it, `ties` of what linking looks at,
    `edits` of what we did to it; `body` where its prose lies.
    """

    path: str
    digest: bytes
    facts: bytes
    ties: bytes
    edits: bytes
    typed: Ref
    body: Ref | None


class Entered(NamedTuple):
    """The engine's pages as a search finds them, and the digest of what they were entered from."""

    digest: bytes = b""
    listed: tuple[Listed, ...] = ()


class Compared(NamedTuple):
    """Peers of a clause type's provisions: digest of what they were chosen from, where they lie."""

    digest: bytes
    ref: Ref


@dataclass(frozen=True, slots=True)
class Indexed:
    """The search index: what it was made from, its files' sums, and where its state lies."""

    listed: tuple[Listed, ...]
    labels: bytes
    sums: Mapping[str, str]
    state: Ref

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Give columns."""
        return _indexed, (columns.listed(self.listed), self.labels, self.sums, self.state)


def _indexed(found: Columns, labels: bytes, sums: Mapping[str, str], state: Ref) -> Indexed:
    return Indexed(tuple(columns.listed_of(found)), labels, sums, state)


@dataclass(slots=True)
class Memory:
    """Rows by path, printed units, the digests of all ingredients, and the index.

    `typed` and `described` are the sums of the files that the engine gave and of those that tell
    machines what there is. `others` is where the edges put away what they keep, each under a name
    that holds its key. `facts` is the digest of all facts, and `ties` of what is looked at of them
    when they are linked; `indexes` is where those made then lie, when no error was found, and
    `warned` what there was to warn of.
    `compared` are the peers of each clause type, `entered` the engine's pages in search, and
    `files` is how many files the site has. After a first build of many records it `is_lean`: sums
    are then small, and slow to look up.
    """

    rows: dict[str, SourceRow] = field(default_factory=dict)
    printed: Prints = field(default_factory=Prints)
    known: Mapping[str, bytes] = field(default_factory=dict)
    indexed: Indexed | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    described: Mapping[str, str] = field(default_factory=dict)
    others: dict[str, Ref] = field(default_factory=dict)
    facts: bytes = b""
    ties: bytes = b""
    indexes: Ref | None = None
    warned: tuple[Problem, ...] = ()
    compared: Mapping[str, Compared] = field(default_factory=dict)
    entered: Entered = field(default_factory=Entered)
    files: int = 0
    is_lean: bool = False
    _sums: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def sums(self) -> Mapping[str, str]:
        """SHA-256 sums of all files of the site, in no order."""
        if not self._sums:
            indexed = self.indexed.sums.items() if self.indexed else ()
            others = indexed, self.typed.items(), self.described.items()
            pairs = chain(self.printed.sums, *others)
            self._sums = Sums(pairs) if self.is_lean else dict(pairs)
        return self._sums

    def sums_later(
        self, at_hand: Mapping[str, str] | None = None, gone: AbstractSet[str] = frozenset()
    ) -> SumsLater:
        """Return the same sums, put together when one is asked for that is not at hand."""
        return SumsLater(lambda: self.sums, self.files, at_hand, gone)

    def succeed(self, before: Memory, touched: AbstractSet[Unit]) -> AbstractSet[str]:
        """Count the files, and return the paths of the build before that are no more.

        `touched` are the units that were printed again, are new or are no more: where they are few,
        no others are gone through. Two units may have the same file, named by its content.
        """
        if len(touched) > MOST_TOUCHED:
            self.files = len(self.sums)
            return before.sums.keys() - self.sums.keys()
        had = {*before.printed.paths(touched), *before._others()}
        have = {*self.printed.paths(touched), *self._others()}
        gone = (had - have) - self.printed.among(had - have)
        new = (have - had) - before.printed.among(have - had)
        self.files = before.files + len(new) - len(gone)
        return gone

    def _others(self) -> Iterator[str]:
        """Yield the paths of files that are no unit's."""
        indexed = self.indexed.sums if self.indexed else ()
        return chain(indexed, self.typed, self.described)

    def count(self, ending: str) -> int:
        """Count the files of the site whose paths end in something."""
        return self.printed.count(ending) + sum(path.endswith(ending) for path in self._others())

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Leave out what is made of the rest, and give the rows in columns."""
        *texts, typed, bodies = columns.columns(self.rows.values(), len(SourceRow._fields))
        rows = texts, columns.refs(typed), columns.refs(bodies)
        names = (name for name in self.__slots__ if name not in {"rows", "is_lean", "_sums"})
        return _memory, (rows, *(getattr(self, name) for name in names))


def _memory(rows: tuple[Any, ...], *others: Any) -> Memory:
    texts, typed, bodies = rows
    found = [ref if ref.start >= 0 else None for ref in columns.refs_of(bodies)]
    made = map(SourceRow, *texts, columns.refs_of(typed), found)
    return Memory({row.path: row for row in made}, *others)

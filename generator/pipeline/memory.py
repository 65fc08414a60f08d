"""What one build keeps for the next."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from generator.model.packed import Packed
from generator.pages.plan import Unit
from generator.pipeline.packs import Ref
from generator.press import SitemapEntry


@dataclass(frozen=True, slots=True)
class Row(Packed):
    """A source as it was read: digest of its bytes, and where what it was typed as lies.

    `facts` is the digest of what other pages may show of it; `body` where its prose lies.
    """

    path: str
    digest: bytes
    facts: bytes
    typed: Ref
    body: Ref | None


class Listed(NamedTuple):
    """A page in search: its place in the order of all, and where entry and counted words lie."""

    address: str
    url: str
    entry: Ref
    counted: Ref
    digest: bytes


@dataclass(frozen=True, slots=True)
class Printed(Packed):
    """A printed unit: what was looked at, the files with their SHA-256 sums, and its entries.

    `sizes` are the files' bytes, of a unit that gives files and no pages.
    """

    unit: Unit
    looked_at: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    listed: tuple[Listed, ...] = ()
    mapped: tuple[SitemapEntry, ...] = ()
    sizes: tuple[int, ...] = ()

    def lean(self) -> Printed:
        """Share the names of ingredients with all other units: each came with names of its own."""
        return replace(self, looked_at=tuple(map(sys.intern, self.looked_at)))


@dataclass(frozen=True, slots=True)
class Indexed(Packed):
    """The search index: what it was made from, its files' sums, and where its state lies."""

    listed: tuple[Listed, ...]
    labels: bytes
    sums: Mapping[str, str]
    state: Ref


@dataclass(slots=True)
class Memory:
    """Rows by path, printed units, the digests of all ingredients, the index, all files' sums.

    `facts` is the digest of all facts; `indexes` is where those made of them lie, when no problem
    was found in them.
    `described` are the sums of the files that tell machines what there is.
    `others` is where the edges put away what they keep, each under a name that holds its key.
    """

    rows: dict[str, Row] = field(default_factory=dict)
    printed: dict[Unit, Printed] = field(default_factory=dict)
    known: Mapping[str, bytes] = field(default_factory=dict)
    indexed: Indexed | None = None
    sums: Mapping[str, str] = field(default_factory=dict)
    others: dict[str, Ref] = field(default_factory=dict)
    facts: bytes = b""
    indexes: Ref | None = None
    described: Mapping[str, str] = field(default_factory=dict)

"""What is kept of an index beside its files, so that an edit need not read all entries again."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

KEPT_VERSION: Final = 1

Labels = Mapping[str, Mapping[str, str]]
Edges = Sequence[tuple[str, str, int]]
"""First and last word of each stretch, and the estimated size of the first."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the files of an index do not tell.

    `manifest` is the hash of the manifest it belongs to; `addresses` are those of the pages in
    order; `pairs` counts the pairs of neighbours on all pages; `having` counts for each word of the
    lexicon, in script order, the pages that have it; `terms` and `words` are the first and last
    words of the term and lexicon shards.
    """

    manifest: str
    addresses: tuple[str, ...]
    labels: dict[str, dict[str, str]]
    pairs: int
    having: Mapping[str, int]
    terms: Edges
    words: Edges


def pack(kept: Kept) -> bytes:
    """Write what is kept. The bytes are read by `unpack` of the same version only."""
    fields = [getattr(kept, name) for name in Kept.__slots__]
    return pickle.dumps((KEPT_VERSION, fields), protocol=5)


def unpack(packed: bytes) -> Kept | None:
    """Read what was kept, if it is of this version; the bytes must be known to be `pack`'s."""
    version, fields = pickle.loads(packed)  # noqa: S301 - the caller vouches for the bytes
    return Kept(*fields) if version == KEPT_VERSION else None


def plain(labels: Labels) -> dict[str, dict[str, Any]]:
    """Copy labels into plain dictionaries."""
    return {facet: dict(words) for facet, words in labels.items()}

"""Printed pages to the search index, made again when anything in it changed."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from hashlib import sha256

from generator import search
from generator.corpus.ingredients import digest_of
from generator.pipeline.memory import Indexed, Listed
from generator.pipeline.shop import Put, Shop

Labels = dict[str, dict[str, str]]


def index(listed: Iterable[Listed], labels: Labels, shop: Shop, put: Put) -> tuple[Indexed, bool]:
    """Return the index of all pages, and whether its files were written now."""
    ordered = sorted(listed, key=lambda one: (one.entry.address, one.entry.url))
    key = digest_of(repr(labels).encode(), *(one.digest for one in ordered))
    kept = shop.memory.indexed
    if kept and kept.key == key and shop.lost.isdisjoint(path for path, _ in kept.files):
        return kept, False
    shop.tell("Indexing words", 0, len(ordered))
    files = _assembled(ordered, labels, shop)
    sums = []
    for path, data in files.items():
        put(path, data)
        sums.append((path, sha256(data).hexdigest()))
    shop.tell("Indexing words", len(ordered), len(ordered))
    return Indexed(key, tuple(sums)), True


def _assembled(ordered: Sequence[Listed], labels: Labels, shop: Shop) -> dict[str, bytes]:
    entries = [one.entry for one in ordered]
    counted = [
        pickle.loads(shop.packs.read(one.counted))  # noqa: S301 - our own, summed
        for one in ordered
    ]
    with shop.crew.executor() as executor:
        return search.assemble(entries, counted, labels, executor.map)

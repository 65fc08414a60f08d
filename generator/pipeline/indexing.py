"""Printed pages to the search index: only what an edit touches of it is made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

from generator import search
from generator.digest import digest_of
from generator.pipeline.memory import Indexed
from generator.pipeline.packs import Ref, fetched
from generator.pipeline.printed import Listed
from generator.pipeline.shop import Put, Shop

Labels = dict[str, dict[str, str]]
MOST_EDITS = 64
"""More pages than this are sooner indexed with all others than one by one."""


def index(
    listed: Iterable[Listed], labels: Labels, shop: Shop, put: Put
) -> tuple[Indexed, Mapping[str, str]]:
    """Return the index of all pages, and the sums of the files that were written now."""
    ordered = tuple(sorted(listed, key=lambda one: (one.address, one.url)))
    words = digest_of(repr(labels).encode())
    kept = shop.memory.indexed
    if kept is not None and shop.lost().isdisjoint(kept.sums):
        if kept.labels == words and _digests(kept.listed) == _digests(ordered):
            return kept, {}
        made = _revised(kept, ordered, labels, shop) if kept.labels == words else None
        if made is not None:
            away, sums = set(made.gone), dict[str, str]()
            take = _put_to(put, sums)
            for path, data in made.files.items():
                take(path, data)
            left = {path: total for path, total in kept.sums.items() if path not in away}
            return Indexed(ordered, words, {**left, **sums}, _state(made.kept, shop)), sums
    return _assembled(ordered, labels, words, shop, put)


def _put_to(put: Put, sums: dict[str, str]) -> Callable[[str, bytes], None]:
    """Return what puts a file and notes its sum."""

    def take(path: str, data: bytes) -> None:
        put(path, data)
        sums[path] = sha256(data).hexdigest()

    return take


def _digests(listed: Sequence[Listed]) -> list[bytes]:
    return [one.digest for one in listed]


def _revised(
    kept: Indexed, ordered: Sequence[Listed], labels: Labels, shop: Shop
) -> search.Revision | None:
    """Revise the index as it stands; None when it must be assembled anew."""
    if shop.load is None or len(kept.listed) != len(ordered):
        return None
    pairs = [
        (old, new)
        for old, new in zip(kept.listed, ordered, strict=True)
        if old.digest != new.digest
    ]
    if len(pairs) > MOST_EDITS or any(old.url != new.url for old, new in pairs):
        return None
    edits = [
        search.Edit(
            _counted(old.counted, shop), _counted(new.counted, shop), _entry(new.entry, shop)
        )
        for old, new in pairs
    ]
    return search.revise(shop.packs.read(kept.state), edits, labels, shop.load)


def _entry(ref: Ref, shop: Shop) -> search.Entry:
    entry: search.Entry = fetched(ref, shop.packs)
    return entry


def _counted(ref: Ref, shop: Shop) -> search.Counted:
    counted: search.Counted = fetched(ref, shop.packs)
    return counted


def _assembled(
    ordered: tuple[Listed, ...], labels: Labels, words: bytes, shop: Shop, put: Put
) -> tuple[Indexed, Mapping[str, str]]:
    """Write the index anew, in this process: sending it out would cost more."""
    shop.tell("Indexing words", 0, len(ordered))
    sums: dict[str, str] = {}
    entries = (_entry(one.entry, shop) for one in ordered)
    counted = (_counted(one.counted, shop) for one in ordered)
    made = search.assembled(entries, counted, labels, _put_to(put, sums))
    shop.tell("Indexing words", len(ordered), len(ordered))
    return Indexed(ordered, words, sums, _state(made.kept, shop)), sums


def _state(kept: bytes, shop: Shop) -> Ref:
    return shop.packs.write([kept])[0]

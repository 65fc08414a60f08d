"""Peers of all provisions, chosen a clause type at a time, and again only where one was edited."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from generator.compare import ChoicesOfType, choices_of_type
from generator.corpus import Corpus
from generator.digest import digest_of
from generator.model.choice import Choices
from generator.model.provision import Provision
from generator.pipeline.memory import Compared, SourceRow
from generator.pipeline.packs import Packs, Ref, fetched, shelved
from generator.pipeline.shop import Shared, Shop

_NAME = "peers:"
"""How the names of ingredients begin that are peers."""

_id = attrgetter("id")


class PeersKept(Mapping[str, Choices]):
    """Choices by `<clause type>/<id>` of published provisions."""

    def __init__(
        self, members: Mapping[str, tuple[Provision, ...]], kept: Mapping[str, ChoicesOfType]
    ) -> None:
        self._members = members
        self._kept = kept

    def __getitem__(self, key: str) -> Choices:
        type_, _, id_ = key.partition("/")
        members = self._members[type_]
        place = bisect_left(members, id_, key=_id)
        if place == len(members) or members[place].id != id_:
            raise KeyError(key)
        return self._kept[type_].at(place, members)

    def __iter__(self) -> Iterator[str]:
        return (f"{type_}/{one.id}" for type_, found in self._members.items() for one in found)

    def __len__(self) -> int:
        return sum(map(len, self._members.values()))


@dataclass(frozen=True, slots=True)
class Comparing:
    """What is needed to choose peers, in any process."""

    corpus: Corpus
    packs: Packs


@dataclass(frozen=True, slots=True)
class Comparison:
    """A corpus with the peers of all provisions; what is kept of them, and which types are new."""

    corpus: Corpus
    kept: dict[str, Compared]
    fresh: frozenset[str]

    def unchanged(self, known: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the digests of peers, by ingredient, that are as they were."""
        same = self.kept.keys() - self.fresh
        return {
            name: digest
            for name, digest in known.items()
            if name.startswith(_NAME) and name[len(_NAME) :].partition("/")[0] in same
        }


def compared(
    corpus: Corpus, rows: Mapping[str, SourceRow], shop: Shop, *, as_before: bool = False
) -> Comparison:
    """Choose peers in the types of which a provision is not as it was when they were chosen.

    There are none where all facts are `as_before`.
    """
    before = shop.memory.compared
    now = (
        {type_: one.digest for type_, one in before.items()}
        if as_before
        else _digests(corpus, rows)
    )
    stale = [type_ for type_ in now if type_ not in before or before[type_].digest != now[type_]]
    refs = shop.spread("Comparing clauses", compare_batch, Comparing(corpus, shop.packs), stale)
    fresh = {type_: Compared(now[type_], ref) for type_, ref in zip(stale, refs, strict=True)}
    kept = {type_: fresh.get(type_) or before[type_] for type_ in now}
    made = {type_: fetched(one.ref, shop.packs) for type_, one in kept.items()}
    peers = PeersKept(corpus.provisions_of_type, made)
    return Comparison(replace(corpus, peers=peers), kept, frozenset(stale))


def _digests(corpus: Corpus, rows: Mapping[str, SourceRow]) -> dict[str, bytes]:
    """Return the digest of what is compared of each type."""
    return {
        type_: digest_of(*(rows[one.source].facts for one in members))
        for type_, members in corpus.provisions_of_type.items()
    }


def compare_batch(shared: Shared[Comparing], types: tuple[str, ...]) -> list[Ref]:
    """Choose the peers of some types, and put them away."""
    work = shared.get()
    return [*shelved((choices_of_type(type_, work.corpus) for type_ in types), work.packs)]

"""Choosing peers: each provision of a clause type is ranked against all others of it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from generator.compare.likeness import Clause, Space, space_of
from generator.corpus import Corpus
from generator.model.choice import Choices
from generator.model.packed import Packed
from generator.model.provision import Provision

if TYPE_CHECKING:
    Numbers = array[int]
    Likeness = array[float]

MOST = 3
"""Peers shown: more would be a list, and the clause type's page is that."""

FLOOR = 0.45
"""Least likeness of a peer. At this floor clauses of unknown type find only their like: see the
evaluation in `tests/compare/test_labelled_clauses.py`."""


def choices(provision: Provision, corpus: Corpus) -> Choices:
    """Choose at most three peers, one a platform: pinned ones first, then the most alike.

    Peers are of the same clause type and another platform. Likeness is of what the excerpts are
    about and of their words, with the headings of their clauses; ties go by address.
    """
    kind = _prepared(_Same(corpus.provisions_of_type.get(provision.facts.type, ())))
    place = kind.places.get(provision.id)
    likeness = _to_a_retired(provision, kind) if place is None else kind.space.likeness(place)
    likeness[kind.platforms == kind.numbers.get(provision.platform_id)] = -1.0
    chosen: dict[str, int] = {}
    pinned = 0
    for at, is_pinned in _ranked(provision, kind, likeness):
        platform = kind.members[at].platform_id
        if platform not in chosen:
            chosen[platform] = at
            pinned += is_pinned
        if len(chosen) == MOST:
            break
    ids = tuple(kind.members[at].id for at in chosen.values())
    return Choices(ids, tuple(float(likeness[at]) for at in chosen.values()), pinned)


@dataclass(frozen=True, slots=True)
class ChoicesOfType(Packed):
    """The choices for all provisions of a clause type, in numbers: small to keep.

    `counts` and `pinned` have one entry a provision; `places`, those of peers among the provisions
    of the type, and `likeness` have `MOST`.
    """

    counts: Numbers = field(default_factory=lambda: array("B"))
    pinned: Numbers = field(default_factory=lambda: array("B"))
    places: Numbers = field(default_factory=lambda: array("I"))
    likeness: Likeness = field(default_factory=lambda: array("d"))

    def at(self, place: int, members: Sequence[Provision]) -> Choices:
        """Return the choices for the provision at `place` among the type's."""
        start = place * MOST
        own = slice(start, start + self.counts[place])
        ids = tuple([members[peer].id for peer in self.places[own]])
        return Choices(ids, tuple(self.likeness[own]), self.pinned[place])


def choices_of_type(type_id: str, corpus: Corpus) -> ChoicesOfType:
    """Choose peers for all published provisions of a clause type, in the order of their shelf."""
    made, members = ChoicesOfType(), corpus.provisions_of_type.get(type_id, ())
    places = {one.id: place for place, one in enumerate(members)}
    for one in members:
        found = choices(one, corpus)
        left = MOST - len(found.ids)
        made.counts.append(len(found.ids))
        made.pinned.append(found.pinned)
        made.places.extend([*(places[id_] for id_ in found.ids), *[0] * left])
        made.likeness.extend([*found.likeness, *[0.0] * left])
    return made


@dataclass(frozen=True, slots=True)
class _Type:
    """The provisions of a clause type by address, ready to be compared; platforms have numbers."""

    members: tuple[Provision, ...]
    places: dict[str, int]
    numbers: dict[str, int]
    platforms: npt.NDArray[np.intp]
    space: Space


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A tuple that equals only itself: to compare a type's records would take longer than all."""

    members: tuple[Provision, ...]

    def __hash__(self) -> int:
        return id(self.members)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.members is self.members


@lru_cache(maxsize=2)
def _prepared(same: _Same) -> _Type:
    """Prepare a type: peers are chosen for one after another of its provisions, type by type."""
    members = tuple(sorted(same.members, key=lambda one: one.id))
    numbers: dict[str, int] = {}
    platforms = [numbers.setdefault(one.platform_id, len(numbers)) for one in members]
    return _Type(
        members=members,
        places={one.id: place for place, one in enumerate(members)},
        numbers=numbers,
        platforms=np.array(platforms, np.intp),
        space=space_of([*map(_clause, members)]),
    )


def _to_a_retired(provision: Provision, kind: _Type) -> npt.NDArray[np.float64]:
    """Return the likeness of a retired record, which is compared though it is nobody's peer."""
    clauses = (*map(_clause, kind.members), _clause(provision))
    return space_of(clauses).likeness(len(kind.members))[:-1]


def _clause(provision: Provision) -> Clause:
    return provision.facts.clause, provision.facts.excerpt


def _ranked(
    provision: Provision, kind: _Type, likeness: npt.NDArray[np.float64]
) -> Iterator[tuple[int, bool]]:
    """Yield places among the type's members, and whether they are pinned, the best first.

    A pinned record that was left out of the corpus is reported elsewhere, and not shown.
    """
    places = (kind.places.get(id_) for id_ in provision.facts.peers)
    pinned = [at for at in places if at is not None and likeness[at] >= 0]
    yield from ((at, True) for at in pinned)
    alike = np.flatnonzero(likeness >= FLOOR)
    order = alike[np.argsort(-likeness[alike], kind="stable")]  # ties go by address
    yield from ((at, False) for at in order.tolist() if at not in pinned)

"""Peers: provisions of other platforms that can be compared with one provision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from generator.compare.likeness import Clause, Space, space_of
from generator.corpus import Corpus
from generator.model.provision import Provision

MOST = 3
"""Peers shown: more would be a list, and the clause type's page is that."""

FLOOR = 0.45
"""Least likeness of a peer. At this floor clauses of unknown type find only their like: see the
evaluation in `tests/compare/test_labelled_clauses.py`."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A comparable provision, its likeness (0 to 1) and why it is shown."""

    provision: Provision
    likeness: float
    reason: str
    pinned: bool = False


def peers(provision: Provision, corpus: Corpus) -> tuple[Peer, ...]:
    """Return at most three peers, one a platform: pinned ones first, then the most alike.

    Peers are of the same clause type and another platform. Likeness is of what the excerpts are
    about and of their words, with the headings of their clauses; ties go by address.
    """
    kind = _type_of(provision, corpus)
    place = kind.places.get(provision.id)
    likeness = _to_a_retired(provision, kind) if place is None else kind.space.likeness(place)
    likeness[kind.platforms == kind.numbers.get(provision.platform_id)] = -1.0
    chosen: dict[str, Peer] = {}
    for at, is_pinned in _ranked(provision, kind, likeness):
        other = kind.members[at]
        if other.platform_id not in chosen:
            reason = _reason(provision, other, corpus)
            chosen[other.platform_id] = Peer(other, float(likeness[at]), reason, pinned=is_pinned)
        if len(chosen) == MOST:
            break
    return tuple(chosen.values())


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


def _type_of(provision: Provision, corpus: Corpus) -> _Type:
    return _prepared(_Same(corpus.provisions_of_type.get(provision.facts.type, ())))


@lru_cache(maxsize=8)
def _prepared(same: _Same) -> _Type:
    """Prepare a type: pages are made type by type, and each asks for the same."""
    members = tuple(sorted(same.members, key=lambda one: one.id))
    numbers: dict[str, int] = {}
    platforms = [numbers.setdefault(one.platform_id, len(numbers)) for one in members]
    return _Type(
        members=members,
        places={one.id: place for place, one in enumerate(members)},
        numbers=numbers,
        platforms=np.array(platforms, np.intp),
        space=space_of(tuple(map(_clause, members))),
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


def _reason(provision: Provision, other: Provision, corpus: Corpus) -> str:
    """Say what the two have in common beyond their type."""
    questions = corpus.type_of(provision).attributes
    shared = [
        f"{asked.question} {_capital(asked.answers[mine.answer])}"
        for question, asked in questions.items()
        if (mine := provision.facts.attributes.get(question))
        and (theirs := other.facts.attributes.get(question))
        and mine.answer == theirs.answer
    ]
    return (
        f"Same clause type; both answer: {' · '.join(shared)}." if shared else "Same clause type."
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

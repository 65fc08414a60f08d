"""Peers on labelled clauses of many platforms, their types hidden: what is shown must fit.

The signs were corrected on the clauses with even numbers only; the floor was set on all. Without
the labelled clauses (`eval/similar.jsonl` beside the archive) the tests are skipped.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.compare.choosing import FLOOR, MOST
from generator.compare.likeness import Clause, space_of

LABELS = Path(os.environ.get("CLAUSEBOOK_ARCHIVE", "no-archive")) / "../eval/similar.jsonl"

pytestmark = pytest.mark.skipif(
    not LABELS.is_file(), reason="no labelled clauses: set CLAUSEBOOK_ARCHIVE"
)


@dataclass(frozen=True)
class Labelled:
    id: str
    service: str
    types: frozenset[str]
    clause: Clause

    def is_like(self, other: Labelled) -> bool:
        """Whether a reader gave both a type in common, be it the second of two."""
        return bool(self.types & other.types)


def labelled(half: str) -> list[Labelled]:
    read = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    made = [
        Labelled(
            one["id"],
            one["service"],
            frozenset(filter(None, (one["provision_type"], one["secondary"]))),
            (one["heading"] or "", one["text"]),
        )
        for one in read
    ]
    halves = {"even": {0}, "odd": {1}, "all": {0, 1}}
    return [one for one in made if int(one.id[1:]) % 2 in halves[half]]


def shown(one: Labelled, others: Collection[Labelled]) -> list[Labelled]:
    """Peers as a page would show them: above the floor, one a platform, three at most."""
    rest = [other for other in others if other.service != one.service]
    found = space_of(tuple(other.clause for other in (one, *rest))).likeness(0)[1:]
    chosen: dict[str, Labelled] = {}
    for likeness, other in sorted(zip(found, rest, strict=True), key=lambda p: (-p[0], p[1].id)):
        if likeness >= FLOOR and len(chosen) < MOST:
            chosen.setdefault(other.service, other)
    return list(chosen.values())


@pytest.mark.parametrize(("half", "covered"), [("even", 0.7), ("odd", 0.75), ("all", 0.9)])
def test_peers_of_hidden_type_are_of_the_same_type(half: str, covered: float) -> None:
    clauses = labelled(half)
    found = [(one, other) for one in clauses for other in shown(one, clauses)]
    right = sum(one.is_like(other) for one, other in found)
    assert right / len(found) >= 0.97
    assert len({one.id for one, _ in found}) / len(clauses) >= covered


@pytest.mark.parametrize("half", ["even", "odd", "all"])
def test_clause_that_is_alone_with_its_type_has_hardly_ever_a_peer(half: str) -> None:
    clauses = labelled(half)
    false = [one.id for one in clauses if shown(one, [o for o in clauses if not one.is_like(o)])]
    assert len(false) / len(clauses) <= 0.05

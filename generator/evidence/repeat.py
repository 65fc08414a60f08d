"""De-doubling: a capture that holds its text twice says it once."""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.places import Place

_LONG_PASSAGE = 1000
_LARGE_SHARE = 0.45
_STEP = 64


def distinct(places: Sequence[Place], key: str) -> list[Place]:
    """Keep the first of the places that stand in one passage the capture repeats.

    Two places are one when the text around them agrees over at least 1,000 characters of the spine
    `key`, or over nine twentieths of it: then the capture was doubled, not the clause.
    """
    kept: list[Place] = []
    enough = min(_LONG_PASSAGE, int(len(key) * _LARGE_SHARE))
    for place in places:
        if not any(_shared(key, one.key, place.key) >= enough for one in kept):
            kept.append(place)
    return kept


def _shared(key: str, one: int, other: int) -> int:
    """Measure the passage around two places over which the spine agrees, up to the limit."""
    room = min(_LONG_PASSAGE, other - one)
    after = _agreeing(key[one : one + room], key[other : other + room])
    before = _agreeing(
        key[max(one - room, 0) : one][::-1], key[max(other - room, one) : other][::-1]
    )
    return min(before + after, other - one)


def _agreeing(one: str, other: str) -> int:
    """Count the characters two texts begin with in common."""
    size = min(len(one), len(other))
    for start in range(0, size, _STEP):
        if one[start : start + _STEP] != other[start : start + _STEP]:
            chunk = zip(one[start:], other[start:], strict=False)
            return start + next((i for i, (a, b) in enumerate(chunk) if a != b), size - start)
    return size

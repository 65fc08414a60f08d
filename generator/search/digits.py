"""Many numbers at once: columns of numbers to the text of `codec.code`, and back."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from generator.search import codec

Numbers = npt.NDArray[np.uint32]
Integers = npt.NDArray[np.integer[Any]]
Table = npt.NDArray[np.uint32]
"""The text of every number below a limit, four characters each, the unused ones zero."""

_FIRST_OF_MORE: Final = 93
"""Characters from here on say that another follows."""


def table(limit: int) -> Table:
    """Write every number below `limit`, at most two million, so that a look-up replaces work."""
    return np.array(codec.codes(limit), dtype="S4").view(np.uint32)


def written(numbers: Integers, spelled: Table) -> str:
    """Write numbers one after the other; those past the table are written singly."""
    if numbers.size and numbers.max() >= len(spelled):
        return codec.written(numbers.tolist())
    return spelled[numbers].tobytes().translate(None, b"\0").decode("ascii")


def read(text: str) -> Numbers:
    """Read what `written` wrote."""
    characters = np.frombuffer(text.encode("ascii"), np.uint8)
    ends = np.flatnonzero(characters < _FIRST_OF_MORE)
    found = characters[ends].astype(np.uint32) - 35
    if len(ends) == len(characters):
        return found
    lengths = ends.copy()
    lengths[1:] -= ends[:-1]
    lengths[:1] += 1
    longer = np.flatnonzero(lengths > 1)
    lengths, ends = lengths[longer], ends[longer]
    high = np.zeros(len(longer), np.uint32)
    for before in range(int(lengths.max()) - 1, 0, -1):
        digit = characters[ends - before] - np.uint32(92)
        high = np.where(lengths > before, high * 34 + digit, high)
    found[longer] += high * np.uint32(57)
    return found


def steps(ascending: Numbers, counts: Integers) -> Numbers:
    """Give the distances in runs of rising numbers, `counts` long each; a run starts from 0."""
    found = ascending.copy()
    found[1:] -= ascending[:-1]
    starts = counts.cumsum() - counts
    found[starts] = ascending[starts]
    return found


def climbed(found: Numbers, counts: Integers) -> Numbers:
    """Give the runs of which `steps` gave the distances."""
    sums = found.cumsum(dtype=np.uint32)  # what overflows is taken off again
    starts = counts.cumsum() - counts
    return sums - (sums[starts] - found[starts]).repeat(counts)


def runs(ordered: Integers) -> npt.NDArray[np.intp]:
    """Give where each run of equal numbers starts."""
    return np.flatnonzero(new(ordered))


def new(ordered: Integers) -> npt.NDArray[np.bool_]:
    """Tell of each number whether it is another than the one before it."""
    is_new = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    return is_new

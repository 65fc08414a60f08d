"""Columns of printed units: how they are gathered, joined and picked from."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from generator.pages.plan import Unit
from generator.pipeline.packs import Ref
from generator.pipeline.printed import Listed, Printed
from generator.press import SitemapEntry

V = TypeVar("V")

Numbers = npt.NDArray[np.uint32]

SUM = 32
"""Bytes of a SHA-256 sum."""

END = "\0"
"""What stands behind each path and name where they are joined."""

MARK = END.encode()


class PrintColumns(NamedTuple):
    """One entry a unit, and of rows of any length their values one after another and their ends.

    `names` are those of ingredients, each once, and `looked_at` their places; `totals` are the
    SHA-256 sums of the files at `paths`, of which each has a zero byte behind it.
    """

    units: list[Unit]
    names: list[str]
    looked_at: Numbers
    looked_ends: Numbers
    paths: bytes
    path_ends: Numbers
    totals: npt.NDArray[np.uint8]
    file_ends: Numbers
    listed: list[tuple[Listed, ...]]
    mapped: list[tuple[SitemapEntry, ...]]
    sizes: list[tuple[int, ...]]
    parts: list[tuple[Ref, ...]]


def gathered(printed: Iterable[Printed]) -> PrintColumns:
    """Take printed units one after another, and let go of each."""
    units, looked, looked_ends, file_ends = [], array("I"), array("I"), array("I")
    paths, path_ends, totals, files = bytearray(), array("I"), bytearray(), 0
    listed, mapped, sizes, parts = [], [], [], []
    known: dict[str, int] = {}
    packs: dict[str, str] = {}
    for whole in printed:
        one = whole.lean(packs)
        units.append(one.unit)
        looked.extend([known.setdefault(name, len(known)) for name in one.looked_at])
        looked_ends.append(len(looked))
        for path, total in one.files:
            paths += os.fsencode(path) + MARK
            totals += bytes.fromhex(total)
        path_ends.append(len(paths))
        files += len(one.files)
        file_ends.append(files)
        listed.append(one.listed)
        mapped.append(one.mapped)
        sizes.append(one.sizes)
        parts.append(one.parts)
    return PrintColumns(
        units,
        list(known),
        _numbers(looked),
        _numbers(looked_ends),
        bytes(paths),
        _numbers(path_ends),
        np.frombuffer(bytes(totals), np.uint8).reshape(-1, SUM),
        _numbers(file_ends),
        listed,
        mapped,
        sizes,
        parts,
    )


def _numbers(values: array[int]) -> Numbers:
    return np.array(values, np.uint32)


def joined(old: PrintColumns, new: PrintColumns) -> PrintColumns:
    """Put the units of two behind each other; a name of both has one place."""
    known = {name: place for place, name in enumerate(old.names)}
    moved = [known.setdefault(name, len(known)) for name in new.names]
    looked_at = np.array(moved, np.uint32)[new.looked_at]
    return PrintColumns(
        old.units + new.units,
        list(known),
        np.concatenate((old.looked_at, looked_at)),
        np.concatenate((old.looked_ends, new.looked_ends + np.uint32(len(old.looked_at)))),
        old.paths + new.paths,
        np.concatenate((old.path_ends, new.path_ends + np.uint32(len(old.paths)))),
        np.concatenate((old.totals, new.totals)),
        np.concatenate((old.file_ends, new.file_ends + np.uint32(len(old.totals)))),
        old.listed + new.listed,
        old.mapped + new.mapped,
        old.sizes + new.sizes,
        old.parts + new.parts,
    )


def picked(columns: PrintColumns, picks: npt.NDArray[np.intp], units: list[Unit]) -> PrintColumns:
    """Return some of the units, and no name that none of them looked at."""
    looked, looked_ends = _rows(columns.looked_ends, picks)
    files, file_ends = _rows(columns.file_ends, picks)
    looked_at = columns.looked_at[looked]
    is_used = np.bincount(looked_at, minlength=len(columns.names)) > 0
    moved = np.cumsum(is_used, dtype=np.uint32) - np.uint32(1)
    places = picks.tolist()
    starts, lengths = _extents(columns.path_ends, picks)
    paths = map(slice, starts.tolist(), (starts + lengths).tolist())
    return PrintColumns(
        units,
        _at(columns.names, np.flatnonzero(is_used).tolist()),
        moved[looked_at],
        looked_ends,
        b"".join(map(columns.paths.__getitem__, paths)),
        np.cumsum(lengths, dtype=np.uint32),
        columns.totals[files],
        file_ends,
        _at(columns.listed, places),
        _at(columns.mapped, places),
        _at(columns.sizes, places),
        _at(columns.parts, places),
    )


def _at(values: Sequence[V], places: Iterable[int]) -> list[V]:
    return list(map(values.__getitem__, places))


def _rows(ends: Numbers, picks: npt.NDArray[np.intp]) -> tuple[npt.NDArray[np.intp], Numbers]:
    """Return the places of all values of some rows, and the rows' new ends."""
    starts, lengths = _extents(ends, picks)
    after = np.cumsum(lengths)
    total = int(after[-1]) if len(after) else 0
    places = np.repeat(starts - (after - lengths), lengths) + np.arange(total)
    return places, after.astype(np.uint32)


def _extents(
    ends: Numbers, picks: npt.NDArray[np.intp]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return where the values of some rows begin, and how many they are."""
    whole = ends.astype(np.intp)
    starts = np.concatenate((np.zeros(1, np.intp), whole[:-1]))
    return starts[picks], (whole - starts)[picks]


def row(ends: Numbers, place: int) -> tuple[int, int]:
    """Return where the values of a row begin and end."""
    return (int(ends[place - 1]) if place else 0), int(ends[place])

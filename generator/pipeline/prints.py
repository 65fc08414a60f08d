"""Everything that was printed, in columns: what a hundred thousand units leave behind is small."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from generator.pages.plan import Unit
from generator.pipeline import columns
from generator.pipeline.packs import Ref
from generator.pipeline.printed import Listed, Printed
from generator.press import SitemapEntry

V = TypeVar("V")

_Numbers = npt.NDArray[np.uint32]
_SUM = 32
_END = "\0"
_MARK = _END.encode()


class Columns(NamedTuple):
    """One entry a unit, and of rows of any length their values one after another and their ends.

    `names` are those of ingredients, each once, and `looked_at` their places; `totals` are the
    SHA-256 sums of the files at `paths`, of which each has a zero byte behind it.
    """

    units: list[Unit]
    names: list[str]
    looked_at: _Numbers
    looked_ends: _Numbers
    paths: bytes
    path_ends: _Numbers
    totals: npt.NDArray[np.uint8]
    file_ends: _Numbers
    listed: list[tuple[Listed, ...]]
    mapped: list[tuple[SitemapEntry, ...]]
    sizes: list[tuple[int, ...]]
    parts: list[tuple[Ref, ...]]


class Prints(Mapping[Unit, Printed]):
    """Printed units in the order of the plan; one is put together when it is asked for."""

    def __init__(self, columns: Columns | None = None) -> None:
        self._columns = _columns(()) if columns is None else columns

    @classmethod
    def of(cls, printed: Iterable[Printed]) -> Prints:
        """Take printed units one after another, and let go of each."""
        return cls(_columns(printed))

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Give the columns, texts joined: a hundred thousand are then read as one."""
        own = self._columns
        joined = own._replace(
            names=[_END.join(own.names)],
            listed=[],
            mapped=[],
            parts=[],
        )
        listed = [len(ones) for ones in own.listed], columns.listed(self.listed)
        mapped = [len(ones) for ones in own.mapped], columns.columns(self.mapped, 2)
        parts = [len(ones) for ones in own.parts], columns.refs([*self.parts])
        units = columns.columns(own.units, 2)
        return _unpacked, (units, listed, mapped, parts, *joined[1:])

    def __getitem__(self, unit: Unit) -> Printed:
        own, place = self._columns, self._places[unit]
        looked = own.looked_at[slice(*_row(own.looked_ends, place))].tolist()
        start, end = _row(own.file_ends, place)
        totals = [total.tobytes().hex() for total in own.totals[start:end]]
        return Printed(
            unit=unit,
            looked_at=tuple(map(own.names.__getitem__, looked)),
            files=tuple(zip(_paths(own, place), totals, strict=True)),
            listed=own.listed[place],
            mapped=own.mapped[place],
            sizes=own.sizes[place],
            parts=own.parts[place],
        )

    def __contains__(self, unit: object) -> bool:
        return unit in self._places

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._columns.units)

    def __len__(self) -> int:
        return len(self._columns.units)

    @cached_property
    def _places(self) -> dict[Unit, int]:
        return {unit: place for place, unit in enumerate(self._columns.units)}

    @property
    def names(self) -> Sequence[str]:
        """Everything that was looked at."""
        return self._columns.names

    @property
    def sums(self) -> Iterator[tuple[str, str]]:
        """All files with their SHA-256 sums in hexadecimal digits."""
        digits, width = self._columns.totals.tobytes().hex(), 2 * _SUM
        starts, ends = range(0, len(digits), width), range(width, len(digits) + width, width)
        each = map(digits.__getitem__, map(slice, starts, ends))  # a million: no own loop
        return zip(_each(self._columns.paths), each, strict=True)

    def count(self, ending: str) -> int:
        """Count the files whose paths end in something."""
        return self._columns.paths.count(os.fsencode(ending) + _MARK)

    @property
    def listed(self) -> Iterator[Listed]:
        """Everything that is to be found by a search."""
        return chain.from_iterable(self._columns.listed)

    @property
    def mapped(self) -> Iterator[SitemapEntry]:
        """All pages that a sitemap names."""
        return chain.from_iterable(self._columns.mapped)

    @property
    def parts(self) -> Iterator[Ref]:
        """Where everything lies of which tables and lists are put together."""
        return chain.from_iterable(self._columns.parts)

    def looking_at(self, names: AbstractSet[str]) -> set[Unit]:
        """Return the units that looked at one of some names."""
        own = self._columns
        wanted = [place for place, name in enumerate(own.names) if name in names]
        return self._holding(np.flatnonzero(np.isin(own.looked_at, wanted)), own.looked_ends)

    def holding(self, paths: AbstractSet[str]) -> set[Unit]:
        """Return the units of some files."""
        own = self._columns
        found = _each(own.paths) if paths else ()
        wanted = [place for place, path in enumerate(found) if path in paths]
        return self._holding(np.array(wanted, np.intp), own.file_ends)

    def _holding(self, places: npt.NDArray[np.intp], ends: _Numbers) -> set[Unit]:
        found = np.unique(np.searchsorted(ends, places, side="right"))
        return {self._columns.units[place] for place in found.tolist()}

    def moved(self, listed: Callable[[Listed], Listed], part: Callable[[Ref], Ref]) -> Prints:
        """Return the same prints, with what a search finds put elsewhere, and parts of files."""
        found = [tuple(map(listed, ones)) for ones in self._columns.listed]
        parts = [tuple(map(part, ones)) for ones in self._columns.parts]
        return Prints(self._columns._replace(listed=found, parts=parts))

    def merged(self, units: Sequence[Unit], fresh: Prints) -> Prints:
        """Return the prints of `units`, in their order: what is fresh, and the others as before."""
        if not fresh and units == self._columns.units:
            return self
        shift = len(self)
        places = {**self._places, **{unit: shift + at for unit, at in fresh._places.items()}}
        picks = np.fromiter((places[unit] for unit in units), np.intp, len(units))
        return Prints(_picked(_joined(self._columns, fresh._columns), picks, list(units)))


def _columns(printed: Iterable[Printed]) -> Columns:
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
            paths += os.fsencode(path) + _MARK
            totals += bytes.fromhex(total)
        path_ends.append(len(paths))
        files += len(one.files)
        file_ends.append(files)
        listed.append(one.listed)
        mapped.append(one.mapped)
        sizes.append(one.sizes)
        parts.append(one.parts)
    return Columns(
        units,
        list(known),
        _numbers(looked),
        _numbers(looked_ends),
        bytes(paths),
        _numbers(path_ends),
        np.frombuffer(bytes(totals), np.uint8).reshape(-1, _SUM),
        _numbers(file_ends),
        listed,
        mapped,
        sizes,
        parts,
    )


def _numbers(values: array[int]) -> _Numbers:
    return np.array(values, np.uint32)


def _joined(old: Columns, new: Columns) -> Columns:
    """Put the units of two behind each other; a name of both has one place."""
    known = {name: place for place, name in enumerate(old.names)}
    moved = [known.setdefault(name, len(known)) for name in new.names]
    looked_at = np.array(moved, np.uint32)[new.looked_at]
    return Columns(
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


def _picked(columns: Columns, picks: npt.NDArray[np.intp], units: list[Unit]) -> Columns:
    """Return some of the units, and no name that none of them looked at."""
    looked, looked_ends = _rows(columns.looked_ends, picks)
    files, file_ends = _rows(columns.file_ends, picks)
    looked_at = columns.looked_at[looked]
    is_used = np.bincount(looked_at, minlength=len(columns.names)) > 0
    moved = np.cumsum(is_used, dtype=np.uint32) - np.uint32(1)
    places = picks.tolist()
    paths = [_row(columns.path_ends, place) for place in places]
    return Columns(
        units,
        [columns.names[place] for place in np.flatnonzero(is_used).tolist()],
        moved[looked_at],
        looked_ends,
        b"".join([columns.paths[start:end] for start, end in paths]),
        np.cumsum([end - start for start, end in paths], dtype=np.uint32),
        columns.totals[files],
        file_ends,
        [columns.listed[place] for place in places],
        [columns.mapped[place] for place in places],
        [columns.sizes[place] for place in places],
        [columns.parts[place] for place in places],
    )


def _rows(ends: _Numbers, picks: npt.NDArray[np.intp]) -> tuple[npt.NDArray[np.intp], _Numbers]:
    """Return the places of all values of some rows, and the rows' new ends."""
    whole = ends.astype(np.intp)
    starts = np.concatenate((np.zeros(1, np.intp), whole[:-1]))
    lengths = (whole - starts)[picks]
    after = np.cumsum(lengths)
    total = int(after[-1]) if len(after) else 0
    places = np.repeat(starts[picks] - (after - lengths), lengths) + np.arange(total)
    return places, after.astype(np.uint32)


def _row(ends: _Numbers, place: int) -> tuple[int, int]:
    return (int(ends[place - 1]) if place else 0), int(ends[place])


def _unpacked(units: Any, listed: Any, mapped: Any, parts: Any, *values: Any) -> Prints:
    own = Columns([*map(Unit, *units)], *values)
    whole = own._replace(
        names=_split("".join(own.names)),
        listed=_dealt(listed[0], columns.listed_of(listed[1])),
        mapped=_dealt(mapped[0], [*map(SitemapEntry, *mapped[1])]),
        parts=_dealt(parts[0], columns.refs_of(parts[1])),
    )
    return Prints(whole)


def _paths(own: Columns, place: int) -> list[str]:
    return _each(own.paths[slice(*_row(own.path_ends, place))])


def _each(paths: bytes) -> list[str]:
    """Return paths each of which has its mark behind it."""
    return os.fsdecode(paths).split(_END)[:-1]


def _split(joined: str) -> list[str]:
    return joined.split(_END) if joined else []


def _dealt(counts: Iterable[int], values: Iterable[V]) -> list[tuple[V, ...]]:
    """Deal values out: so many to each."""
    waiting = iter(values)
    return [tuple(islice(waiting, count)) for count in counts]

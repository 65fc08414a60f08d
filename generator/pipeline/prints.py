"""Everything that was printed, in columns: what a hundred thousand units leave behind is small."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain, islice
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from generator.pages.plan import Unit
from generator.pipeline import columns
from generator.pipeline.packs import Ref
from generator.pipeline.print_columns import (
    END,
    MARK,
    SUM,
    Numbers,
    PrintColumns,
    gathered,
    joined,
    picked,
    row,
)
from generator.pipeline.printed import Listed, Printed
from generator.press import SitemapEntry

V = TypeVar("V")

_FEW = 8
"""Paths that are sooner looked for one by one than in a set of all."""


class Prints(Mapping[Unit, Printed]):
    """Printed units in the order of the plan; one is put together when it is asked for."""

    def __init__(self, made: PrintColumns | None = None) -> None:
        self._columns = gathered(()) if made is None else made

    @classmethod
    def of(cls, printed: Iterable[Printed]) -> Prints:
        """Take printed units one after another, and let go of each."""
        return cls(gathered(printed))

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Give the columns, texts joined: a hundred thousand are then read as one."""
        own = self._columns
        joined = own._replace(
            names=[END.join(own.names)],
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
        looked = own.looked_at[slice(*row(own.looked_ends, place))].tolist()
        start, end = row(own.file_ends, place)
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
        digits, width = self._columns.totals.tobytes().hex(), 2 * SUM
        starts, ends = range(0, len(digits), width), range(width, len(digits) + width, width)
        each = map(digits.__getitem__, map(slice, starts, ends))  # a million: no own loop
        return zip(_each(self._columns.paths), each, strict=True)

    def paths(self, units: Iterable[Unit]) -> Iterator[str]:
        """Yield the paths of the files of some units, as far as they were printed."""
        for unit in units:
            if unit in self:
                yield from _paths(self._columns, self._places[unit])

    @property
    def units(self) -> Sequence[Unit]:
        """All units, in order."""
        return self._columns.units

    def among(self, paths: AbstractSet[str]) -> AbstractSet[str]:
        """Return those of some paths that are files of a unit."""
        own = self._columns.paths
        if len(paths) > _FEW:
            return paths & set(_each(own))
        marked = ((path, os.fsencode(path) + MARK) for path in paths)
        return {path for path, one in marked if own.startswith(one) or MARK + one in own}

    def count(self, ending: str) -> int:
        """Count the files whose paths end in something."""
        return self._columns.paths.count(os.fsencode(ending) + MARK)

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

    def _holding(self, places: npt.NDArray[np.intp], ends: Numbers) -> set[Unit]:
        found = np.unique(np.searchsorted(ends, places, side="right"))
        return {self._columns.units[place] for place in found.tolist()}

    def besides(self, units: Sequence[Unit]) -> set[Unit]:
        """Return the units that are none of these."""
        own = self._columns.units
        return set() if [*units] == own else set(own).difference(units)

    def moved(self, listed: Callable[[Listed], Listed], part: Callable[[Ref], Ref]) -> Prints:
        """Return the same prints, with what a search finds put elsewhere, and parts of files."""
        found = [tuple(map(listed, ones)) for ones in self._columns.listed]
        parts = [tuple(map(part, ones)) for ones in self._columns.parts]
        return Prints(self._columns._replace(listed=found, parts=parts))

    def merged(self, units: Sequence[Unit], fresh: Prints) -> Prints:
        """Return the prints of `units`, in their order: what is fresh, and the others as before."""
        own, shift, wanted = self._columns, len(self), [*units]
        is_as_planned = wanted == own.units
        if is_as_planned and not fresh:
            return self
        if is_as_planned and all(unit in self for unit in fresh):
            picks = np.arange(shift)
            picks[[self._places[unit] for unit in fresh]] = np.arange(shift, shift + len(fresh))
        else:
            places = {**self._places, **{unit: shift + at for unit, at in fresh._places.items()}}
            picks = np.fromiter((places[unit] for unit in wanted), np.intp, len(wanted))
        return Prints(picked(joined(own, fresh._columns), picks, wanted))


def _unpacked(units: Any, listed: Any, mapped: Any, parts: Any, *values: Any) -> Prints:
    own = PrintColumns([*map(Unit, *units)], *values)
    whole = own._replace(
        names=_split("".join(own.names)),
        listed=_dealt(listed[0], columns.listed_of(listed[1])),
        mapped=_dealt(mapped[0], [*map(SitemapEntry, *mapped[1])]),
        parts=_dealt(parts[0], columns.refs_of(parts[1])),
    )
    return Prints(whole)


def _paths(own: PrintColumns, place: int) -> list[str]:
    return _each(own.paths[slice(*row(own.path_ends, place))])


def _each(paths: bytes) -> list[str]:
    """Return paths each of which has its mark behind it."""
    return os.fsdecode(paths).split(END)[:-1]


def _split(joined: str) -> list[str]:
    return joined.split(END) if joined else []


def _dealt(counts: Iterable[int], values: Iterable[V]) -> list[tuple[V, ...]]:
    """Deal values out: so many to each."""
    waiting = iter(values)
    return [tuple(islice(waiting, count)) for count in counts]

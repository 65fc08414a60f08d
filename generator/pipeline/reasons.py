"""Why a unit is printed again, or is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.pages.plan import Unit
from generator.pipeline.ingredients import Ingredients
from generator.pipeline.shop import Shop


@dataclass(frozen=True, slots=True)
class Reason:
    """What was found of a unit: `words` say it, `names` are the ingredients it is about.

    Of a unit that is printed again these are the ones that changed, of another all it was held
    against.
    """

    is_stale: bool
    words: str
    names: tuple[str, ...] = ()


class Reasons(Mapping[Unit, Reason]):
    """Holds units against what is kept of their last printing, and against what has changed."""

    def __init__(self, units: Sequence[Unit], ingredients: Ingredients, shop: Shop) -> None:
        memory = shop.memory
        self._units = units
        self._put_off = shop.put_off
        self._printed = memory.printed
        self._changed = ingredients.changed(memory.known)
        self._touched = self._printed.looking_at(self._changed)
        self._lost = shop.lost

    @property
    def changed(self) -> tuple[Unit, ...]:
        """The units that are new, or show something that has changed, in their order."""
        due = [unit for unit in self._units if unit not in self._printed or unit in self._touched]
        return tuple(unit for unit in due if not self._is_put_off(unit))

    @property
    def spoilt(self) -> tuple[Unit, ...]:
        """The other units of which a file is not as it was left: this is known last."""
        due = self._spoilt - self._touched
        found = (unit for unit in self._units if unit in due) if due else ()
        return tuple(unit for unit in found if not self._is_put_off(unit))

    @cached_property
    def _spoilt(self) -> set[Unit]:
        return self._printed.holding(self._lost())

    def _is_put_off(self, unit: Unit) -> bool:
        return unit in self._printed and unit.kind in self._put_off

    def __getitem__(self, unit: Unit) -> Reason:
        """Say why a unit is printed again, or is not."""
        if unit not in self._printed:
            return Reason(is_stale=True, words="it was not printed before")
        if self._is_put_off(unit):
            return Reason(is_stale=False, words="it is left as it was for now")
        kept = self._printed[unit]
        if unit in self._touched:
            changed = tuple(name for name in kept.looked_at if name in self._changed)
            return Reason(is_stale=True, words="something it shows has changed", names=changed)
        if unit in self._spoilt:
            gone = tuple(path for path, _ in kept.files if path in self._lost())
            return Reason(is_stale=True, words="its file is not as it was left", names=gone)
        words = "nothing it shows has changed"
        return Reason(is_stale=False, words=words, names=kept.looked_at)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units)

    def __len__(self) -> int:
        return len(self._units)

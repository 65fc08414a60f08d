"""Values that are kept and sent in their thousands."""

from __future__ import annotations

from typing import Any


class Packed:
    """Base of frozen, slotted dataclasses: pickled as their fields in order.

    What dataclasses do by themselves asks for the list of fields for every value: five times the
    time, which is a second for the corpus of a large site.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Give the class and the values of its fields."""
        names: tuple[str, ...] = self.__slots__
        return type(self), tuple([getattr(self, name) for name in names])

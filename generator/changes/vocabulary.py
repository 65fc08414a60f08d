"""Words as single characters, so that a string library compares sequences of words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

_SURROGATES = 0xD800
_SURROGATE_COUNT = 0x800


class Vocabulary:
    """Numbers things in the order they come; holds for the texts of one comparison."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, str] = {}

    def spell(self, things: Iterable[Hashable]) -> str:
        """Give one character for each thing, the same for equal things."""
        numbers = self._numbers
        return "".join(
            [
                numbers.get(thing) or numbers.setdefault(thing, _sign(len(numbers)))
                for thing in things
            ]
        )


def _sign(number: int) -> str:
    return chr(number if number < _SURROGATES else number + _SURROGATE_COUNT)

"""Counts in words."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """`1 provision`, `2 provisions`, `13,250 provisions`; `many` for irregular plurals."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: tuple[str, ...] | list[str]) -> str:
    """Join words as `a`, `a and b`, `a, b and c`."""
    if len(words) < 2:  # noqa: PLR2004 - the grammar of "and"
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"

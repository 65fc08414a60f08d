"""Bars: shares of a whole, laid out for pictures without script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.text.counts import counted, listed


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a whole: its kind (a class name), place and width in percent, and its words."""

    kind: str
    x: str
    width: str
    label: str
    count: str


class StackView(NamedTuple):
    """One bar of several parts; `description` says in a sentence what the picture shows."""

    title: str
    description: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """An answer with its count in words, and the width of its bar in percent."""

    label: str
    count: str
    width: str


def stack(title: str, parts: Sequence[tuple[str, str, int]]) -> StackView | None:
    """Lay out parts (kind, label, platforms) beside one another; None when all are empty."""
    whole = sum(number for _, _, number in parts)
    if not whole:
        return None
    segments, start = [], 0
    for kind, label, number in parts:
        if number:
            x, width = 100 * start / whole, 100 * number / whole
            segments.append(Segment(kind, f"{x:.2f}%", f"{width:.2f}%", label, f"{number:,}"))
            start += number
    said = listed([f"{one.label.lower()} {one.count}" for one in segments])
    return StackView(title, f"Of {counted(whole, 'platform')}: {said}.", tuple(segments))


def bars(counts: Mapping[str, int], whole: int) -> tuple[Bar, ...]:
    """Make a bar of each label's count of platforms, its width out of `whole`."""
    return tuple(
        Bar(label, counted(number, "platform"), f"{100 * number / whole:.1f}%" if whole else "0%")
        for label, number in counts.items()
    )

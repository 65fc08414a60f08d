"""A capture that holds its text twice, read as if it held it once."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.evidence.judge_marks import without_targets

_MOST_PLACES = 6
_SHARE = 0.4
_ALIKE = 0.97


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a text that hold words, as they are compared; `at` is each one's line number."""

    texts: tuple[str, ...]
    at: tuple[int, ...]
    weights: tuple[int, ...]


def undoubled(markdown: str) -> str | None:
    """Take the second copy out of a text that stands twice; None when it does not, or not surely.

    The copies stand one after the other and agree line for line, link targets aside, in all but a
    thirty-third of their words; each of them is two fifths of the text or more. What stands before
    and after them stays, what stands between them goes. Copies in which paragraphs alternate, or
    that were edited apart, are left as they are: which is the document's text nobody can tell.
    """
    source = markdown.split("\n")
    lines = _lines(source)
    distance = _distance(lines)
    if not distance:
        return None
    first, end = _stretch(lines, distance)
    total = sum(lines.weights)
    copied = lines.weights[first + distance : end + distance]
    if sum(copied) < _SHARE * total or _alike(lines, distance, first, end) < _ALIKE:
        return None
    cut, resume = lines.at[end - 1] + 1, lines.at[end + distance - 1] + 1
    return "\n".join((*source[:cut], *source[resume:]))


def _lines(source: Sequence[str]) -> _Lines:
    found = [
        (" ".join(without_targets(line).split()), number) for number, line in enumerate(source)
    ]
    kept = [(text, number) for text, number in found if any(map(str.isalnum, text))]
    return _Lines(
        tuple(text for text, _ in kept),
        tuple(number for _, number in kept),
        tuple(len(text.split()) for text, _ in kept),
    )


def _distance(lines: _Lines) -> int:
    """Return how many lines apart the most words stand again, 0 when none do."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(lines.texts):
        places[text].append(index)
    apart: Counter[int] = Counter()
    for found in places.values():
        if 1 < len(found) <= _MOST_PLACES:
            for one in found:
                for other in found[bisect_right(found, one) :]:
                    apart[other - one] += lines.weights[one]
    return max(apart, key=lambda distance: (apart[distance], -distance), default=0)


def _stretch(lines: _Lines, distance: int) -> tuple[int, int]:
    """Return the first copy: the lines, as many as `distance` at most, that most stand again."""
    count = len(lines.texts) - distance
    agreeing = [
        lines.weights[index] if lines.texts[index] == lines.texts[index + distance] else 0
        for index in range(count)
    ]
    sums = [0, *accumulate(agreeing)]
    size = min(distance, count)
    first = max(range(count - size + 1), key=lambda at: (sums[at + size] - sums[at], -at))
    end = first + size
    while first < end and not agreeing[first]:
        first += 1
    while end > first and not agreeing[end - 1]:
        end -= 1
    return first, end


def _alike(lines: _Lines, distance: int, first: int, end: int) -> float:
    """Return the share of the first copy's words in lines that stand again."""
    weights = lines.weights[first:end]
    same = sum(
        lines.weights[index]
        for index in range(first, end)
        if lines.texts[index] == lines.texts[index + distance]
    )
    return same / max(sum(weights), 1)

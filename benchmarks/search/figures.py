"""What is measured of one engine, and its summary."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.browsing import First, Further, first, further, in_one_tab
from benchmarks.search.engines import Engine
from benchmarks.search.memory import Cost
from benchmarks.search.queries import Labelled, labelled
from benchmarks.search.relevance import ndcg_at_10, success_at_1

Quality = Mapping[str, tuple[int, float, float]]
"""Kind of query, or `all`, to how many there are, success@1 and NDCG@10."""


@dataclass(frozen=True, slots=True)
class Figures:
    """An engine's figures; `firsts` and `furthers` hold one for each query put that way."""

    name: str
    cost: Cost
    size: int
    firsts: tuple[First, ...]
    furthers: tuple[Further, ...]
    quality: Quality


@dataclass(frozen=True, slots=True)
class Indexed:
    """An engine that has made its index: the folder to serve, what it cost, its size in bytes."""

    engine: Engine
    site: Path
    cost: Cost
    size: int


def figures(
    browser: Browser, indexed: Indexed, origin: str, timed: int, *, is_cold: bool
) -> Figures:
    """Ask all queries, each in a browser of its own if `is_cold`, and `timed` of them for time."""
    engine, queries = indexed.engine, labelled()
    asked = queries if is_cold else queries[:: max(len(queries) // 10, 1)]
    firsts = tuple(first(browser, engine, origin, query) for query in asked)
    shown = (
        [one.shown for one in firsts] if is_cold else in_one_tab(browser, engine, origin, queries)
    )
    every = max(len(queries) // timed, 1) if timed else len(queries) + 1
    furthers = tuple(further(browser, engine, origin, queries[::every])) if timed else ()
    return Figures(
        engine.name, indexed.cost, indexed.size, firsts, furthers, quality(queries, shown)
    )


def quality(queries: Iterable[Labelled], shown: Iterable[Sequence[str]]) -> Quality:
    """Grade what was shown, by kind of query and over all."""
    grades: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for query, pages in zip(queries, shown, strict=True):
        grade = (success_at_1(pages, query.wanted), ndcg_at_10(pages, query.wanted))
        grades[query.kind].append(grade)
        grades["all"].append(grade)
    return {
        kind: (len(some), *(statistics.fmean(grade[at] for grade in some) for at in (0, 1)))  # type: ignore[misc]
        for kind, some in grades.items()
    }


def share(numbers: Iterable[float], part: float) -> float:
    """Give the number that `part` of them do not pass."""
    ordered = sorted(numbers)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)] if ordered else float("nan")

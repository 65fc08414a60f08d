"""The figures as a page of Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from benchmarks.search.figures import Figures, share

_ROWS: Final[tuple[tuple[str, Callable[[Figures], str]], ...]] = (
    ("Index made in, wall", lambda one: f"{one.cost.wall:.1f} s"),
    ("Index made in, processors", lambda one: f"{one.cost.cpu:.1f} s"),
    ("Memory at the peak", lambda one: f"{one.cost.peak:.0f} MB" if one.cost.peak else "–"),
    ("Index on disk", lambda one: f"{one.size / 1e6:.1f} MB"),
    ("Fetched before search is touched", lambda one: _most(one, "early")),
    ("First query on the wire, median", lambda one: _wire(one, 0.5)),
    ("First query on the wire, nine of ten", lambda one: _wire(one, 0.9)),
    ("First query on the wire, worst", lambda one: _wire(one, 1)),
    ("First query, files, median", lambda one: f"{share((f.files for f in one.firsts), 0.5):.0f}"),
    ("First query, time, median", lambda one: f"{share((f.took for f in one.firsts), 0.5):.0f} ms"),
    ("Further query, files at hand, median (4x slowed)", lambda one: _time(one, "again", 0.5)),
    ("Further query, files at hand, nine of ten (4x)", lambda one: _time(one, "again", 0.9)),
    ("Further query, files new, median (4x)", lambda one: _time(one, "new", 0.5)),
    ("Further query, files new, nine of ten (4x)", lambda one: _time(one, "new", 0.9)),
)


def table(all_figures: Sequence[Figures]) -> str:
    """Set the figures of engines beside each other, then their relevance by kind of query."""
    rows = [(label, *(value(one) for one in all_figures)) for label, value in _ROWS]
    names = [one.name for one in all_figures]
    return "\n\n".join((_set(("", *names), rows), _set(_heads(names), list(_quality(all_figures)))))


def _heads(names: Sequence[str]) -> tuple[str, ...]:
    return ("Kind", "Queries", *(f"{n} success@1 / NDCG@10" for n in names))


def _quality(all_figures: Sequence[Figures]) -> Iterator[tuple[str, ...]]:
    for kind, (count, _, _) in sorted(all_figures[0].quality.items()):
        grades = (one.quality[kind] for one in all_figures)
        yield (kind, str(count), *(f"{success:.3f} / {ndcg:.3f}" for _, success, ndcg in grades))


def _set(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---", *("--:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _most(one: Figures, name: str) -> str:
    return f"{max(getattr(f, name) for f in one.firsts) / 1000:.1f} kB"


def _wire(one: Figures, part: float) -> str:
    return f"{share((f.wire + f.runtime + f.early for f in one.firsts), part) / 1000:.1f} kB"


def _time(one: Figures, name: str, part: float) -> str:
    if not one.furthers:
        return "–"
    return f"{share((getattr(f, name) for f in one.furthers), part):.1f} ms"

"""Assembling the index: counted entries to files, in parts that can run side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from generator.search import cards, columns, lexicon, phrases, terms
from generator.search.analysis import STOP_WORDS
from generator.search.codec import front_coded, named, script, shortest_between, written
from generator.search.counting import Counted
from generator.search.entry import Entry
from generator.search.formula import rounded

INDEX_VERSION: Final = 1
PHRASE_TASKS: Final = 3

Labels = Mapping[str, Mapping[str, str]]
Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Part:
    """Files of a part of the index, and what the manifest says of them."""

    files: Files
    manifest: dict[str, Any]


Task = tuple[Callable[..., Part], tuple[Any, ...]]
"""A part of the work: a function of this module, and its arguments."""

Spread = Callable[[Callable[[Task], Part], Iterable[Task]], Iterable[Part]]
"""`map`, or the `map` of a pool of processes: gives the results in order."""


def assemble(
    entries: Sequence[Entry], counted: Sequence[Counted], labels: Labels, spread: Spread = map
) -> Files:
    """Write the index of `entries`, whose counts stand in the same order, by address.

    The bytes do not depend on `spread`.
    """
    bits = phrases.shard_bits(sum(len(one.pairs) for one in counted) // 4)
    first, *middle, last = spread(run, _tasks(counted, bits))
    parts = [
        first,
        _phrase_table(middle, bits),
        last,
        _length_part(counted),
        _card_part(entries, labels),
        _column_part(entries, labels),
    ]
    files = {path: file for part in (*parts, *middle) for path, file in part.files.items()}
    manifest: dict[str, Any] = {
        "v": INDEX_VERSION,
        "n": len(entries),
        "r": _registry(entries),
        "s": " ".join(sorted(STOP_WORDS)),
    }
    for part in parts:
        manifest |= part.manifest
    files["search/manifest.js"] = script("manifest", manifest)
    return dict(sorted(files.items()))


def _tasks(counted: Sequence[Counted], bits: int) -> Iterator[Task]:
    """Yield the work, the largest part first, each part with no more than it needs."""
    yield term_part, ([(one.terms, one.weights) for one in counted],)
    pairs = [one.pairs for one in counted]
    edges = ((1 << bits) * step // PHRASE_TASKS for step in range(PHRASE_TASKS + 1))
    for start, end in pairwise(edges):
        yield phrase_part, (phrases.within(pairs, bits, start, end), bits, start, end)
    yield lexicon_part, ([one.spelled for one in counted],)


def run(task: Task) -> Part:
    """Do one part of the work; a plain function, so that it can be sent to a process."""
    function, arguments = task
    return function(*arguments)


def term_part(counted: Sequence[tuple[str, bytes]]) -> Part:
    """Write the term shards; the manifest gets the stems that part them and their hashes."""
    made = list(terms.shards(terms.invert(counted), len(counted)))
    files, marks = _shelved("t", (shard for _, _, shard in made))
    separators = shortest_between([(first, last) for first, last, _ in made])
    return Part(files, {"t": front_coded(separators), "th": marks})


def phrase_part(pairs: Sequence[bytes], bits: int, start: int, end: int) -> Part:
    """Write some of the phrase shards; their table is a file of its own."""
    made = phrases.shards(pairs, bits, start, end)
    files, marks = _shelved("p", made, start)
    return Part(files, {"h": marks})


def lexicon_part(spelled: Sequence[str]) -> Part:
    """Write the lexicon and its core; the manifest gets the words that part it and hashes."""
    ranks = lexicon.ranks(spelled)
    made = list(lexicon.shards(ranks))
    files, marks = _shelved("x", map(lexicon.shard, made))
    path, file, mark = named("core", lexicon.shard(lexicon.core(ranks)))
    separators = shortest_between([(next(iter(one)), next(reversed(list(one)))) for one in made])
    return Part({**files, path: file}, {"x": front_coded(separators), "xh": marks, "c": mark})


def _phrase_table(parts: Sequence[Part], bits: int) -> Part:
    marks = "".join(part.manifest["h"] for part in parts)
    path, file, mark = named("phrases", {"b": bits, "h": marks})
    return Part({path: file}, {"p": mark})


def _length_part(counted: Sequence[Counted]) -> Part:
    lengths = [rounded(one.length) for one in counted]
    average = max(sum(lengths) // max(len(lengths), 1), 1)
    path, file, mark = named("lengths", written(lengths))
    return Part({path: file}, {"l": mark, "a": average})


def _card_part(entries: Sequence[Entry], labels: Labels) -> Part:
    files, marks = _shelved("d", cards.blocks(entries, labels))
    return Part(files, {"dh": marks, "b": cards.BLOCK})


def _column_part(entries: Sequence[Entry], labels: Labels) -> Part:
    files: Files = {}
    table: dict[str, str] = {}
    for facet in (*columns.FACETS, columns.CAPTURED):
        column = columns.column(entries, facet, labels.get(facet, {}))
        if column is not None:
            path, file, mark = named(f"f/{facet}", column)
            files[path] = file
            table[facet] = mark
    return Part(files, {"f": table})


def _shelved(shelf: str, shards: Iterable[Any], start: int = 0) -> tuple[Files, str]:
    """Write numbered shards; gives the files and their hashes one after the other."""
    made = [named(f"{shelf}/{number}", shard) for number, shard in enumerate(shards, start)]
    return {path: file for path, file, _ in made}, "".join(mark for _, _, mark in made)


def _registry(entries: Iterable[Entry]) -> str:
    """Give the URL of the registry, where all results are shown, if the site has one."""
    return next((one.url for one in entries if one.address.strip("/") == "registry"), "")

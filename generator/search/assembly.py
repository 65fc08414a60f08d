"""Assembling the index: counted entries to files, in parts that can run side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from generator.search import cards, columns, digits, kept, lexicon, phrases, terms
from generator.search.analysis import STOP_WORDS
from generator.search.codec import (
    content_hash,
    front_coded,
    named,
    script,
    shortest_between,
    written,
)
from generator.search.counting import Counted
from generator.search.entry import Entry
from generator.search.gathering import Gathered, gather
from generator.search.kept import Edges, Kept, Labels
from generator.search.published import MANIFEST
from generator.search.recutting import edge

INDEX_VERSION: Final = 1
PHRASE_TASKS: Final = 3

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Part:
    """Files of a part of the index, what the manifest says of them, and words at their edges."""

    files: Files
    manifest: dict[str, Any]
    edges: Edges = ()


@dataclass(frozen=True, slots=True)
class Assembly:
    """The files of an index, and what to keep so that `revise` can make the next from them."""

    files: Files
    kept: bytes


Task = tuple[Callable[..., Part], tuple[Any, ...]]
"""A part of the work: a function of this module, and its arguments."""

Spread = Callable[[Callable[[Task], Part], Iterable[Task]], Iterable[Part]]
"""`map`, or the `map` of a pool of processes: gives the results in order."""


def assemble(
    entries: Sequence[Entry], counted: Iterable[Counted], labels: Labels, spread: Spread = map
) -> Files:
    """Write the index of `entries`, whose counts stand in the same order, by address.

    The bytes do not depend on `spread`.
    """
    return assembled(entries, counted, labels, spread).files


def assembled(
    entries: Sequence[Entry], counted: Iterable[Counted], labels: Labels, spread: Spread = map
) -> Assembly:
    """Write the index as `assemble` does; gives besides what to keep for `revise`.

    Of the entries, texts and quotations are not looked at. The counts are read once, in order.
    """
    gathered = gather(counted)
    bits = phrases.shard_bits(len(gathered.pairs))
    words = lexicon.in_order(gathered.having)
    first, *middle, last = spread(run, _tasks(gathered, words, bits))
    parts = [
        first,
        _phrase_table(middle, bits),
        last,
        _length_part(gathered.lengths),
        _card_part(entries, labels),
        _column_part(entries, labels),
    ]
    files = {path: file for part in (*parts, *middle) for path, file in part.files.items()}
    manifest = head(len(entries), next(filter(None, map(registry, entries)), ""))
    for part in parts:
        manifest |= part.manifest
    files[MANIFEST] = script("manifest", manifest)
    held = Kept(
        manifest=content_hash(files[MANIFEST]),
        addresses=tuple(entry.address for entry in entries),
        labels=kept.plain(labels),
        pairs=len(gathered.pairs),
        having=words,
        terms=first.edges,
        words=last.edges,
    )
    return Assembly(dict(sorted(files.items())), kept.pack(held))


def head(pages: int, registry_url: str) -> dict[str, Any]:
    """Begin a manifest."""
    stop_words = " ".join(sorted(STOP_WORDS))
    return {"v": INDEX_VERSION, "n": pages, "r": registry_url, "s": stop_words}


def registry(entry: Entry) -> str:
    """Give the URL of the registry, where all results are shown, if the entry is its own."""
    return entry.url if entry.address.strip("/") == "registry" else ""


def _tasks(gathered: Gathered, words: dict[str, int], bits: int) -> Iterator[Task]:
    """Yield the work, the largest part first, each part with no more than it needs."""
    pages = len(gathered.lengths)
    yield term_part, (gathered.stems, gathered.ranks, gathered.weights, gathered.words_of)
    edges = ((1 << bits) * step // PHRASE_TASKS for step in range(PHRASE_TASKS + 1))
    for start, end in pairwise(edges):
        low, high = phrases.base(start, bits), phrases.base(end, bits)
        found = phrases.within(gathered.pairs, gathered.pairs_of, low, high)
        yield phrase_part, (found, bits, start, end, pages)
    yield lexicon_part, (words,)


def run(task: Task) -> Part:
    """Do one part of the work; a plain function, so that it can be sent to a process."""
    function, arguments = task
    return function(*arguments)


def term_part(stems: list[str], ranks: Any, weights: Any, words_of: Any) -> Part:
    """Write the term shards; the manifest gets the stems that part them and their hashes."""
    spelled = table(len(words_of))
    edges: list[tuple[str, str, int]] = []
    made: list[dict[str, Any]] = []
    for stretch in terms.stretches(stems, ranks, weights, words_of):
        edges.append(edge(stretch, terms.size))
        made.append(terms.shard(stretch, spelled))
    files, marks = shelved("t", made)
    return Part(files, {"t": separators(edges), "th": marks}, edges)


def phrase_part(found: phrases.Within, bits: int, start: int, end: int, pages: int) -> Part:
    """Write some of the phrase shards; their table is a file of its own."""
    ordered = phrases.keyed(found)
    files, marks = shelved("p", phrases.shards(ordered, bits, start, end, table(pages)), start)
    return Part(files, {"h": marks})


def lexicon_part(words: dict[str, int]) -> Part:
    """Write the lexicon and its core; the manifest gets the words that part it and hashes."""
    ranks = lexicon.ranked(words)
    made = list(lexicon.shards(ranks))
    files, marks = shelved("x", map(lexicon.shard, made))
    path, file, mark = named("core", lexicon.shard(lexicon.core(ranks)))
    edges = [edge(stretch, lexicon.size) for stretch in made]
    return Part({**files, path: file}, {"x": separators(edges), "xh": marks, "c": mark}, edges)


def _phrase_table(parts: Sequence[Part], bits: int) -> Part:
    marks = "".join(part.manifest["h"] for part in parts)
    path, file, mark = named("phrases", {"b": bits, "h": marks})
    return Part({path: file}, {"p": mark})


def _length_part(lengths: Sequence[int]) -> Part:
    path, file, mark = named("lengths", written(lengths))
    return Part({path: file}, {"l": mark, "a": average(lengths)})


def average(lengths: Sequence[int]) -> int:
    """Give the average length of a page, in words, rounded down."""
    return max(sum(lengths) // max(len(lengths), 1), 1)


def _card_part(entries: Sequence[Entry], labels: Labels) -> Part:
    files, marks = shelved("d", cards.blocks(entries, labels))
    return Part(files, {"dh": marks, "b": cards.BLOCK})


def _column_part(entries: Sequence[Entry], labels: Labels) -> Part:
    files: Files = {}
    marks: dict[str, str] = {}
    for facet in (*columns.FACETS, columns.CAPTURED):
        sets = [columns.values(entry, facet) for entry in entries]
        column = columns.column(sets, facet, labels.get(facet, {}))
        if column is not None:
            path, file, mark = named(f"f/{facet}", column)
            files[path] = file
            marks[facet] = mark
    return Part(files, {"f": marks})


def shelved(shelf: str, shards: Iterable[Any], start: int = 0) -> tuple[Files, str]:
    """Write numbered shards; gives the files and their hashes one after the other."""
    made = [named(f"{shelf}/{number}", shard) for number, shard in enumerate(shards, start)]
    return {path: file for path, file, _ in made}, "".join(mark for _, _, mark in made)


def table(pages: int) -> digits.Table:
    """Write out the numbers of so many pages, and all weights."""
    return digits.table(max(pages + 1, 1 << terms.WEIGHT_BITS))


def separators(edges: Edges) -> str:
    """Write the words that part stretches."""
    return front_coded(shortest_between((first, last) for first, last, _ in edges))

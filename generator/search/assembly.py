"""Assembling the index: counted entries to files, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

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
from generator.search.shown import Shown

INDEX_VERSION: Final = 1

Files = dict[str, bytes]


Take = Callable[[str, bytes], None]
"""Takes path and bytes of a file of the index."""


@dataclass(frozen=True, slots=True)
class Part:
    """What the manifest says of a part of the index, and the words at the edges of its files."""

    manifest: dict[str, Any]
    edges: Edges = ()


@dataclass(frozen=True, slots=True)
class Assembly:
    """The files of an index, and what to keep so that `revise` can make the next from them.

    There are no files when each was handed out as it was made.
    """

    files: Files
    kept: bytes


def assemble(entries: Iterable[Entry], counted: Iterable[Counted], labels: Labels) -> Files:
    """Write the index of `entries`, whose counts stand in the same order, by address."""
    return assembled(entries, counted, labels).files


def assembled(
    entries: Iterable[Entry],
    counted: Iterable[Counted],
    labels: Labels,
    take: Take | None = None,
) -> Assembly:
    """Write the index as `assemble` does; gives besides what to keep for `revise`.

    With `take` each file is handed out and not kept: those of a large site would weigh as much as
    all else. Of the entries, texts and quotations are not looked at. The counts are read once, in
    order, before the entries, which are read once too, and neither are kept.
    """
    files: Files = {}
    put = take or files.__setitem__
    gathered = gather(counted)
    words, pages = lexicon.in_order(gathered.having), len(gathered.lengths)
    middle = _phrase_part(gathered, put)
    first = _term_part(gathered, put)
    last = _lexicon_part(words, put)
    lengths = _length_part(gathered.lengths, put)
    shown = Shown(entries)
    seen = _card_part(shown, labels, pages, put)
    chosen = _column_part(shown, labels, put)
    manifest = head(pages, shown.registry)
    for part in (first, middle, last, lengths, seen, chosen):
        manifest |= part.manifest
    data = script("manifest", manifest)
    put(MANIFEST, data)
    held = Kept(
        manifest=content_hash(data),
        addresses=tuple(shown.addresses),
        labels=kept.plain(labels),
        pairs=gathered.total,
        having=words,
        terms=first.edges,
        words=last.edges,
    )
    return Assembly(dict(sorted(files.items())), kept.pack(held))


def head(pages: int, registry_url: str) -> dict[str, Any]:
    """Begin a manifest."""
    stop_words = " ".join(sorted(STOP_WORDS))
    return {"v": INDEX_VERSION, "n": pages, "r": registry_url, "s": stop_words}


def _term_part(gathered: Gathered, take: Take) -> Part:
    """Write the term shards; the manifest gets the stems that part them and their hashes."""
    spelled = table(len(gathered.lengths))
    edges: list[tuple[str, str, int]] = []

    def shards() -> Iterator[dict[str, Any]]:
        for stretch in terms.stretches(gathered.words, gathered.roots):
            edges.append(edge(stretch, terms.size))
            yield terms.shard(stretch, spelled)

    marks = shelved("t", shards(), take)
    return Part({"t": separators(edges), "th": marks}, edges)


def _phrase_part(gathered: Gathered, take: Take) -> Part:
    """Write the phrase shards, stretch by stretch; their table is a file of its own."""
    bits, spelled = phrases.shard_bits(gathered.total), table(len(gathered.lengths))
    pairs = gathered.pairs
    steps = min(len(pairs), 1 << bits)
    each, marks = len(pairs) // steps, []
    for step in range(steps):
        ordered = np.concatenate([pairs.take(step * each + at) for at in range(each)])
        ordered.sort()
        start, end = ((at << bits) // steps for at in (step, step + 1))
        made = phrases.shards(ordered, bits, start, end, spelled)
        marks.append(shelved("p", made, take, start))
    path, file, mark = named("phrases", {"b": bits, "h": "".join(marks)})
    take(path, file)
    return Part({"p": mark})


def _lexicon_part(words: dict[str, int], take: Take) -> Part:
    """Write the lexicon and its core; the manifest gets the words that part it and hashes."""
    ranks = lexicon.ranked(words)
    made = list(lexicon.shards(ranks))
    marks = shelved("x", map(lexicon.shard, made), take)
    path, file, mark = named("core", lexicon.shard(lexicon.core(ranks)))
    take(path, file)
    edges = [edge(stretch, lexicon.size) for stretch in made]
    return Part({"x": separators(edges), "xh": marks, "c": mark}, edges)


def _length_part(lengths: Sequence[int], take: Take) -> Part:
    path, file, mark = named("lengths", written(lengths))
    take(path, file)
    return Part({"l": mark, "a": average(lengths)})


def _card_part(shown: Shown, labels: Labels, pages: int, take: Take) -> Part:
    marks = shelved("d", cards.blocks(shown, labels, pages), take)
    return Part({"dh": marks, "b": cards.block_size(pages)})


def _column_part(shown: Shown, labels: Labels, take: Take) -> Part:
    marks: dict[str, str] = {}
    for facet, sets in shown.sets.items():
        column = columns.column(sets, facet, labels.get(facet, {}))
        if column is not None:
            path, file, mark = named(f"f/{facet}", column)
            take(path, file)
            marks[facet] = mark
    return Part({"f": marks})


def average(lengths: Sequence[int]) -> int:
    """Give the average length of a page, in words, rounded down."""
    return max(sum(lengths) // max(len(lengths), 1), 1)


def shelved(shelf: str, shards: Iterable[Any], take: Take, start: int = 0) -> str:
    """Write numbered shards; gives their hashes one after the other."""
    marks = []
    for number, shard in enumerate(shards, start):
        path, file, mark = named(f"{shelf}/{number}", shard)
        take(path, file)
        marks.append(mark)
    return "".join(marks)


def table(pages: int) -> digits.Table:
    """Write out the numbers of so many pages, and all weights."""
    return digits.table(max(pages + 1, 1 << terms.WEIGHT_BITS))


def separators(edges: Edges) -> str:
    """Write the words that part stretches."""
    return front_coded(shortest_between((first, last) for first, last, _ in edges))

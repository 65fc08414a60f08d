"""Assembling the index: counted entries to files, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
PHRASE_PARTS: Final = 3
"""Phrases are sorted in so many parts, one after the other, to need less memory."""

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


def assemble(entries: Sequence[Entry], counted: Iterable[Counted], labels: Labels) -> Files:
    """Write the index of `entries`, whose counts stand in the same order, by address."""
    return assembled(entries, counted, labels).files


def assembled(entries: Sequence[Entry], counted: Iterable[Counted], labels: Labels) -> Assembly:
    """Write the index as `assemble` does; gives besides what to keep for `revise`.

    Of the entries, texts and quotations are not looked at. The counts are read once, in order,
    before the entries, and not kept.
    """
    gathered = gather(counted)
    bits = phrases.shard_bits(len(gathered.pairs))
    words = lexicon.in_order(gathered.having)
    first = term_part(gathered)
    middle = list(_phrase_parts(gathered, bits))
    last = lexicon_part(words)
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


def term_part(gathered: Gathered) -> Part:
    """Write the term shards; the manifest gets the stems that part them and their hashes."""
    spelled = table(len(gathered.lengths))
    edges: list[tuple[str, str, int]] = []

    def shards() -> Iterator[dict[str, Any]]:
        for stretch in terms.stretches(
            gathered.stems, gathered.ranks, gathered.weights, gathered.words_of
        ):
            edges.append(edge(stretch, terms.size))
            yield terms.shard(stretch, spelled)

    files, marks = shelved("t", shards())
    return Part(files, {"t": separators(edges), "th": marks}, edges)


def _phrase_parts(gathered: Gathered, bits: int) -> Iterator[Part]:
    """Write the phrase shards in parts."""
    pages = len(gathered.lengths)
    edges = ((1 << bits) * step // PHRASE_PARTS for step in range(PHRASE_PARTS + 1))
    for start, end in pairwise(edges):
        low, high = phrases.base(start, bits), phrases.base(end, bits)
        found = phrases.within(gathered.pairs, gathered.pairs_of, low, high)
        yield phrase_part(found, bits, start, end, pages)


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
    return Part(files, {"dh": marks, "b": cards.block_size(len(entries))})


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

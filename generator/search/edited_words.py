"""Terms, phrases and lexicon after an edit: the shards that have an edited word are made anew."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from generator.search import assembly, digits, lexicon, phrases, terms
from generator.search.codec import in_script_order
from generator.search.counting import Counted
from generator.search.edit import Edits
from generator.search.kept import Edges
from generator.search.published import Published, StaleError, mark_at, split
from generator.search.recutting import Cutting

Changed = Mapping[str, tuple[list[int], list[int]]]
"""Stem to the postings it loses and those it gets."""

T = TypeVar("T")
N = TypeVar("N", np.uint32, np.uint64)


def edit_terms(published: Published, edges: Edges, edits: Edits, spelled: digits.Table) -> Edges:
    """Write the term shards that have an edited stem; gives the new edges of all."""
    marks = published.manifest["th"]
    changed = _postings(edits)

    @cache
    def held(at: int) -> dict[str, terms.Postings]:
        stretch = terms.stretch(published.value(f"t/{at}", mark_at(marks, at)))
        known = len(stretch)
        for stem in by_stretch.get(at, ()):
            stretch[stem] = _exchanged(stretch.get(stem, terms.NOWHERE), *changed[stem])
        ordered = stretch if len(stretch) == known else sorted(stretch, key=in_script_order)
        return {stem: stretch[stem] for stem in ordered if len(stretch[stem])}

    cutting = Cutting(edges, held, terms.size, terms.SHARD_SIZE)
    by_stretch = _grouped(cutting.place(changed))
    parts = cutting.again(changed)
    shards = [one if isinstance(one, int) else terms.shard(one, spelled) for one in parts]
    return _reshelved(published, "t", cutting, parts, shards)


def edit_phrases(published: Published, count: int, edits: Edits, spelled: digits.Table) -> int:
    """Write the phrase shards that have an edited pair; gives the new number of all pairs."""
    manifest = published.manifest
    table = published.value("phrases", manifest["p"])
    bits, marks = table["b"], split(table["h"])
    changed = _pairs(edits, bits)
    count += sum(len(added) - len(removed) for removed, added in changed.values())
    if phrases.shard_bits(count) != bits:
        raise StaleError
    for at, (removed, added) in changed.items():
        slot, least = f"p/{at}", phrases.base(at, bits)
        ordered = phrases.read(published.value(slot, marks[at]), least)
        shard = phrases.shard(_exchanged(ordered, removed, added), least, spelled)
        marks[at] = published.replace(slot, marks[at], shard)
    table["h"] = "".join(marks)
    manifest["p"] = published.replace("phrases", manifest["p"], table)
    return count


def edit_lexicon(
    published: Published, edges: Edges, having: Mapping[str, int], edits: Edits
) -> tuple[Edges, Mapping[str, int]]:
    """Write the lexicon shards whose words came, went or changed rank; gives edges and counts."""
    after, recounted = _recounted(having, edits)
    changed = {
        word
        for word in recounted
        if having.get(word, 0).bit_length() != after.get(word, 0).bit_length()
    }
    if not changed:
        return edges, after
    ranks = lexicon.ranked(after)
    words = list(ranks)
    starts = [
        bisect_left(words, in_script_order(first), key=in_script_order) for first, _, _ in edges
    ]
    starts = [0, *starts[1:], len(words)]

    def held(at: int) -> dict[str, int]:
        return {word: ranks[word] for word in words[starts[at] : starts[at + 1]]}

    cutting = Cutting(edges, held, lexicon.size, lexicon.SHARD_SIZE)
    parts = cutting.again(changed)
    shards = [one if isinstance(one, int) else lexicon.shard(one) for one in parts]
    manifest = published.manifest
    manifest["c"] = published.replace("core", manifest["c"], lexicon.shard(lexicon.core(ranks)))
    return _reshelved(published, "x", cutting, parts, shards), after


def _reshelved(
    published: Published,
    shelf: str,
    cutting: Cutting[T],
    parts: Sequence[int | dict[str, T]],
    shards: Sequence[int | dict[str, Any]],
) -> Edges:
    """Write a shelf anew, and what the manifest says of it; gives the new edges."""
    manifest = published.manifest
    manifest[f"{shelf}h"] = published.reshelve(shelf, manifest[f"{shelf}h"], shards)
    edges = cutting.edges_of(parts)
    manifest[shelf] = assembly.separators(edges)
    return edges


def _postings(edits: Edits) -> Changed:
    changed: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for page, edit in edits.items():
        before, after = _weights(edit.before), _weights(edit.after)
        for side, weights in enumerate(
            (before.items() - after.items(), after.items() - before.items())
        ):
            for stem, weight in weights:
                changed[stem][side].append(page << terms.WEIGHT_BITS | weight)
    return changed


def _weights(counted: Counted) -> dict[str, int]:
    return dict(zip(counted.terms.split(), array("H", counted.weights), strict=True))


def _pairs(edits: Edits, bits: int) -> dict[int, tuple[list[int], list[int]]]:
    """Give for each phrase shard the pairs it loses and those it gets."""
    changed: defaultdict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for page, edit in edits.items():
        before, after = set(array("I", edit.before.pairs)), set(array("I", edit.after.pairs))
        for side, hashes in enumerate((before - after, after - before)):
            for one in hashes:
                changed[one >> (phrases.KEY_BITS - bits)][side].append(one << 32 | page)
    return dict(sorted(changed.items()))


def _exchanged(ordered: npt.NDArray[N], removed: list[int], added: list[int]) -> npt.NDArray[N]:
    """Take numbers out of a sorted column, where all have to be, and put others in."""
    left = ordered[~np.isin(ordered, np.array(removed, ordered.dtype))]
    if len(left) + len(removed) != len(ordered):
        raise StaleError
    return np.sort(np.append(left, np.array(added, ordered.dtype)))


def _recounted(having: Mapping[str, int], edits: Edits) -> tuple[dict[str, int], set[str]]:
    """Count anew in how many pages each word stands, in script order; tells which have others."""
    more: Counter[str] = Counter()
    for edit in edits.values():
        more.update(edit.after.spelled.split())
        more.subtract(edit.before.spelled.split())
    recounted = {word for word in more if more[word] and lexicon.is_spaced(word)}
    counts = {**having}
    for word in recounted:
        counts[word] = having.get(word, 0) + more[word]
        if not counts[word]:
            del counts[word]
    return lexicon.in_order(counts) if recounted - having.keys() else counts, recounted


def _grouped(places: Mapping[str, int]) -> dict[int, list[str]]:
    grouped: dict[int, list[str]] = {}
    for word, at in places.items():
        grouped.setdefault(at, []).append(word)
    return grouped

"""Revising the index after an edit: only the files that it touches are read and written again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.search import kept
from generator.search.assembly import Files, head, table
from generator.search.cards import SHOWN
from generator.search.codec import content_hash, script
from generator.search.edit import Edit, Edits
from generator.search.edited_pages import edit_cards, edit_columns, edit_lengths, edit_registry
from generator.search.edited_words import edit_lexicon, edit_phrases, edit_terms
from generator.search.kept import Kept, Labels
from generator.search.published import MANIFEST, Published, StaleError


@dataclass(frozen=True, slots=True)
class Revision:
    """What an edit does to the files of an index: those to write, those that go, what to keep."""

    files: Files
    gone: tuple[str, ...]
    kept: bytes


def revise(
    packed: bytes, edits: Sequence[Edit], labels: Labels, load: Callable[[str], bytes]
) -> Revision | None:
    """Give what changes in an index, byte for byte what `assembled` would make of it.

    `packed` is what the last assembly or revision said to keep, and `load` gives the bytes of a
    published file by its path. Each edit is of another page. Nothing is given when the index has to
    be assembled whole: pages came or went, it has outgrown its phrase shards, or the files are not
    the ones that were kept.
    """
    held = kept.unpack(packed)
    if held is None or not held.terms or not held.words:
        return None
    try:
        return _revised(held, edits, labels, load)
    except (StaleError, OSError, KeyError):
        return None


def _revised(
    held: Kept, edits: Sequence[Edit], labels: Labels, load: Callable[[str], bytes]
) -> Revision:
    published = Published.open(load, held.manifest)
    pages = _numbered(held, edits)
    manifest = published.manifest
    is_ours = manifest.items() >= head(len(held.addresses), manifest["r"]).items()
    if not is_ours or any(labels.get(facet) != held.labels.get(facet) for facet in SHOWN):
        raise StaleError
    spelled = table(len(held.addresses))
    pairs = edit_phrases(published, held.pairs, pages, spelled)
    terms = edit_terms(published, held.terms, pages, spelled)
    words, having = edit_lexicon(published, held.words, held.having, pages)
    edit_registry(published, pages)
    edit_lengths(published, pages)
    edit_cards(published, pages, labels)
    edit_columns(published, pages, held.labels, labels)
    file = script("manifest", manifest)
    if content_hash(file) != held.manifest:
        published.files[MANIFEST] = file
    now = Kept(
        manifest=content_hash(file),
        addresses=held.addresses,
        labels=kept.plain(labels),
        pairs=pairs,
        having=having,
        terms=terms,
        words=words,
    )
    gone = sorted(published.gone - published.files.keys())
    return Revision(dict(sorted(published.files.items())), tuple(gone), kept.pack(now))


def _numbered(held: Kept, edits: Sequence[Edit]) -> Edits:
    """Give each edit the number of its page, which has to have its address still, and alone."""
    numbers = {address: number for number, address in enumerate(held.addresses)}
    ours = len(numbers) == len(held.addresses)
    same = all({edit.before.address, edit.after.address} == {edit.entry.address} for edit in edits)
    if not ours or not same:
        raise StaleError
    return {numbers[edit.entry.address]: edit for edit in edits}

"""An edited index is the index of what was edited, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from generator.search import (
    Assembly,
    Edit,
    assembled,
    cards,
    count_tokens,
    in_order,
    lexicon,
    phrases,
    revise,
    terms,
)
from generator.search.counting import Counted
from generator.search.kept import unpack
from tests.search.builders import LABELS, WORDS, a_corpus

ENTRIES = in_order(a_corpus(40))
COUNTED = tuple(map(count_tokens, ENTRIES))

NEW_WORDS = [f"{first}{rest}" for first in "abkz隐" for rest in ("", "ba", "bb", "c1", "éd", "𐐷")]
TEXTS = st.lists(st.sampled_from(WORDS + NEW_WORDS), max_size=12).map(" ".join)
FACETS = st.dictionaries(
    st.sampled_from(["platform", "severity", "regulation", "audience"]),
    st.lists(st.sampled_from(["high", "low", "acme", "gdpr", "new"]), max_size=2).map(tuple),
)
CHANGES = st.one_of(
    st.builds(lambda one: {"text": (one,)}, TEXTS),
    st.builds(lambda one: {"text": (one * 40,)}, TEXTS),
    st.builds(lambda one, other: {"title": one, "summary": other}, TEXTS, TEXTS),
    st.builds(lambda one: {"names": (one,), "quotation": one}, TEXTS),
    st.builds(lambda one: {"facets": one}, FACETS),
    st.sampled_from([{"captured": ""}, {"captured": "2020-02-02"}, {"kind": "law"}, {}]),
)
ROUNDS = st.lists(
    st.dictionaries(st.integers(0, len(ENTRIES) - 1), CHANGES, min_size=1, max_size=4),
    min_size=1,
    max_size=3,
)


@pytest.fixture(scope="module", autouse=True)
def _small_shards() -> Iterator[None]:
    """Turn the sizes down, so that few pages fill many shards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(terms, "SHARD_SIZE", 60)
        patch.setattr(lexicon, "SHARD_SIZE", 24)
        patch.setattr(lexicon, "CORE_WORDS", 12)
        patch.setattr(phrases, "SHARD_PAIRS", 100)
        patch.setattr(cards, "BLOCK", 2)
        patch.setattr(cards, "MOST_BLOCKS", 2)
        yield


def edited(
    before: Assembly, files: dict[str, bytes], edits: list[Edit]
) -> tuple[dict[str, bytes], bytes] | None:
    """Give the files and what is kept after an edit, if it can be made."""
    revision = revise(before.kept, edits, LABELS, files.__getitem__)
    if revision is None:
        return None
    assert not revision.files.keys() & set(revision.gone)
    assert all(files.get(path) != file for path, file in revision.files.items())
    left = {path: file for path, file in files.items() if path not in revision.gone}
    assert len(left) + len(revision.gone) == len(files)
    return left | revision.files, revision.kept


def bits_of(counted: list[Counted]) -> int:
    return phrases.shard_bits(sum(len(one.pairs) for one in counted) // 4)


@given(ROUNDS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_revised_index_is_the_one_assembled_anew(
    rounds: list[dict[int, dict[str, object]]],
) -> None:
    entries, counted = list(ENTRIES), list(COUNTED)
    before = assembled(entries, counted, LABELS)
    for changes in rounds:
        bits, edits = bits_of(counted), []
        for number, change in changes.items():
            entries[number] = replace(entries[number], **change)  # type: ignore[arg-type]
            old, counted[number] = counted[number], count_tokens(entries[number])
            shown = replace(entries[number], text=(), quotation="")
            edits.append(Edit(old, counted[number], shown))
        after = assembled(entries, counted, LABELS)
        revised = edited(before, before.files, edits)
        if revised is None:
            event("phrase shards outgrown")
            assert bits_of(counted) != bits
        else:
            event("count of shards changed" if len(after.files) != len(before.files) else "edited")
            assert revised[0] == after.files
            assert unpack(revised[1]) == unpack(after.kept)
            after = Assembly(revised[0], revised[1])
        before = after


@given(st.integers(0, len(ENTRIES) - 1))
@settings(max_examples=10, deadline=None)
def test_page_that_did_not_change_writes_nothing(number: int) -> None:
    before = assembled(ENTRIES, COUNTED, LABELS)
    edit = Edit(COUNTED[number], COUNTED[number], ENTRIES[number])
    revision = revise(before.kept, [edit], LABELS, before.files.__getitem__)
    assert revision is not None
    assert (revision.files, revision.gone, revision.kept) == ({}, (), before.kept)


@given(st.sets(st.sampled_from(["kind", "jurisdiction", "regulation"]), min_size=1))
@settings(max_examples=5, deadline=None)
def test_renamed_value_is_renamed_in_its_column(facets: set[str]) -> None:
    labels = {**LABELS, **{facet: {"acme": "Zeta", "page": "A page"} for facet in facets}}
    before = assembled(ENTRIES, COUNTED, LABELS)
    revision = revise(before.kept, [], labels, before.files.__getitem__)
    assert revision is not None
    left = {path: file for path, file in before.files.items() if path not in revision.gone}
    assert left | revision.files == assembled(ENTRIES, COUNTED, labels).files


@pytest.mark.parametrize("facet", ["platform", "document", "severity"])
def test_renamed_value_that_cards_show_calls_for_a_new_index(facet: str) -> None:
    before = assembled(ENTRIES, COUNTED, LABELS)
    labels = {**LABELS, facet: {"acme": "Zeta"}}
    assert revise(before.kept, [], labels, before.files.__getitem__) is None


def test_sizes_are_turned_down_far_enough() -> None:
    paths = list(assembled(ENTRIES, COUNTED, LABELS).files)
    for shelf in "txp":
        assert sum(path.startswith(f"search/{shelf}/") for path in paths) > 8

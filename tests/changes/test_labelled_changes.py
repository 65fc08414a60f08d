"""The changes that people labelled in a public archive, found with their kind."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator.changes.change import Change
from generator.changes.comparison import compare
from generator.text.visible import visible
from generator.text.words import count_words, words

if TYPE_CHECKING:
    from tests.changes.conftest import LabelledChange

FOUND = 0.6  # share of the passage's words, in order, that the change must hold
WHOLE = 0.9  # share of the labels that must be found
WIDEST = 5  # a change of more words than this many passages finds nothing by being everything


def spoken(markdown: str) -> list[str]:
    return words(visible(markdown).text.casefold())


def common(one: list[str], other: list[str]) -> int:
    """The plain textbook count of words in both in order, not the library under test."""
    best = [0] * (len(other) + 1)
    for word in one:
        left = 0
        for at, its in enumerate(other, 1):
            left, best[at] = best[at], left + 1 if word == its else max(best[at], best[at - 1])
    return best[-1]


def holds(text: str, passage: str) -> bool:
    wanted, there = spoken(passage), spoken(text)
    if not wanted:
        return not there
    if not FOUND * len(wanted) <= len(there) <= WIDEST * len(wanted):
        return False
    if len(set(wanted) & set(there)) < FOUND * len(set(wanted)) / 2:
        return False
    return common(wanted, there) >= FOUND * len(wanted)


def finds(change: Change, labelled: LabelledChange) -> bool:
    return (
        change.kind == labelled.kind
        and holds(change.before, labelled.before)
        and holds(change.after, labelled.after)
    )


Compared = list[tuple["LabelledChange", list[Change]]]


@pytest.fixture(scope="module")
def compared(labelled_changes: list[LabelledChange]) -> Compared:
    return [(one, compare(*one.captures)) for one in labelled_changes]


def test_nine_of_ten_labelled_changes_are_found_with_their_kind(compared: Compared) -> None:
    found = {one.id: any(finds(change, one) for change in changes) for one, changes in compared}
    missed = [f"{one.id} ({one.kind})" for one, _ in compared if not found[one.id]]
    assert len(missed) <= (1 - WHOLE) * len(compared), missed
    for kind, count in Counter(one.kind for one, _ in compared).items():
        assert sum(found[one.id] for one, _ in compared if one.kind == kind) >= 0.75 * count, kind


def test_changes_are_a_small_part_of_the_documents(compared: Compared) -> None:
    shares = sorted(
        sum(change.words_deleted + change.words_inserted for change in changes)
        / sum(count_words(text) for text in one.captures)
        for one, changes in compared
    )
    assert shares[len(shares) // 2] < 0.05


def test_a_capture_does_not_differ_from_itself_in_other_typography(
    labelled_changes: list[LabelledChange],
) -> None:
    plain = str.maketrans("\u201c\u201d\u2019\u2013", '""\'-')
    for one in labelled_changes[::4]:
        capture = one.captures[1]
        assert compare(capture, capture.translate(plain).replace("\n* ", "\n- ")) == []


def test_a_comparison_of_real_captures_takes_less_than_a_second(
    labelled_changes: list[LabelledChange],
) -> None:
    started = time.perf_counter()
    compare(*max((one.captures for one in labelled_changes), key=lambda two: sum(map(len, two))))
    assert time.perf_counter() - started < 1

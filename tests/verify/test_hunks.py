from __future__ import annotations

import re
from dataclasses import replace

from generator.changes.change import Change
from generator.evidence import Clause
from generator.model.change import ChangeKind
from generator.verify.history import PlatformChange
from generator.verify.hunks import MOST_HUNKS, anchor_of, document_change
from tests.verify.captured import a_ref


def a_change(kind: ChangeKind = ChangeKind.REWORDED, size: int = 1, clause: str = "Fees") -> Change:
    before = "" if kind is ChangeKind.ADDED else f"{clause} before"
    after = "" if kind is ChangeKind.REMOVED else f"{clause} after"
    place = Clause("4", clause, (clause,))
    return Change(
        kind=kind,
        clause=place,
        was=place if before else None,
        before=before,
        after=after,
        words_before=size,
        words_after=size,
        words_deleted=size if before else 0,
        words_inserted=size if after else 0,
    )


def a_platform_change(*changes: Change, words: int = 10_000) -> PlatformChange:
    return PlatformChange(a_ref(0), a_ref(1), a_ref(1), changes, words)


def test_all_clauses_are_counted_by_kind_and_words() -> None:
    kinds = [ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.REWORDED, ChangeKind.MOVED]
    told = document_change(a_platform_change(*(a_change(kind, 3) for kind in kinds)), ())
    assert (told.added, told.removed, told.reworded, told.moved) == (1, 1, 1, 1)
    assert (told.inserted, told.deleted, told.unquoted) == (9, 9, 0)


def test_gravest_clauses_are_quoted_in_the_order_of_the_document() -> None:
    changes = [a_change(size=size, clause=f"Clause {size}") for size in range(1, 21)]
    told = document_change(a_platform_change(*changes), ())
    assert [hunk.inserted for hunk in told.hunks] == list(range(9, 21))
    assert (len(told.hunks), told.unquoted) == (MOST_HUNKS, 8)


def test_moved_clauses_are_quoted_when_nothing_else_is_left_to_quote() -> None:
    moved = [a_change(ChangeKind.MOVED, 9, f"Moved {at}") for at in range(12)]
    told = document_change(a_platform_change(*moved, a_change(size=1)), ())
    assert told.hunks[-1].kind is ChangeKind.REWORDED
    assert len(told.hunks) == MOST_HUNKS


def test_replaced_document_quotes_nothing_but_the_figures() -> None:
    told = document_change(a_platform_change(a_change(size=501), words=1000), ())
    assert (told.hunks, told.unquoted, told.deleted) == ((), 1, 501)


def test_anchor_is_made_of_kind_and_words_alone() -> None:
    change = a_change()
    assert re.fullmatch(r"h-[0-9a-f]{10}", anchor_of(change))
    assert anchor_of(change) == anchor_of(replace(change, clause=None, words_inserted=9))
    assert anchor_of(change) != anchor_of(replace(change, kind=ChangeKind.MOVED))
    assert anchor_of(change) != anchor_of(replace(change, after="else"))


def test_same_words_changed_in_two_clauses_have_two_anchors() -> None:
    elsewhere = replace(a_change(), clause=Clause("9", "Fees", ("Fees",)))
    told = document_change(a_platform_change(a_change(), elsewhere), ())
    assert [hunk.anchor for hunk in told.hunks] == [
        anchor_of(a_change()),
        f"{anchor_of(a_change())}-2",
    ]


def test_place_before_is_named_only_where_it_differs() -> None:
    moved = replace(a_change(), was=Clause("5", "Prices", ("Prices",)))
    told = document_change(a_platform_change(a_change(), moved), ())
    assert [(hunk.clause, hunk.was) for hunk in told.hunks] == [
        ("4 Fees", ""),
        ("4 Fees", "5 Prices"),
    ]

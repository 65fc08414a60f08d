from __future__ import annotations

from pathlib import Path

from tests.verify.captured import a_text, verified

CHANGED = "The customer pays the fees of a month in advance, by card or by transfer."
NEIGHBOUR = "Fees that were paid are not given back, whatever the reason of the customer may be."


def touched_by(folder: Path, before: str, after: str, **excerpts: str) -> list[tuple[str, ...]]:
    finding = verified(folder, [(0, before), (30, after)], excerpts)
    return [change.provisions for change in finding.changes]


def test_record_whose_excerpt_was_reworded_is_named(tmp_path: Path) -> None:
    before = a_text(CHANGED)
    after = before.replace("by card or by transfer", "by card")
    assert touched_by(tmp_path, before, after, paying=CHANGED) == [("paying",)]


def test_record_whose_excerpt_stands_beside_the_changed_words_is_named(tmp_path: Path) -> None:
    before = a_text(f"{CHANGED} {NEIGHBOUR}")
    after = before.replace("by card or by transfer", "by card")
    assert touched_by(tmp_path, before, after, refunds=NEIGHBOUR) == [("refunds",)]


def test_record_of_another_clause_is_not_named(tmp_path: Path) -> None:
    before = a_text(CHANGED, NEIGHBOUR)
    after = before.replace("by card or by transfer", "by card")
    found = touched_by(tmp_path, before, after, paying=CHANGED, refunds=NEIGHBOUR)
    assert found == [("paying",)]


def test_record_of_a_clause_that_came_with_the_change_is_named(tmp_path: Path) -> None:
    assert touched_by(tmp_path, a_text(), a_text(CHANGED), paying=CHANGED) == [("paying",)]

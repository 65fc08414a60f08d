from __future__ import annotations

from generator.model.capture import CaptureKind, Judgement, Verdict
from generator.verify.history import PlatformChange, platform_changes
from generator.verify.texts import Texts
from tests.verify.captured import a_ref, a_text

CLAUSE = "A clause that comes and goes with the captures of this document."
STAYS = "A clause that stays."


def told(*steps: tuple[float, str, Verdict, bool], upgrade: int = -1) -> list[PlatformChange]:
    """Judge captures as told: days, text, verdict, and whether the words differ."""
    texts, judgements, against = Texts(), [], None
    for at, (days, text, verdict, differs) in enumerate(steps):
        ref = a_ref(days, CaptureKind.UPGRADE if at == upgrade else CaptureKind.CHANGE)
        texts.keep(ref, text)
        judgements.append(Judgement(ref, verdict, "", differs, against))
        against = ref if verdict.believed else against
    return list(platform_changes(judgements, texts))


def days(changes: list[PlatformChange]) -> list[tuple[str, str, bool]]:
    return [
        (one.before.time.date().isoformat(), one.after.time.date().isoformat(), one.confirmed)
        for one in changes
    ]


GOOD, EXTRACTION, FLAP = Verdict.GOOD, Verdict.EXTRACTION, Verdict.FLAP
WITH, WITHOUT = a_text(STAYS, CLAUSE), a_text(STAYS)


def test_change_is_told_between_the_captures_that_differ() -> None:
    found = told((0, WITH, GOOD, False), (30, WITHOUT, GOOD, True))
    assert days(found) == [("2025-01-01", "2025-01-31", False)]


def test_capture_that_is_not_believed_neither_changes_nor_confirms() -> None:
    found = told((0, WITH, GOOD, False), (1, a_text(), FLAP, True), (30, WITHOUT, GOOD, True))
    assert days(found) == [("2025-01-01", "2025-01-31", False)]
    late = told((0, WITH, GOOD, False), (30, WITHOUT, GOOD, True), (40, WITH, FLAP, True))
    assert [one.confirmed for one in late] == [False]


def test_later_capture_with_the_same_words_confirms() -> None:
    found = told((0, WITH, GOOD, False), (30, WITHOUT, GOOD, True), (31, WITHOUT, GOOD, False))
    assert [one.confirmed for one in found] == [True]


def test_clause_back_within_three_weeks_joins_two_steps() -> None:
    back = a_text(STAYS, CLAUSE, "News in another place of this document.")
    found = told((0, WITH, GOOD, False), (30, WITHOUT, GOOD, True), (45, back, GOOD, True))
    assert days(found) == [("2025-01-01", "2025-02-15", False)]
    assert [change.kind.value for change in found[0].changes] == ["added"]


def test_clause_back_after_a_long_while_was_removed_and_added() -> None:
    found = told((0, WITH, GOOD, False), (30, WITHOUT, GOOD, True), (90, WITH, GOOD, True))
    assert [[change.kind.value for change in one.changes] for one in found] == [
        ["removed"],
        ["added"],
    ]


def test_clause_back_with_an_upgrade_of_the_archive_was_not_removed() -> None:
    steps = ((0, WITH, GOOD, False), (30, WITHOUT, GOOD, True), (90, WITH, EXTRACTION, True))
    assert told(*steps, upgrade=2) == []


def test_step_after_an_upgrade_is_held_against_it() -> None:
    found = told(
        (0, WITHOUT, GOOD, False),
        (30, WITH, EXTRACTION, True),
        (60, WITH.replace("goes with", "goes without"), GOOD, True),
    )
    assert days(found) == [("2025-01-31", "2025-03-02", False)]


def test_difference_that_is_dress_alone_is_no_change() -> None:
    old, new = (a_text(f"Updated: {date}.") for date in ("May 1, 2025", "1 May 2025"))
    assert told((0, old, GOOD, False), (30, new, GOOD, True)) == []

"""Captures of another language, of another edition or of another document."""

from __future__ import annotations

from datetime import timedelta

from generator.evidence.judge import judge
from generator.model.capture import Verdict
from tests.evidence.judging import (
    CHANGE,
    FRENCH,
    GOOD,
    START,
    a_document,
    answers,
    captured,
    judged,
)


def test_another_language_for_a_while_is_a_language_switch() -> None:
    english, french = a_document(), a_document(sentence=FRENCH)
    _, switch, back = judged(english, french, english)
    assert switch.verdict is Verdict.LANGUAGE_SWITCH
    assert switch.reason == "It is in French, the captures before it in English."
    assert (back.verdict, back.changes_text) == GOOD


def test_another_language_that_stays_is_what_later_captures_are_held_against() -> None:
    english, french = a_document(), a_document(sentence=FRENCH)
    _, switch, same, change = judged(english, french, french, a_document("neuf", sentence=FRENCH))
    assert switch.verdict is Verdict.LANGUAGE_SWITCH
    assert (same.verdict, same.changes_text) == GOOD
    assert change.platform_change


def test_the_edition_of_another_region_is_no_platform_change() -> None:
    world, europe = a_document(), a_document("eea", title="Europe Terms of Service")
    _, switch, same = judged(world, europe, europe)
    assert switch.verdict is Verdict.EDITION_SWITCH
    assert "“Europe Terms of Service” after “Terms of Service”" in switch.reason
    assert (same.verdict, same.changes_text) == GOOD


def test_an_edition_that_a_reader_told_apart_is_no_platform_change() -> None:
    texts = [a_document(), a_document("eea"), a_document("eea"), a_document("eea", "new")]
    days = {(START + timedelta(days=1)).date(): "the European one."}
    _, switch, same, change = judge(captured(*texts), days)
    assert switch.verdict is Verdict.EDITION_SWITCH
    assert switch.reason == "Another edition, which stays: the European one."
    assert not switch.platform_change
    assert (same.verdict, same.changes_text) == GOOD
    assert change.platform_change


def test_another_document_under_the_same_name_is_an_edition_switch() -> None:
    other = a_document(
        title="End User License Agreement",
        sentence="licensor grants licensee of the software a right to run copies and to {} in it",
    )
    assert judged(a_document(), other)[1].verdict is Verdict.EDITION_SWITCH


def test_a_rewritten_document_with_its_old_title_is_a_change() -> None:
    rewritten = a_document(sentence="welcome to a new deal that we have for you and your team {}")
    assert answers(judged(a_document(), rewritten))[1] == CHANGE


def test_first_capture_of_another_document_is_an_edition_switch_and_no_change() -> None:
    other = a_document(
        title="End User License Agreement",
        sentence="licensor grants licensee of the software a right to run copies and to {} in it",
    )
    later = a_document(sentence="we and you agree on the use of our own service for {} from now")
    found = judged(other, a_document(), later)
    assert found[0].verdict is Verdict.EDITION_SWITCH
    assert not found[1].changes_text


def test_first_capture_that_is_swallowed_by_a_longer_page_is_believed() -> None:
    mine = a_document()
    page = a_document(title="All our terms", sentence="privacy is for {}") + mine
    assert judged(mine, page, page)[0].verdict is Verdict.GOOD

"""What the platform did to one clause, as its record tells it."""

from __future__ import annotations

from typing import Any

from generator.sections.clause_history import ClauseHistoryView
from generator.sections.monitoring import view
from tests.builders import AN_EXCERPT, a_corpus, a_provision
from tests.feeds.a_log import a_change, a_changed_corpus, a_hunk
from tests.markup import parsed
from tests.printing import article

OLDER = "We may change these terms whenever we like by posting the new version on this page."
RECORD = "platforms/acme/terms/change-of-terms"


def history(*changes: dict[str, Any]) -> ClauseHistoryView:
    made = view(a_provision(), a_changed_corpus(*changes)).history
    assert made is not None
    return made


def test_last_change_of_the_document_is_told_and_that_it_touched_the_clause() -> None:
    shown = history(a_change(hunks=[a_hunk(before=OLDER, after=AN_EXCERPT)]))
    assert shown.last is not None
    assert (shown.last.text, shown.last.address) == (
        "1 clause reworded",
        "changes/acme/terms/2026-01-06",
    )
    assert shown.between == "the captures of 5 January 2026 and 6 January 2026"
    assert shown.touched == "That change touched this clause."
    assert shown.steps[0].link.address == "changes/acme/terms/2026-01-06#reworded-1a2b"


def test_last_change_that_left_the_clause_alone_says_so() -> None:
    earlier = a_change(1, hunks=[a_hunk(before=OLDER, after=AN_EXCERPT)])
    later = a_change(2, provisions=[], hunks=[a_hunk(anchor="h-2", clause="9 Fees")])
    shown = history(earlier, later)
    assert shown.touched == "This clause is not among those it touched."
    assert len(shown.steps) == 1


def test_clause_no_change_touched_says_so() -> None:
    shown = history(a_change(provisions=[], hunks=[a_hunk(clause="9 Fees")]))
    assert (shown.steps, shown.none) == ((), "No change on record touched this clause.")
    assert shown.touched == ""


def test_change_that_does_not_quote_the_clause_leads_to_its_page() -> None:
    (step,) = history(a_change(hunks=[], unquoted=4)).steps
    assert step.link.address == "changes/acme/terms/2026-01-06"
    assert step.note.endswith("the change log does not quote it.")


def test_unconfirmed_change_is_called_so() -> None:
    assert history(a_change(confirmed=False)).status == "No later capture confirms that change yet."


def test_redlines_stop_where_the_record_has_no_room() -> None:
    long = " ".join(f"word{n}" for n in range(300))
    changes = [
        a_change(n, hunks=[a_hunk(before=f"{AN_EXCERPT} {long}", after=f"{AN_EXCERPT} {long} {n}")])
        for n in (1, 2)
    ]
    newest, oldest = history(*changes).steps
    assert newest.redlines
    assert oldest.redlines == ()
    assert oldest.note == "The redline stands on the change’s own page."


def test_document_without_a_change_says_so() -> None:
    shown = view(a_provision(), a_corpus()).history
    assert shown is not None
    assert shown.empty == (
        "No change of this document by the platform is recorded between its captures."
    )


def test_hostile_clause_stays_text_on_the_record() -> None:
    hostile = "<script>alert(1)</script> </ins></p> {{ 7*7 }}"
    hunk = a_hunk(clause=hostile, before=OLDER, after=f"{AN_EXCERPT} {hostile}")
    html = article(RECORD, a_changed_corpus(a_change(hunks=[hunk])))
    markup = parsed(html)
    assert markup.unclosed == []
    assert markup.all("script") == []
    assert "{{ 7*7 }}" in html


def test_platforms_history_and_the_records_own_are_apart() -> None:
    html = article(RECORD, a_changed_corpus())
    platform, _, own = html.partition("This record’s own history")
    assert "The platform last changed this document" in platform
    assert "first published" in own
    assert "first published" not in platform

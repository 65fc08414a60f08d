"""Monitoring: what the ledger knows."""

from __future__ import annotations

from generator.sections.monitoring import view
from generator.validate import sealed
from tests.builders import a_corpus, a_ledger_text, a_provision

LEDGER = "content/platforms/acme/terms/captures.yml"


def test_captures_and_runs_are_told_with_their_days() -> None:
    shown = view(a_provision(), a_corpus())
    assert (shown.captures, shown.span) == ("2 captures", "from 5 January 2026 to 7 August 2026")
    assert [(run.first, run.last, run.captures) for run in shown.runs] == [
        ("5 January 2026", "7 August 2026", "2 captures")
    ]
    assert (shown.empty, shown.set_aside) == ("", "")


def test_document_without_captures_says_that_nothing_is_known() -> None:
    shown = view(a_provision(id="platforms/beta/terms/change-of-terms"), a_corpus())
    assert shown.empty.startswith("No capture of this document has been recorded")
    assert [(one.day, one.note) for one in shown.revisions] == [
        ("20 November 2026", "first published")
    ]


def test_document_without_a_usable_capture_says_so() -> None:
    text = a_ledger_text().rpartition("seal: ")[0]
    text = text.replace("verdict: good", "verdict: redirect, reason: sent elsewhere")
    shown = view(a_provision(), a_corpus({LEDGER: sealed(text)}))
    assert shown.empty.startswith("The archive holds 2 captures of this document, none of them")


def test_words_captured_later_are_not_called_introduced() -> None:
    text = a_ledger_text("first: c1, last: c2, captures: 2", "first: c2, last: c2, captures: 1")
    since = view(a_provision(), a_corpus({LEDGER: text})).since
    assert since == (
        "These words stand in our captures on 7 August 2026. "
        "First captured is not the day they were written."
    )
    assert "introduced" not in since

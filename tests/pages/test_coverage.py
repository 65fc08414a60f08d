"""Coverage: what was captured, what was set aside, and the gaps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from generator.model.ledger import LedgerCapture
from generator.pages.coverage import PER_PAGE, gaps
from tests.builders import a_content, a_corpus, a_ledger_text
from tests.printing import article, page_at

LEDGER = "content/platforms/acme/terms/captures.yml"


def on_days(*days: int) -> list[LedgerCapture]:
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    return [
        LedgerCapture.model_validate(
            {
                "id": f"c{day}",
                "time": start + timedelta(days=day),
                "sha256": "a" * 64,
                "words": 1,
                "verdict": "good",
            }
        )
        for day in days
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), "none"),
        ((0,), "none"),
        ((0, 60), "none"),
        ((0, 61), "1, the longest 61 days from 1 January 2026 to 3 March 2026"),
        ((0, 70, 170), "2, the longest 100 days from 12 March 2026 to 20 June 2026"),
    ],
)
def test_gaps_longer_than_sixty_days_are_counted(days: tuple[int, ...], words: str) -> None:
    assert gaps(on_days(*days)) == words


def test_document_has_its_figures_and_the_place_it_was_seen_from() -> None:
    rows = page_at("coverage", a_corpus()).view.groups[0].rows
    terms = next(row for row in rows if row.captures)
    assert (terms.captures, terms.believed, terms.set_aside) == ("2", "2", "none")
    assert (terms.first, terms.last) == ("5 January 2026", "7 August 2026")
    assert terms.vantage == "London, United Kingdom"


def test_captures_set_aside_are_named_by_their_verdicts() -> None:
    text = a_ledger_text("words: 900, verdict: good", "words: 9, verdict: redirect, reason: away")
    view = page_at("coverage", a_corpus({LEDGER: text})).view
    assert view.groups[0].rows[1].set_aside == "1 as redirect"
    assert ("Set aside", "1") in view.figures
    assert [row.label for row in view.verdicts] == ["Good", "Redirect"]


def test_doubled_text_is_counted_apart() -> None:
    text = a_ledger_text("words: 900, verdict: good", "words: 900, verdict: doubled, reason: twice")
    row = page_at("coverage", a_corpus({LEDGER: text})).view.groups[0].rows[1]
    assert (row.believed, row.set_aside) == ("1, and 1 doubled", "none")


@pytest.mark.parametrize("address", ["coverage", "changes/extraction"])
def test_doubled_text_that_shows_a_change_is_said_to_be_left_out(address: str) -> None:
    shown = "words: 905, verdict: doubled, changed: true, reason: twice"
    corpus = a_corpus({LEDGER: a_ledger_text("words: 905, verdict: good", shown)})
    assert page_at(address, corpus).view.left_out == (
        "1 further capture with doubled text is not among them: one copy of it was read and shows "
        "a platform’s change, which is listed as such."
    )
    assert "1 further capture with doubled text" in article(address, corpus)
    assert page_at(address, a_corpus()).view.left_out == ""


def test_note_on_documents_in_no_archive_agrees_with_their_number() -> None:
    path = "content/platforms/beta/terms/index.md"
    kept = a_content()["content/platforms/acme/terms/index.md"]
    two, one = a_corpus(), a_corpus({path: kept})
    assert "2 documents are kept" in page_at("coverage", two).view.unkept_note
    assert "no excerpt from them is" in page_at("coverage", two).view.unkept_note
    assert "1 document is kept" in page_at("coverage", one).view.unkept_note
    assert "no excerpt from it is" in page_at("coverage", one).view.unkept_note


def test_span_of_captures_is_named_for_what_it_is() -> None:
    span = ("First and last capture", "5 January 2026 to 7 August 2026")
    assert span in page_at("coverage", a_corpus()).view.figures


def test_documents_in_no_archive_say_so_and_are_listed() -> None:
    view = page_at("coverage", a_corpus()).view
    assert [link.text for link in view.unkept] == ["Acme: Privacy policy", "Beta: Terms of use"]
    assert "Kept in no archive this library uses." in article("coverage", a_corpus())


def test_document_of_an_archive_without_captures_says_so() -> None:
    corpus = a_corpus({LEDGER: None})
    assert "No capture is recorded in its ledger." in article("coverage", corpus)


def test_gap_is_not_told_as_nobody_having_looked() -> None:
    assert "not that nobody looked" in article("coverage", a_corpus())


def test_long_list_is_cut_and_its_figures_stand_on_the_first_page() -> None:
    document = a_content()["content/platforms/beta/terms/index.md"]
    corpus = a_corpus(
        {f"content/platforms/beta/paper-{n:03}/index.md": document for n in range(PER_PAGE)}
    )
    first, second = page_at("coverage", corpus).view, page_at("coverage/2", corpus).view
    assert sum(len(group.rows) for group in first.groups) == PER_PAGE
    assert (bool(first.figures), bool(second.figures)) == (True, False)
    assert second.pager.before.address == "coverage"

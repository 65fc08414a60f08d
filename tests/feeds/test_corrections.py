"""Entries of our own corrections."""

from __future__ import annotations

from generator.feeds.corrections import corrections
from generator.feeds.entry import Entry
from tests.builders import A_RECORD, a_corpus, a_record_text
from tests.printing import SITE

FIRST = "\n  - {date: 2026-11-20, note: First published.}"


def _corrections(**overrides: str) -> tuple[Entry, ...]:
    return corrections(a_corpus({A_RECORD: a_record_text(**overrides)}), SITE).entries


def test_first_publication_is_no_correction() -> None:
    assert _corrections(revisions=FIRST) == ()


def test_revision_is_told_with_its_note_and_day() -> None:
    (entry,) = _corrections(revisions=f"{FIRST}\n  - {{date: 2026-11-25, note: clause number}}")
    assert entry.title == "Revised: Acme may change its terms after thirty days' notice (Acme)"
    assert entry.summary == "clause number"
    assert entry.address == "platforms/acme/terms/change-of-terms#revised-2026-11-25"
    assert entry.time.isoformat() == "2026-11-25T00:00:00+00:00"


def test_two_revisions_of_a_day_have_addresses_of_their_own() -> None:
    day = "\n  - {date: 2026-11-25, note: one}\n  - {date: 2026-11-25, note: two}"
    addresses = [entry.address.partition("#")[2] for entry in _corrections(revisions=FIRST + day)]
    assert addresses == ["revised-2026-11-25", "revised-2026-11-25-2"]


def test_withdrawal_is_told_with_its_reason() -> None:
    (entry,) = _corrections(status="retired", retired="{date: 2026-12-01, reason: Not its words.}")
    assert entry.title.startswith("Withdrawn: ")
    assert entry.summary == "Not its words."


def test_newest_correction_comes_first() -> None:
    later = "\n  - {date: 2026-11-25, note: one}\n  - {date: 2026-11-27, note: two}"
    assert [entry.summary for entry in _corrections(revisions=FIRST + later)] == ["two", "one"]


def test_note_with_markup_is_escaped() -> None:
    (entry,) = _corrections(revisions=f'{FIRST}\n  - {{date: 2026-11-25, note: "<b>&"}}')
    assert "<p>&lt;b&gt;&amp;</p>" in entry.html

"""Our own changes of records."""

from __future__ import annotations

from generator.corpus.editorial import all_edits, edits
from tests.builders import A_RECORD, a_corpus, a_provision, a_record_text


def test_first_publication_has_no_anchor_and_is_no_revision() -> None:
    (edit,) = edits(a_provision())
    assert (edit.kind, edit.anchor) == ("published", "")


def test_revisions_of_one_day_have_anchors_of_their_own() -> None:
    provision = a_provision(
        revisions=[
            {"date": "2026-11-20", "note": "First published."},
            {"date": "2026-12-01", "note": "article corrected"},
            {"date": "2026-12-01", "note": "clause corrected"},
        ]
    )
    assert [edit.anchor for edit in edits(provision)] == [
        "",
        "revised-2026-12-01",
        "revised-2026-12-01-2",
    ]


def test_withdrawal_comes_last_with_its_reason() -> None:
    retired = a_record_text(status="retired", retired="{date: 2026-12-01, reason: Gone.}")
    corpus = a_corpus({A_RECORD: retired})
    newest = all_edits(corpus)[0]
    assert (newest.kind, newest.note) == ("withdrawn", "Gone.")
    assert newest.anchor == "withdrawn-2026-12-01"

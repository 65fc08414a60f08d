"""How a platform stands to a clause type."""

from __future__ import annotations

from generator.compare.matrix import Standing
from generator.compare.standing import known_of
from tests.builders import a_content, a_corpus, a_ledger_text
from tests.compare.test_matrix import ACME, INDEMNITY, READ, TYPES

TERMS = "content/platforms/acme/terms"


def test_platform_with_a_provision_of_the_type_is_recorded() -> None:
    standing = known_of("platforms/acme", "change-of-terms", a_corpus())
    assert standing.standing is Standing.RECORDED


def test_captured_platform_without_such_a_provision_is_not_yet_read() -> None:
    corpus = a_corpus({f"{TERMS}/liability-cap.md": None})
    assert known_of("platforms/acme", "liability-cap", corpus).standing is Standing.UNREAD


def test_platform_whose_documents_no_archive_keeps_is_not_captured() -> None:
    assert known_of("platforms/beta", "liability-cap", a_corpus()).standing is Standing.UNCAPTURED


def test_platform_whose_captures_may_not_be_believed_is_not_captured() -> None:
    believed, set_aside = "verdict: good", "verdict: error-page, reason: An error."
    path = f"{TERMS}/captures.yml"
    ledger = a_ledger_text(believed, set_aside)
    corpus = a_corpus({f"{TERMS}/liability-cap.md": None, path: ledger})
    assert not any(c.verdict.holds_text for c in corpus.ledgers["platforms/acme/terms"].captures)
    assert known_of("platforms/acme", "liability-cap", corpus).standing is Standing.UNCAPTURED


def test_recorded_silence_says_what_was_read() -> None:
    content = a_content()
    silent = content[ACME].replace("country: EU\n", f"country: EU\n{READ % '2026-08-07'}")
    types = content[TYPES].replace("types:\n", INDEMNITY)
    known = known_of("platforms/acme", "indemnity", a_corpus({ACME: silent, TYPES: types}))
    assert known.standing is Standing.SILENT
    assert known.note == "None here. Read: Terms of service as captured on 7 August 2026."

"""How a platform stands to a clause type."""

from __future__ import annotations

from generator.compare.standing import State, state_of
from tests.builders import a_corpus, a_ledger_text

TERMS = "content/platforms/acme/terms"


def test_platform_with_a_provision_of_the_type_is_recorded() -> None:
    standing = state_of("platforms/acme", "change-of-terms", a_corpus())
    assert standing.state is State.RECORDED


def test_captured_platform_without_such_a_provision_is_not_recorded() -> None:
    corpus = a_corpus({f"{TERMS}/liability-cap.md": None})
    assert state_of("platforms/acme", "liability-cap", corpus).state is State.UNRECORDED


def test_platform_whose_documents_no_archive_keeps_is_not_captured() -> None:
    assert state_of("platforms/beta", "liability-cap", a_corpus()).state is State.UNCAPTURED


def test_platform_whose_captures_may_not_be_believed_is_not_captured() -> None:
    believed, set_aside = "verdict: good", "verdict: error-page, reason: An error."
    path = f"{TERMS}/captures.yml"
    ledger = a_ledger_text(believed, set_aside)
    corpus = a_corpus({f"{TERMS}/liability-cap.md": None, path: ledger})
    assert not any(c.verdict.holds_text for c in corpus.ledgers["platforms/acme/terms"].captures)
    assert state_of("platforms/acme", "liability-cap", corpus).state is State.UNCAPTURED

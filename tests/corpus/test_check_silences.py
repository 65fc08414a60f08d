from __future__ import annotations

from datetime import UTC, datetime

import pytest

from generator.corpus.silences import readable
from tests.builders import (
    A_RECORD,
    a_content,
    a_corpus,
    a_ledger_text,
    a_record_text,
    problems_of,
)

ACME = "content/platforms/acme/index.md"
TYPES = "content/taxonomies/clause-types.yml"
INDEMNITY = "types:\n  indemnity: {title: Indemnity, group: disputes, definition: Who pays.}\n"


def content_with(silence: str) -> dict[str, str]:
    """Tiny content set in which Acme records a silence, and `indemnity` is a type."""
    content = a_content()
    content[ACME] = content[ACME].replace("country: EU\n", f"country: EU\nsilences: [{silence}]\n")
    content[TYPES] = content[TYPES].replace("types:\n", INDEMNITY)
    return content


def codes(silence: str) -> list[str]:
    return [problem.code for problem in problems_of(content_with(silence))]


def test_silence_on_what_was_read_is_sound() -> None:
    assert codes("{type: indemnity, read: [{document: terms, capture: 2026-08-07}]}") == []


def test_silence_may_rest_on_two_captures_of_a_document() -> None:
    read = "{document: terms, capture: 2026-01-05}, {document: terms, capture: 2026-08-07}"
    assert codes(f"{{type: indemnity, read: [{read}]}}") == []


def test_capture_is_named_by_its_day_in_utc() -> None:
    content = content_with("{type: indemnity, read: [{document: terms, capture: 2026-08-08}]}")
    ledger = "content/platforms/acme/terms/captures.yml"
    content[ledger] = a_ledger_text("2026-08-07T10:00:00Z", "2026-08-07T22:30:00-02:00")
    assert problems_of(content) == ()


@pytest.mark.parametrize("verdict", ["redirect", "degenerate", "flap", "edition-switch"])
def test_capture_that_was_set_aside_is_none_to_read(verdict: str) -> None:
    content = content_with("{type: indemnity, read: [{document: terms, capture: 2026-01-05}]}")
    content["content/platforms/acme/terms/captures.yml"] = a_ledger_text(
        "words: 900, verdict: good", f"words: 900, verdict: {verdict}"
    )
    assert [problem.code for problem in problems_of(content)] == ["CB058"]


def test_retired_provision_does_not_break_a_silence() -> None:
    content = content_with(
        "{type: change-of-terms, read: [{document: terms, capture: 2026-08-07}]}"
    )
    assert {problem.code for problem in problems_of(content)} == {"CB059"}
    retired = a_record_text(status="retired", retired="{date: 2026-11-20, reason: x}", body="")
    content[A_RECORD] = retired
    del content["content/platforms/acme/privacy/change-of-policy.md"]
    assert problems_of(content) == ()


def test_silence_of_another_platform_is_not_broken() -> None:
    content = content_with("{type: indemnity, read: [{document: terms, capture: 2026-08-07}]}")
    content["content/platforms/beta/terms/change-of-prices.md"] = a_record_text(
        type="indemnity", attributes="{}", regulations="[]"
    )
    assert problems_of(content) == ()


def test_broken_ledger_is_told_once() -> None:
    content = content_with("{type: indemnity, read: [{document: terms, capture: 2026-08-07}]}")
    content["content/platforms/acme/terms/captures.yml"] += "# edited\n"
    assert [problem.code for problem in problems_of(content)] == ["CB053"]


def test_readable_captures_stand_oldest_first() -> None:
    ledger = a_corpus().ledgers["platforms/acme/terms"]
    backwards = ledger.model_copy(update={"captures": ledger.captures[::-1]})
    assert readable(backwards) == ledger.captures
    assert readable(backwards)[0].time == datetime(2026, 1, 5, 10, tzinfo=UTC)
    assert readable(None) == ()

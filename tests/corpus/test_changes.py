"""Addresses of changes."""

from __future__ import annotations

from datetime import datetime

from generator.corpus.changes import change_address
from generator.model.changelog import ChangeLog, DocumentChange
from generator.text.moments import in_utc

DOCUMENT = "platforms/acme/terms"


def _log(*times: str) -> ChangeLog:
    history = tuple(
        DocumentChange.model_validate({"before": "a", "after": "b", "since": time, "time": time})
        for time in times
    )
    return ChangeLog(changes=1, archive="ota", history=history, seal="a" * 64)


def test_change_lies_below_its_platform_and_document_by_the_day_of_its_capture() -> None:
    log = _log("2026-08-07T10:00:00Z")
    assert change_address(DOCUMENT, log, 0) == "changes/acme/terms/2026-08-07"


def test_further_changes_of_a_day_are_numbered() -> None:
    day = "2026-08-07"
    log = _log("2026-08-06T10:00:00Z", *(f"{day}T{hour}:00:00Z" for hour in (10, 12, 14)))
    assert [change_address(DOCUMENT, log, index) for index in range(4)] == [
        "changes/acme/terms/2026-08-06",
        f"changes/acme/terms/{day}",
        f"changes/acme/terms/{day}-2",
        f"changes/acme/terms/{day}-3",
    ]


def test_day_is_counted_in_utc() -> None:
    log = _log("2026-08-07T23:30:00-05:00")
    assert change_address(DOCUMENT, log, 0) == "changes/acme/terms/2026-08-08"


def test_moment_without_an_offset_is_meant_in_utc() -> None:
    bare = datetime(2026, 8, 7, 10)  # noqa: DTZ001 - what a log without offset is read as
    assert in_utc(bare).isoformat() == "2026-08-07T10:00:00+00:00"

"""Dates that lie ahead: `clausebook check` notes them, and nothing hangs on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from generator.cli.ahead import notes_of_dates
from generator.record import Source
from tests.builders import A_RECORD, a_record_text
from tests.projects import put

Run = Callable[..., Result]
TODAY = date(2026, 11, 22)


def notes(text: str, path: str = A_RECORD) -> list[str]:
    return notes_of_dates([Source(path, text.encode())], TODAY)


@pytest.mark.parametrize("day", ["2026-11-20", "2026-11-22", "2026-11-23"])
def test_day_that_is_or_was_somewhere_is_not_noted(day: str) -> None:
    assert notes(a_record_text(reviewed=f"{{date: {day}, by: editors}}")) == []


def test_day_ahead_is_noted_with_its_line() -> None:
    text = a_record_text(reviewed="\n  date: '2062-11-20'\n  by: editors")
    line = 1 + text[: text.index("2062")].count("\n")
    assert notes(text) == [f"note: {A_RECORD}:{line}: 2062-11-20 lies ahead of today, 2026-11-22"]


def test_dates_of_the_prose_and_of_ledgers_are_not_looked_at() -> None:
    assert notes(a_record_text(body="date: 2062-11-20\n")) == []
    assert notes("---\ndate: 2062-11-20\n---\n", "content/platforms/a/b/captures.yml") == []


def test_many_days_ahead_are_counted() -> None:
    sources = [Source(f"{n}.md", b"---\ndate: 2062-11-20\n---\n") for n in range(9)]
    assert notes_of_dates(sources, TODAY)[5:] == ["note: and 4 more"]


def test_note_changes_neither_what_is_found_nor_the_exit_code(run: Run, project: Path) -> None:
    put(project / A_RECORD, a_record_text(reviewed="{date: 9062-11-20, by: editors}"))
    ran = run("check", "--strict")
    assert ran.exit_code == 0
    assert "no problems" in ran.stdout
    assert f"note: {A_RECORD}:17: 9062-11-20 lies ahead of today" in ran.stderr
    assert "9062" not in run("check", "--json").output
    assert "9062" not in run("check", "content/platforms/beta").output

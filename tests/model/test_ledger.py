"""The ledger: which file of the archive holds a capture."""

from __future__ import annotations

from typing import Any

from generator.model.ledger import Ledger

SUM = "0" * 64


def a_ledger(path: str, *captures: dict[str, str]) -> Ledger:
    common: dict[str, Any] = {
        "time": "2026-01-05T10:00:00Z",
        "sha256": SUM,
        "words": 9,
        "verdict": "good",
    }
    return Ledger.model_validate(
        {
            "ledger": 1,
            "normaliser": 1,
            "archive": "ota",
            "path": path,
            "captures": [{**common, **capture} for capture in captures],
            "seal": SUM,
        }
    )


def paths(ledger: Ledger) -> list[str]:
    return [ledger.path_of(capture) for capture in ledger.captures]


def test_captures_in_git_stand_in_the_ledgers_file_or_in_their_own() -> None:
    ledger = a_ledger("New/Terms.md", {"id": "c1", "path": "Old/Terms.md"}, {"id": "c2"})
    assert paths(ledger) == ["Old/Terms.md", "New/Terms.md"]


def test_captures_known_by_their_paths_are_each_a_file_of_their_own() -> None:
    names = [
        "Le Chat/Terms/2026-01-05.md",
        "Le Chat/Terms/2026-02-05.md",
        "Vibe/Terms/2026-03-05.md",
    ]
    ledger = a_ledger(names[-1], *({"id": name} for name in names))
    assert paths(ledger) == names

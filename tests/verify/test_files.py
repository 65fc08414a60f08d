from __future__ import annotations

from pathlib import Path

import pytest

from generator.validate import validate
from generator.verify import Finding, changelog_text, differences, ledger_text, put_right
from tests.builders import sources
from tests.verify.captured import a_text, verified

FOLDER = "content/platforms/shop/terms"


@pytest.fixture(scope="module")
def finding(tmp_path_factory: pytest.TempPathFactory) -> Finding:
    """What was found of a document that changed once."""
    folder = tmp_path_factory.mktemp("archive")
    return verified(folder, [(0, a_text("Old words.")), (30, a_text("New words, and more."))])


def written(finding: Finding, folder: Path) -> None:
    for difference in differences(folder, finding):
        put_right(difference)


def test_files_are_missing_before_they_are_written(finding: Finding, tmp_path: Path) -> None:
    told = [(one.path.name, str(one)) for one in differences(tmp_path, finding)]
    assert told == [("captures.yml", "is missing"), ("changes.yml", "is missing")]


def test_written_files_differ_no_more(finding: Finding, tmp_path: Path) -> None:
    written(finding, tmp_path)
    assert list(differences(tmp_path, finding)) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["captures.yml", "changes.yml"]


def test_first_line_that_differs_is_named(finding: Finding, tmp_path: Path) -> None:
    written(finding, tmp_path)
    log = tmp_path / "changes.yml"
    log.write_text(log.read_text("utf-8").replace("archive: shops", "archive: other"), "utf-8")
    (difference,) = differences(tmp_path, finding)
    assert (difference.path, difference.line) == (log, 4)
    assert str(difference) == "has 'archive: other', the archive says 'archive: shops'"


def test_missing_last_line_is_named(finding: Finding, tmp_path: Path) -> None:
    written(finding, tmp_path)
    ledger = tmp_path / "captures.yml"
    lines = ledger.read_text("utf-8").splitlines(keepends=True)
    ledger.write_text("".join(lines[:-1]), "utf-8")
    (difference,) = differences(tmp_path, finding)
    assert difference.line == len(lines)
    assert str(difference).startswith("has no such line, the archive says 'seal: ")


def test_other_line_ends_are_a_difference(finding: Finding, tmp_path: Path) -> None:
    written(finding, tmp_path)
    log = tmp_path / "changes.yml"
    log.write_bytes(log.read_bytes().replace(b"\n", b"\r\n"))
    assert [one.path for one in differences(tmp_path, finding)] == [log]


def test_stale_change_log_is_named_and_removed(finding: Finding, tmp_path: Path) -> None:
    written(finding, tmp_path)
    calm = Finding(finding.archive, finding.path, finding.captures, {})
    told = {one.path.name: str(one) for one in differences(tmp_path, calm)}
    assert told["changes.yml"].startswith("should not be there")
    written(calm, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["captures.yml"]


def test_same_finding_gives_the_same_bytes(finding: Finding, tmp_path: Path) -> None:
    again = verified(tmp_path, [(0, a_text("Old words.")), (30, a_text("New words, and more."))])
    assert (ledger_text(again), changelog_text(again)) == (
        ledger_text(finding),
        changelog_text(finding),
    )


@pytest.mark.parametrize("name", ["captures.yml", "changes.yml"])
def test_one_changed_character_on_any_line_stops_the_build(finding: Finding, name: str) -> None:
    text = (ledger_text(finding) if name == "captures.yml" else changelog_text(finding)) or ""
    path = f"{FOLDER}/{name}"
    assert validate(sources({path: text}))[1] == ()
    start = 0
    for line in text.splitlines(keepends=True):
        for at in {start, start + len(line) // 2, start + len(line) - 1}:
            for instead in ("", "x" if text[at] != "x" else "y"):
                tampered = text[:at] + instead + text[at + 1 :]
                problems = validate(sources({path: tampered}))[1]
                assert any(problem.is_error for problem in problems), (line, instead)
        start += len(line)

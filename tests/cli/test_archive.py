"""`clausebook archive`: what is there, and what differs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.archive.a_repository import Repository
from tests.projects import put

Run = Callable[..., Result]
TERMS = "Acme/Terms of Service.md"


def a_capture(*paragraphs: str) -> str:
    filler = "\n\n".join(
        f"{number}. The service is provided to people who read paragraph {number} of these terms."
        for number in range(1, 20)
    )
    body = "\n\n".join(paragraphs)
    return f"# Terms of service\n\n{filler}\n\n## 20. Changes\n\n{body}\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder with three captures of Acme's terms, one of its imprint, and its declarations."""
    folder = tmp_path / "archives"
    repository = Repository(folder / "ota-versions")
    for text, date in (
        (a_capture("We tell you sixty days before a change."), "2026-01-05"),
        ("Redirecting to legal.acme.example\n", "2026-02-05"),
        (a_capture("We tell you thirty days before a change.\x1b[31m"), "2026-08-07"),
    ):
        repository.record(TERMS, text, "Record new changes", f"{date}T10:00:00+00:00")
    repository.record("Acme/Imprint.md", "Acme Inc.\n", "First", "2026-01-06T10:00:00+00:00")
    declared = {"name": "Acme", "terms": {"Terms of Service": {"fetch": "https://acme.example/t"}}}
    put(folder / "declarations/ota/declarations/Acme.json", json.dumps(declared))
    periods = "trackingPeriods:\n  - startDate: 2025-01-01\n    serverLocation: London, GB\n"
    put(folder / "declarations/ota/metadata.yml", periods)
    monkeypatch.setenv("CLAUSEBOOK_ARCHIVE", str(folder))
    return folder


def test_status_tells_captures_verdicts_dates_source_and_vantage(run: Run, archive: Path) -> None:
    assert archive.is_dir()
    run("verify")
    (line,) = [one for one in run("archive", "status").stdout.splitlines() if "acme/terms:" in one]
    assert line == (
        "acme/terms: 3 captures; 2 believed; 1 redirect; 2026-01-05 to 2026-08-07; London, GB; "
        "https://acme.example/t"
    )


def test_status_tells_captures_that_no_ledger_judges_yet(
    run: Run, archive: Path, project: Path
) -> None:
    assert archive.is_dir()
    (project / "content/platforms/acme/terms/captures.yml").unlink()
    said = run("archive", "status", "acme/terms").stdout
    assert "0 believed; 3 not verified" in said
    assert "acme/terms: Not verified yet: there is no captures.yml." in said


def test_status_tells_what_is_not_there(run: Run, archive: Path) -> None:
    said = run("archive", "status").stdout
    assert "acme/privacy: The record names no archive." in said
    assert "no record: Acme / Imprint in ota (1 capture)" in said
    (archive / "ota-versions").rename(archive / "other-versions")
    said = run("archive", "status").stdout
    assert f"acme/terms: The collection 'ota' is not in {archive}" in said


def test_status_is_given_as_json(run: Run, archive: Path) -> None:
    assert archive.is_dir()
    run("verify")
    told = json.loads(run("archive", "status", "--json").stdout)
    (terms,) = [one for one in told["documents"] if one["document"] == "acme/terms"]
    assert (terms["captures"], terms["believed"], terms["set_aside"]) == (3, 2, {"redirect": 1})
    assert (terms["first"], terms["vantage"]) == ("2026-01-05T10:00:00Z", "London, GB")
    assert told["unrecorded"] == [
        {"collection": "ota", "service": "Acme", "terms_type": "Imprint", "captures": 1}
    ]


def test_document_without_a_record_is_refused_by_name(run: Run, archive: Path) -> None:
    assert archive.is_dir()
    ran = run("archive", "status", "acme/nothing")
    assert (ran.exit_code, "no documents of content/: acme/nothing" in ran.stderr) == (1, True)


def test_diff_marks_words_in_a_pipe(run: Run, archive: Path) -> None:
    assert archive.is_dir()
    ran = run("archive", "diff", "acme/terms", "2026-01-31", "2026-12-31")
    assert ran.exit_code == 0, ran.output
    assert "Reworded: 20 Changes" in ran.stdout
    assert "We tell you [-sixty-] {+thirty+} days before a change." in ran.stdout
    assert "1 changed clause: " in ran.stdout


def test_diff_keeps_the_terminal_from_what_a_capture_holds(run: Run, archive: Path) -> None:
    assert archive.is_dir()
    assert "\x1b" not in run("archive", "diff", "acme/terms", "2026-01-31", "2026-12-31").stdout


def test_diff_takes_the_beginning_of_an_id(run: Run, archive: Path) -> None:
    repository = object.__new__(Repository)
    repository.folder = archive / "ota-versions"
    commits = repository.git("log", "--format=%H", "--reverse", "--", TERMS).split()
    ran = run("archive", "diff", "acme/terms", commits[0][:12], commits[2][:12])
    assert "{+thirty+}" in ran.stdout


def test_diff_of_a_capture_with_itself_finds_nothing(run: Run, archive: Path) -> None:
    assert archive.is_dir()
    ran = run("archive", "diff", "acme/terms", "2026-01-31", "2026-01-31")
    assert "No clause differs." in ran.stdout


@pytest.mark.parametrize(
    ("document", "day", "said"),
    [
        ("acme/terms", "2020-01-01", "no capture of 2020-01-01 or before; it holds 3"),
        ("acme/privacy", "2026-01-31", "the record of acme/privacy names no archive"),
        ("acme/nothing", "2026-01-31", "no documents of content/: acme/nothing"),
    ],
)
def test_diff_says_what_is_missing(
    document: str, day: str, said: str, run: Run, archive: Path
) -> None:
    assert archive.is_dir()
    ran = run("archive", "diff", document, day, "2026-12-31")
    assert (ran.exit_code, said in ran.stderr) == (1, True), ran.output

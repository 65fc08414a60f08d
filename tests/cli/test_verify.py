"""`clausebook verify`: excerpts held against an archive, ledgers written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.archive.a_repository import Repository
from tests.builders import A_CAP_EXCERPT, A_RECORD, AN_EXCERPT, a_record_text
from tests.projects import put

Run = Callable[..., Result]
LEDGER = "content/platforms/acme/terms/captures.yml"
LOG = "content/platforms/acme/terms/changes.yml"
CAPTURE = "Acme/Terms of Service.md"


def a_capture(*paragraphs: str) -> str:
    """Text of a document with these paragraphs among enough others to be believed."""
    filler = "\n\n".join(
        f"{number}. The service is provided to people who read paragraph {number} of these terms."
        for number in range(1, 40)
    )
    body = "\n\n".join(paragraphs)
    return f"# Terms of service\n\n{filler}\n\n## 4.20 Changes\n\n{body}\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Folder of one versions repository with two captures of Acme's terms."""
    repository = Repository(tmp_path / "archives" / "ota-versions")
    text = a_capture(AN_EXCERPT, A_CAP_EXCERPT)
    subject = "First record of Acme Terms of Service"
    repository.record(CAPTURE, text, subject, "2026-01-05T10:00:00+00:00")
    later = text + "\nA paragraph that was added later to these terms of the service.\n"
    repository.record(
        CAPTURE, later, "Record new changes of Acme Terms of Service", "2026-08-07T10:00:00+00:00"
    )
    return tmp_path / "archives"


def test_ledger_is_written_and_then_the_check_passes(
    run: Run, project: Path, archive: Path
) -> None:
    (project / LEDGER).unlink()
    ran = run("verify", "--archive", str(archive))
    assert ran.exit_code == 0, ran.output
    assert ran.stdout.startswith("1 document held against the archive in ")
    text = (project / LEDGER).read_text("utf-8")
    assert text.count("verdict: good") == 2
    assert text.count("state: exact") == 2
    assert 'clause: "4.20 Changes"' in text
    assert run("check").exit_code == 0


def test_second_run_changes_no_byte(run: Run, project: Path, archive: Path) -> None:
    run("verify", "--archive", str(archive))
    before = (project / LEDGER).read_bytes()
    ran = run("verify", "--archive", str(archive))
    assert "0 ledgers and change logs written" in ran.stdout
    assert (project / LEDGER).read_bytes() == before


def test_check_passes_when_every_ledger_is_as_the_archive_has_it(run: Run, archive: Path) -> None:
    run("verify", "--archive", str(archive))
    ran = run("verify", "--check", "--archive", str(archive))
    assert (ran.exit_code, "0 ledgers and change logs would change" in ran.stdout) == (0, True)


def test_check_fails_when_a_ledger_differs_and_writes_nothing(
    run: Run, project: Path, archive: Path
) -> None:
    before = (project / LEDGER).read_bytes()
    ran = run("verify", "--check", "--archive", str(archive))
    assert ran.exit_code == 1
    assert f"{LEDGER}:1: differs from the archive: has 'ledger: 1'" in ran.stdout
    assert (project / LEDGER).read_bytes() == before


def test_change_log_is_written_beside_the_ledger(run: Run, project: Path, archive: Path) -> None:
    run("verify", "--archive", str(archive))
    log = (project / LOG).read_text("utf-8")
    assert "kind: added" in log
    assert "confirmed: false" in log
    assert "changed: true" in (project / LEDGER).read_text("utf-8")
    assert run("check").exit_code == 0


def test_change_log_that_was_deleted_stops_the_build(
    run: Run, project: Path, archive: Path
) -> None:
    run("verify", "--archive", str(archive))
    (project / LOG).unlink()
    ran = run("check")
    assert ran.exit_code == 1
    assert "changes.yml does not say how" in ran.stdout


def test_check_names_the_first_line_of_a_change_log_that_differs(
    run: Run, project: Path, archive: Path
) -> None:
    run("verify", "--archive", str(archive))
    put(project / LOG, (project / LOG).read_text("utf-8").replace("added: 1", "added: 2"))
    ran = run("verify", "--check", "--archive", str(archive))
    assert ran.exit_code == 1
    assert (
        f"{LOG}:10: differs from the archive: has 'added: 2', the archive says 'added: 1'"
        in ran.stdout
    )


def test_change_log_without_a_change_is_named_by_the_check_and_then_removed(
    run: Run, project: Path, archive: Path
) -> None:
    put(project / "content/platforms/acme/terms/changes.yml", "changes: 1\n")
    _opened(archive / "ota-versions").git("reset", "--hard", "--quiet", "HEAD~1")
    ran = run("verify", "--check", "--archive", str(archive))
    assert (ran.exit_code, f"{LOG}:1: differs from the archive: should not" in ran.stdout) == (
        1,
        True,
    )
    run("verify", "--archive", str(archive))
    assert not (project / LOG).exists()


def test_summary_is_given_as_json(run: Run, archive: Path) -> None:
    ran = run("verify", "--json", "--archive", str(archive))
    told = json.loads(ran.stdout)
    assert (told["documents"], told["captures"], told["changes"]) == (1, 2, 1)
    assert told["verdicts"] == {"good": 2}
    assert told["excerpts"] == {"exact": 2}
    assert [one["path"] for one in told["differing"]] == [LEDGER, LOG]


def test_excerpt_found_nowhere_fails_and_is_named(run: Run, project: Path, archive: Path) -> None:
    words = "These words were never part of any terms that Acme has ever published anywhere."
    put(project / A_RECORD, a_record_text(excerpt=words))
    ran = run("verify", "--archive", str(archive))
    assert ran.exit_code == 1
    assert f"{A_RECORD}: not found" in ran.stdout
    assert "state: absent" in (project / LEDGER).read_text("utf-8")


def test_excerpt_that_left_the_document_is_named_as_earlier(
    run: Run, project: Path, archive: Path
) -> None:
    repository = archive / "ota-versions" / CAPTURE
    text = repository.read_text("utf-8").replace(AN_EXCERPT, "Terms may change at any time now.")
    Repository.record(
        _opened(archive / "ota-versions"),
        CAPTURE,
        text,
        "Record new changes of Acme Terms of Service",
        "2026-09-07T10:00:00+00:00",
    )
    ran = run("verify", "--archive", str(archive))
    assert ran.exit_code == 0
    assert f"{A_RECORD}: in an earlier capture only" in ran.stdout
    assert "state: earlier" in (project / LEDGER).read_text("utf-8")


def test_only_the_named_documents_are_verified(run: Run, archive: Path) -> None:
    for name in ("acme/terms", "platforms/acme/terms", "content/platforms/acme/terms/"):
        assert run("verify", name, "--archive", str(archive)).exit_code == 0, name


def test_document_without_an_archive_is_refused_by_name(run: Run, archive: Path) -> None:
    ran = run("verify", "beta/terms", "--archive", str(archive))
    assert ran.exit_code == 1
    assert ran.stderr == "Error: not documents with an archive: beta/terms.\n"


def test_document_that_does_not_exist_is_answered_with_what_was_meant(
    run: Run, archive: Path
) -> None:
    ran = run("verify", "acme/term", "--archive", str(archive))
    told = "not documents with an archive: acme/term. Did you mean 'acme/terms'?"
    assert told in ran.stderr


def test_platform_alone_is_answered_with_its_documents(run: Run, archive: Path) -> None:
    ran = run("verify", "acme", "--archive", str(archive))
    assert ran.exit_code == 1
    told = "not documents with an archive: acme. Name one of its documents: acme/terms."
    assert told in ran.stderr


def test_broken_record_stops_the_run_before_its_ledger_would_forget_it(
    run: Run, project: Path, archive: Path
) -> None:
    put(project / A_RECORD, a_record_text(severity="hihg"))
    before = (project / LEDGER).read_bytes()
    ran = run("verify", "--archive", str(archive))
    assert ran.exit_code == 1
    assert A_RECORD in ran.stdout
    assert "no ledger was written" in ran.stderr
    assert (project / LEDGER).read_bytes() == before


def test_broken_record_of_another_document_is_no_hindrance(
    run: Run, project: Path, archive: Path
) -> None:
    put(project / "content/platforms/beta/terms/change-of-prices.md", "broken")
    assert run("verify", "acme/terms", "--archive", str(archive)).exit_code == 0


def test_ledger_edited_by_hand_is_written_anew(run: Run, project: Path, archive: Path) -> None:
    put(project / LEDGER, (project / LEDGER).read_text("utf-8").replace("good", "flap"))
    assert run("check").exit_code == 1
    assert run("verify", "--archive", str(archive)).exit_code == 0
    assert run("check").exit_code == 0


def test_without_an_archive_it_says_what_to_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAUSEBOOK_ARCHIVE", raising=False)
    ran = run("verify")
    assert ran.exit_code == 1
    assert "--archive DIR, or CLAUSEBOOK_ARCHIVE" in ran.stderr


def test_archive_may_be_named_by_the_environment(
    run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAUSEBOOK_ARCHIVE", str(archive))
    assert run("verify").exit_code == 0


def test_folder_that_lacks_the_collection_is_told_plainly(run: Run, archive: Path) -> None:
    (archive / "ota-versions").rename(archive / "other-versions")
    ran = run("verify", "--archive", str(archive))
    assert ran.exit_code == 1
    assert "content/platforms/acme/terms/index.md: the collection 'ota' is not in" in ran.stderr


def test_missing_collection_is_told_once_however_many_documents_name_it(
    run: Run, project: Path, archive: Path
) -> None:
    acme = (project / "content/platforms/acme/terms/index.md").read_text("utf-8")
    put(project / "content/platforms/beta/terms/index.md", acme)
    (archive / "ota-versions").rename(archive / "other-versions")
    ran = run("verify", "--archive", str(archive))
    assert ran.stderr.count("Put there") == 1
    assert "The same for 1 other document: beta/terms.\n" in ran.stderr


def test_folder_without_archives_is_told_plainly(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = run("verify", "--archive", str(tmp_path / "empty"))
    assert ran.exit_code == 1
    assert "Traceback" not in ran.output
    assert "holds no archive" in ran.stderr


def _opened(folder: Path) -> Repository:
    """Return a repository that exists already."""
    repository = object.__new__(Repository)
    repository.folder = folder
    return repository

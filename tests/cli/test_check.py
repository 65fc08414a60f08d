"""`clausebook check`: every problem, on the terminal, for editors and for hooks."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.builders import A_RECORD, a_content, a_record_text
from tests.projects import ROOT, put

Run = Callable[..., Result]
LEDGER = "content/platforms/acme/terms/captures.yml"
OTHER = "content/platforms/beta/terms/change-of-terms.md"


def test_content_without_problems_passes(run: Run) -> None:
    ran = run("check")
    assert ran.exit_code == 0
    assert ran.stdout == f"{len(a_content())} files checked: no problems.\n"


def test_every_problem_of_every_file_is_printed_in_order_and_counted(
    run: Run, project: Path
) -> None:
    put(project / A_RECORD, a_record_text(severity="hihg", type="nothing"))
    put(project / OTHER, a_record_text(severity="lwo", regulations="[]"))
    ran = run("check")
    assert ran.exit_code == 1
    assert [line.partition(": ")[0] for line in ran.stdout.splitlines()] == [
        f"{A_RECORD}:3",
        f"{A_RECORD}:4",
        f"{OTHER}:4",
    ]
    assert "Did you mean 'low'? [CB" in ran.stdout
    assert ran.stderr.endswith("3 errors.\n")


def test_only_the_named_files_are_reported(run: Run, project: Path) -> None:
    put(project / A_RECORD, a_record_text(severity="hihg"))
    put(project / OTHER, a_record_text(severity="lwo", regulations="[]"))
    ran = run("check", OTHER)
    assert ran.exit_code == 1
    assert A_RECORD not in ran.stdout
    assert ran.stderr == "1 file checked: 1 error.\n"


def test_named_file_without_problems_passes_though_another_has_some(
    run: Run, project: Path
) -> None:
    put(project / A_RECORD, a_record_text(severity="hihg"))
    ran = run("check", OTHER)
    assert (ran.exit_code, ran.stdout) == (0, "1 file checked: no problems.\n")


def test_named_file_is_checked_against_the_whole_content(run: Run, project: Path) -> None:
    put(project / OTHER, a_record_text(regulations="[]", type="nothing"))
    assert "must be a clause type" in run("check", OTHER).stdout


@pytest.mark.parametrize("name", ["content/platforms/acme", "content/platforms/acme/", "content"])
def test_named_folder_stands_for_the_files_in_it(run: Run, project: Path, name: str) -> None:
    put(project / A_RECORD, a_record_text(severity="hihg"))
    ran = run("check", name)
    assert ran.exit_code == 1
    assert A_RECORD in ran.stdout


def test_file_may_be_named_from_another_folder(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(project / A_RECORD, a_record_text(severity="hihg"))
    monkeypatch.chdir(project / "content/platforms/beta")
    for name in ("../acme/terms/change-of-terms.md", str(project / A_RECORD)):
        assert run("check", name).exit_code == 1, name


def test_file_may_be_named_through_a_linked_folder(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(project / A_RECORD, a_record_text(severity="hihg"))
    (project.parent / "linked").symlink_to(project)
    monkeypatch.chdir(project.parent / "linked")
    assert run("check", A_RECORD).exit_code == 1


def test_file_that_does_not_exist_is_an_error_of_use(run: Run) -> None:
    assert run("check", "content/platforms/acme/nothing.md").exit_code == 2


def test_json_holds_every_field_of_a_problem(run: Run, project: Path) -> None:
    put(project / A_RECORD, a_record_text(severity="hihg"))
    ran = run("check", "--json")
    assert ran.exit_code == 1
    (problem,) = json.loads(ran.stdout)
    assert problem == {
        "path": A_RECORD,
        "line": 4,
        "field": "severity",
        "code": problem["code"],
        "level": "error",
        "message": "must be high, medium or low, got 'hihg'",
        "hint": "Did you mean 'high'?",
    }


def test_json_of_no_problem_is_an_empty_list(run: Run) -> None:
    ran = run("check", "--json")
    assert (ran.exit_code, json.loads(ran.stdout), ran.stderr) == (0, [], "")


def test_record_not_verified_yet_is_a_warning_that_only_strict_fails_on(
    run: Run, project: Path
) -> None:
    (project / LEDGER).unlink()
    ran = run("check")
    assert ran.exit_code == 0
    assert ": warning: excerpt: the excerpt was not verified" in ran.stdout
    assert ran.stderr.endswith("2 warnings.\n")
    assert run("check", "--strict").exit_code == 1


def test_excerpt_edited_since_it_was_verified_is_an_error_and_in_a_draft_a_warning(
    run: Run, project: Path
) -> None:
    words = "These words were put in after the excerpt had been verified against the archive."
    put(project / A_RECORD, a_record_text(excerpt=words))
    assert run("check").exit_code == 1
    assert run("check", "--draft").exit_code == 0
    assert run("check", "--draft", "--strict").exit_code == 1


def test_folder_above_every_project_is_told_plainly(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "nowhere").mkdir()
    monkeypatch.chdir(tmp_path / "nowhere")
    ran = run("check")
    assert ran.exit_code == 1
    assert ran.stderr.startswith("Error: no project here: neither ")


def test_hostile_file_name_cannot_write_to_the_terminal(run: Run, project: Path) -> None:
    put(project / "content/platforms/\x1b[31mred\n.md", "x")
    ran = run("check")
    assert ran.exit_code == 1
    assert "\x1b" not in ran.stdout
    assert len(ran.stdout.splitlines()) == 1


def test_module_and_program_are_the_same(project: Path) -> None:
    command = [sys.executable, "-m", "generator", "check"]
    ran = subprocess.run(
        command,
        cwd=project,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, f"{len(a_content())} files checked: no problems.\n")

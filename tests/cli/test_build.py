"""`clausebook build`: one line when it went well, nothing touched when not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.builders import A_RECORD, a_record_text
from tests.cli.building import build
from tests.projects import put

pytestmark = pytest.mark.engine

Build = Callable[..., Result]


def test_build_ends_with_pages_time_and_how_to_open_them(small: Path) -> None:
    ran = build()
    assert ran.exit_code == 0, ran.output
    pages = sum(1 for _ in (small / "site").rglob("*.html"))
    said = rf"{pages} pages printed in \d+\.\d s\. Open site/index\.html, or run `make serve`\.\n"
    assert re.fullmatch(said, ran.stdout)
    assert (small / "site" / ".clausebook").exists()


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own; what it loads is told where errors go."""
    command = (sys.executable, "-X", "importtime", "-m", "generator", *arguments)
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_nothing_that_prints_is_loaded_when_nothing_has_changed(small: Path) -> None:
    assert "generator.pipeline" in run(small, "build").stderr
    ran = run(small, "build")
    assert ran.stdout.startswith("Nothing has changed: ")
    assert ran.returncode == 0
    loaded = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert {"generator.cli.make", "generator.standing"} <= loaded
    assert loaded.isdisjoint({"generator.pipeline", "generator.corpus", "pydantic", "mkdocs"})


def test_what_compares_captures_is_not_loaded_to_print_an_edit(small: Path) -> None:
    assert build().exit_code == 0
    put(small / A_RECORD, a_record_text(title="Another title"))
    ran = run(small, "build")
    assert "printed again" in ran.stdout
    loaded = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert "generator.pipeline.build" in loaded
    assert loaded.isdisjoint({"rapidfuzz", "generator.evidence", "generator.exports.record_models"})


def test_process_ends_with_its_code_and_all_it_had_to_say(small: Path) -> None:
    put(small / A_RECORD, a_record_text(severity="hihg"))
    ran = run(small, "build")
    assert ran.returncode == 1
    assert "Did you mean 'high'?" in ran.stdout
    assert "Nothing was printed: 1 error." in ran.stderr
    assert run(small, "build", "--no-such-option").returncode == 2


def test_error_prints_nothing_and_leaves_the_old_site(small: Path) -> None:
    put(small / "site" / ".clausebook", "")
    put(small / "site" / "index.html", "the old site")
    put(small / A_RECORD, a_record_text(severity="hihg"))
    ran = build()
    assert ran.exit_code == 1
    assert "Did you mean 'high'?" in ran.stdout
    assert ran.stderr == "Nothing was printed: 1 error.\n"
    assert (small / "site" / "index.html").read_text() == "the old site"


def test_draft_is_printed_with_warnings(small: Path) -> None:
    (small / "content/platforms/acme/terms/captures.yml").unlink()
    assert build().exit_code == 1
    ran = build("--draft")
    assert ran.exit_code == 0, ran.output
    assert ran.stdout.count("warning: excerpt") == 2


def test_folder_with_foreign_files_is_refused_before_anything_is_built(small: Path) -> None:
    put(small / "thesis" / "chapter.txt", "years of work")
    ran = build("--site", "thesis")
    assert ran.exit_code == 1
    assert "holds files that were not made here" in ran.stderr
    assert [path.name for path in (small / "thesis").iterdir()] == ["chapter.txt"]


@pytest.mark.parametrize("site", [".", "..", "/", "mkdocs.yml", "content"])
def test_place_that_is_no_site_is_refused(small: Path, site: str) -> None:
    ran = build("--site", site)
    assert (ran.exit_code, ran.stderr.startswith("Error: ")) == (1, True), ran.output
    assert (small / A_RECORD).exists()


def test_theme_that_lost_its_slots_is_told_plainly(small: Path) -> None:
    put(small / "overrides" / "shell.html", '{% extends "main.html" %}')
    ran = build()
    assert ran.exit_code == 1
    assert "Error: overrides/shell.html: a shell needs the slots" in ran.stderr
    assert not (small / "site").exists()


def test_stale_pages_go_files_of_the_operator_stay_and_the_site_fits_its_manifest(
    small: Path,
) -> None:
    page = small / "content" / "pages" / "decisions" / "0999-stale.md"
    put(page, "# Stale\n")
    assert build().exit_code == 0
    assert (small / "site" / "decisions" / "0999-stale" / "index.html").exists()
    put(small / "site" / "CNAME", "example.org\n")
    page.unlink()
    ran = build()
    assert ran.exit_code == 0, ran.output
    assert not (small / "site" / "decisions" / "0999-stale").exists()
    assert (small / "site" / "CNAME").read_text() == "example.org\n"
    checked = CliRunner().invoke(main, ["verify-site", "site"])
    assert checked.exit_code == 0, checked.output


def test_site_of_another_build_than_the_memory_is_brought_up_to_date(small: Path) -> None:
    assert build().exit_code == 0
    outcome = small / ".clausebook" / "cache" / "outcome"
    before = outcome.read_bytes()
    put(small / A_RECORD, a_record_text(title="Another title"))
    assert build("--site", "elsewhere").exit_code == 0
    outcome.write_bytes(before)  # as a build leaves it that is killed when its site is in place
    assert build().exit_code == 0
    assert held(small / "site") == held(small / "elsewhere")


def test_output_that_may_not_be_written_is_told_plainly(small: Path) -> None:
    assert build().exit_code == 0
    put(small / ".site.old", "in the way")
    put(small / "content" / "pages" / "decisions" / "0999-new.md", "# New\n")
    ran = build()
    assert ran.exit_code == 1
    assert ran.stderr.endswith("move it away. The old site stays\n"), ran.stderr
    assert (small / "site" / "index.html").exists()


def test_template_that_vanished_is_named_and_the_old_site_stays(small: Path) -> None:
    assert build().exit_code == 0
    (small / "overrides" / "pages" / "provision.html").unlink()
    ran = build()
    assert ran.exit_code == 1
    assert ran.stderr.endswith(
        "Error: the template pages/provision.html is not there; it may have been moved while the "
        "site was built. The old site stays\n"
    )
    assert (small / "site" / "index.html").exists()


def held(site: Path) -> dict[str, bytes]:
    """Return all files of a site, its manifest among them."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (A_RECORD, "4.20 Changes", "4.21 Changes"),
        (A_RECORD, "reviewed: {date: 2026-11-20", "reviewed: {date: 2026-11-21"),
        ("content/pages/methodology.md", "# ", "# New "),
        ("overrides/partials/cb-header.html", "<header", "<header data-new"),
    ],
)
def test_what_an_edit_leads_to_is_what_a_clean_build_makes(
    small: Path, name: str, old: str, new: str
) -> None:
    assert build().exit_code == 0
    text = (small / name).read_text()
    assert old in text
    put(small / name, text.replace(old, new, 1))
    for _ in range(2):
        ran = build("--workers", "2")
        assert ran.exit_code == 0, ran.output
    assert build("--fresh", "--site", "clean").exit_code == 0
    assert held(small / "site") == held(small / "clean")


@pytest.mark.parametrize("name", ["clausebook.sqlite", "mappings.csv", "documents.csv"])
def test_table_that_somebody_put_others_for_is_made_anew_when_one_is_edited(
    small: Path, name: str
) -> None:
    assert build().exit_code == 0
    table = small / "site" / "data" / name
    there = table.stat()
    put(small / "other", "somebody's")
    os.utime(small / "other", ns=(there.st_atime_ns, there.st_mtime_ns))
    (small / "other").replace(table)
    put(small / A_RECORD, (small / A_RECORD).read_text().replace("4.20 Changes", "4.21 Changes"))
    ran = build()
    assert ran.exit_code == 0, ran.output
    assert build("--fresh", "--site", "clean").exit_code == 0
    assert held(small / "site") == held(small / "clean")


def test_page_that_cannot_be_set_is_told_once_though_it_was_tried_elsewhere(small: Path) -> None:
    assert run(small, "build").returncode == 0
    page = small / "content" / "pages" / "methodology.md"
    put(page, f"{page.read_text()}\n{{{{ figure.nonsense }}}}\n")
    ran = run(small, "build", "--workers", "2")
    said = [line for line in ran.stderr.splitlines() if not line.startswith("import time:")]
    assert ran.returncode == 1
    assert sum("[CB046]" in line for line in said) == 1, said

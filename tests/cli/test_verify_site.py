"""`clausebook verify-site`: a site against its own manifest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.publish import seal, write


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a sealed site."""
    write(tmp_path / "site", {"index.html": b"home", "a.html": b"a"})
    seal(tmp_path / "site")
    return tmp_path / "site"


def verify(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["verify-site", *map(str, arguments)])


def test_sound_site_is_told_in_one_line(site: Path) -> None:
    ran = verify(site)
    assert (ran.exit_code, ran.stdout) == (0, "2 files, all as the manifest says.\n")


def test_every_difference_is_listed_and_fails(site: Path) -> None:
    write(site, {"a.html": b"A", "b\x1b[2J.html": b"b"})
    (site / "index.html").unlink()
    ran = verify(site)
    assert ran.exit_code == 1
    assert ran.stdout.splitlines() == [
        "a.html: changed",
        "index.html: missing",
        "b\\x1b[2J.html: not listed",
        "2 files in the manifest: 1 changed, 1 missing, 1 not listed.",
    ]


def test_differences_are_given_as_json(site: Path) -> None:
    write(site, {"a.html": b"A"})
    ran = verify(site, "--json")
    assert ran.exit_code == 1
    assert json.loads(ran.stdout) == {
        "site": str(site),
        "files": 2,
        "changed": ["a.html"],
        "missing": [],
        "extra": [],
    }


def test_folder_without_a_manifest_is_an_error(tmp_path: Path) -> None:
    ran = verify(tmp_path)
    assert (ran.exit_code, "holds no manifest.sha256" in ran.stderr) == (1, True)


def test_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    assert verify(tmp_path / "nowhere").exit_code == 2

"""Projects that are copied or moved, sites elsewhere, files of operators, files in the way."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import making
from generator.publish import read_manifest, verify_site
from tests.builders import A_RECORD, a_record_text
from tests.cli.building import build
from tests.projects import put

pytestmark = pytest.mark.engine

PAGE = "platforms/acme/terms/change-of-terms/index.html"


@pytest.fixture
def small(small: Path) -> Path:
    """Return a small project with its site, the current folder."""
    assert build().exit_code == 0
    return small


def entitled(project: Path, title: str) -> None:
    put(project / A_RECORD, a_record_text(title=title))


def test_copy_of_a_project_builds_its_own_site(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_manifest(small / "site")
    copy = small.with_name("copy")
    shutil.copytree(small, copy)
    monkeypatch.chdir(copy)
    entitled(copy, "Of the copy")
    for said in ("printed", "Nothing has changed"):
        ran = build()
        assert ran.exit_code == 0, ran.output
        assert said in ran.stdout
        assert "Of the copy" in (copy / "site" / PAGE).read_text()
        assert read_manifest(small / "site") == before
        assert not verify_site(small / "site")


def test_project_that_was_moved_is_built_where_it_is(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = small.with_name("moved")
    monkeypatch.chdir(small.parent)
    small.rename(moved)
    monkeypatch.chdir(moved)
    entitled(moved, "Elsewhere now")
    ran = build()
    assert ran.exit_code == 0, ran.output
    assert "Elsewhere now" in (moved / "site" / PAGE).read_text()
    assert not small.exists()


def test_site_that_is_named_once_does_not_become_the_sites_place(small: Path) -> None:
    entitled(small, "For elsewhere")
    assert build("--site", "../other").exit_code == 0
    assert "For elsewhere" not in (small / "site" / PAGE).read_text()
    assert build().exit_code == 0
    assert "For elsewhere" in (small / "site" / PAGE).read_text()
    assert read_manifest(small / "site") == read_manifest(small.parent / "other")
    shutil.rmtree(small / "site")
    assert build("--site", "../other").stdout.endswith("run `make serve`.\n")
    assert build().exit_code == 0
    assert (small / "site" / PAGE).exists()


@pytest.mark.parametrize("place", ["content/site", "overrides/out", ".clausebook/cache/site"])
def test_site_in_what_it_is_made_from_is_refused(small: Path, place: str) -> None:
    ran = build("--site", place)
    assert ran.exit_code == 1
    assert "which the site is made from; choose another folder" in ran.stderr
    assert not (small / place).exists()


def test_files_of_the_operator_are_listed_after_every_build(small: Path) -> None:
    put(small / "site" / "CNAME", "example.org\n")
    for number in range(4):
        entitled(small, f"Title {number}")
        assert build().exit_code == 0
        assert not verify_site(small / "site")
        assert "CNAME" in read_manifest(small / "site")
    (small / "site" / "CNAME").unlink()
    assert build().exit_code == 0
    assert not verify_site(small / "site")


@pytest.mark.parametrize(
    "name",
    [
        "robots.txt",
        "data/provisions.csv",
        "platforms/acme/index.json",
        "feeds/all.atom",
        "search/index.html",
        "manifest.sha256",
    ],
)
def test_file_among_the_pages_that_would_take_a_place_is_refused(small: Path, name: str) -> None:
    is_made = (small / "site" / name).exists()
    put(small / "content" / "pages" / name, "mine")
    for arguments in ((), ("--fresh",), ()):
        ran = build(*arguments)
        assert (ran.exit_code == 1) is is_made, ran.output
        assert (f"content/pages/{name}:1: address: would be put" in ran.stdout) is is_made
    (small / "content" / "pages" / name).unlink()
    assert build().exit_code == 0
    assert build("--fresh", "--site", "../clean").exit_code == 0
    assert read_manifest(small / "site") == read_manifest(small.parent / "clean")


def test_what_cannot_be_kept_for_later_does_not_call_the_new_site_the_old_one(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entitled(small, "New")
    (small / ".clausebook" / "cache" / "left").unlink(missing_ok=True)
    (small / ".clausebook" / "cache" / "left").mkdir()
    ran = build()
    assert ran.exit_code == 0
    assert "the site is built, but what the next build would use is not kept" in ran.stderr
    assert "New" in (small / "site" / PAGE).read_text()
    (small / ".clausebook" / "cache" / "left").rmdir()
    entitled(small, "Newer")
    monkeypatch.setattr(making, "save_outcome", _full)
    assert build().exit_code == 0
    monkeypatch.undo()
    monkeypatch.chdir(small)
    assert json.loads(build("--json").stdout)["problems"] == []
    assert "Newer" in (small / "site" / PAGE).read_text()
    assert not verify_site(small / "site")


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device", "outcome")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("/", "index.html was not made again: "),
        ("https://clausebook.github.io/clausebook/types/#x", "types/index.html was not printed"),
        ("platforms/acme/?from=mail", "platforms/acme/index.html was not printed"),
        ("https://clausebook.github.io/clausebook/", "index.html was not made again: "),
        ("about", "about/index.html was not made again: it is set by the theme"),
    ],
)
def test_page_may_be_asked_for_as_a_browser_shows_it(small: Path, asked: str, said: str) -> None:
    assert small.exists()
    assert build("--explain", asked).stdout.startswith(said)


def test_page_that_is_not_there_is_an_error_and_the_site_is_built_all_the_same(small: Path) -> None:
    at = "https://example.org/nowhere/"
    for options in ((), ("--json",)):
        told = build("--explain", at, *options)
        assert told.exit_code == 1
        assert told.stderr.splitlines()[-1] == f"Error: {at}: there is no such page"
        assert "pages stand" in told.stdout or '"explained": ""' in told.stdout
    assert build("--explain", "types").exit_code == 0
    assert (small / "site" / "index.html").exists()


def test_executor_is_looked_at_even_when_nothing_has_changed(small: Path) -> None:
    assert (small / "site").exists()
    told = build("--executor", "spark://x:1")
    assert told.exit_code == 2
    assert "dask://host:port, got spark://x:1" in " ".join(told.stderr.split())

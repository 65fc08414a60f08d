"""`clausebook bundle`: one zip whose every link leads somewhere."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.publish import verify_site
from tests.builders import A_RECORD, a_record_text
from tests.projects import a_small_project, configure, put
from tests.sound_links import dead_links

pytestmark = pytest.mark.engine


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small project, and make it the current folder."""
    project = a_small_project(tmp_path / "project", site_url="https://example.org/book/")
    monkeypatch.chdir(project)
    return project


def bundle(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["bundle", *arguments])


def unpacked(archive: Path, folder: Path) -> Path:
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    (top,) = folder.iterdir()
    return top


@pytest.mark.parametrize("only", [(), ("--platform", "acme")])
def test_bundle_is_sound_and_the_same_twice(
    small: Path, tmp_path: Path, only: tuple[str, ...]
) -> None:
    ran = bundle(*only, "--output", "one.zip")
    assert ran.exit_code == 0, ran.output
    assert "MB. Unpack it, open index.html." in ran.stdout
    assert bundle(*only, "--output", "two.zip").exit_code == 0
    assert (small / "one.zip").read_bytes() == (small / "two.zip").read_bytes()
    top = unpacked(small / "one.zip", tmp_path / "out")
    assert dead_links(top) == []
    assert not verify_site(top)
    assert "open index.html" in (top / "READ ME FIRST.txt").read_text("utf-8")
    assert not (top / "feeds").exists()


@pytest.mark.parametrize("folders", ["true", "false"])
def test_every_address_of_the_public_site_in_a_bundle_is_one_that_it_serves(
    small: Path, tmp_path: Path, folders: str
) -> None:
    configure(small, use_directory_urls=folders)
    assert CliRunner().invoke(main, ["build", "--site", "served"]).exit_code == 0
    assert bundle("--output", "x.zip").exit_code == 0
    top = unpacked(small / "x.zip", tmp_path / "out")
    named = {
        address.partition("#")[0].rstrip(".")
        for path in top.rglob("*.*")
        if path.suffix in _TEXTS
        for address in _OURS.findall(path.read_text("utf-8"))
    }
    assert len(named) > 40
    assert [one for one in sorted(named) if not _is_served(small / "served", one)] == []


_OURS = re.compile(r"https://example\.org/book/([^\s\"'<>&(){}\\|`,;]*)")
_TEXTS = {".html", ".json", ".jsonl", ".md", ".csv", ".bib", ".ris", ".txt"}


def _is_served(site: Path, address: str) -> bool:
    path = site / address
    return path.is_file() or (address[-1:] in {"", "/"} and (path / "index.html").is_file())


def test_pack_of_a_platform_holds_nothing_of_another(small: Path, tmp_path: Path) -> None:
    text, heading = a_record_text(), "## Why it matters\n"
    assert heading in text
    put(small / A_RECORD, text.replace(heading, f"{heading}\nAs [other](/platforms/beta/) does.\n"))
    ran = bundle("--platform", "acme", "--draft")
    assert ran.exit_code == 0, ran.output
    (archive,) = (small / "dist").iterdir()
    assert archive.name.startswith("clausebook-acme-20")
    top = unpacked(archive, tmp_path / "out")
    assert not (top / "platforms" / "beta").exists()
    page = (top / "platforms/acme/terms/change-of-terms.html").read_text("utf-8")
    assert 'href="https://example.org/book/platforms/beta/"' in page
    assert "This collection holds one platform" in page
    assert "Evidence pack: Acme" in (top / "index.html").read_text("utf-8")
    assert "beta" not in "".join(
        path.read_text("utf-8").lower() for path in (top / "search").rglob("*.js")
    )


def test_title_of_a_platform_is_text_in_its_pack(small: Path, tmp_path: Path) -> None:
    home = small / "content/platforms/acme/index.md"
    bait = 'title: "A*c*me <b>&amp; {{ figure.x }} [y](z)"'
    put(home, home.read_text("utf-8").replace("title: Acme", bait))
    ran = bundle("--platform", "acme", "--output", "x.zip")
    assert ran.exit_code == 0, ran.output
    page = (unpacked(small / "x.zip", tmp_path / "out") / "index.html").read_text("utf-8")
    assert "<b>&amp;amp;" not in page
    assert dead_links(tmp_path / "out") == []


def test_platform_that_is_not_there_is_told_with_the_likely_one(small: Path) -> None:
    assert small.is_dir()
    ran = bundle("--platform", "acmee")
    assert (ran.exit_code, "Did you mean 'acme'?" in ran.stderr) == (1, True)


def test_error_in_content_bundles_nothing(small: Path) -> None:
    put(small / A_RECORD, a_record_text(severity="hihg"))
    ran = bundle()
    assert (ran.exit_code, ran.stderr) == (1, "Nothing was bundled: 1 error.\n")
    assert not (small / "dist").exists()


def test_site_without_an_address_keeps_its_feeds_or_links_to_none(
    small: Path, tmp_path: Path
) -> None:
    configure(small, site_url='""')
    assert bundle("--output", "x.zip").exit_code == 0
    assert dead_links(unpacked(small / "x.zip", tmp_path / "out")) == []


def test_pdf_without_a_platform_is_refused(small: Path) -> None:
    ran = bundle("--pdf")
    assert (ran.exit_code, "name it with --platform" in ran.stderr) == (2, True)
    assert not (small / "dist").exists()


def test_pdf_without_chromium_is_told_plainly(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ran = bundle("--platform", "acme", "--pdf", "--output", "x.pdf")
    assert (ran.exit_code, "Chromium" in ran.stderr) == (1, True)
    assert not (small / "x.pdf").exists()

"""The zip: everything in one folder, no clock in it, written whole or not at all."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.bundle import Imprint, imprint, write_bundle
from generator.model.site import Site
from generator.publish import MANIFEST, seal, verify_site, write
from tests.builders import a_corpus

MADE = Imprint(Site("Book", "https://example.org/"), 2, date(2026, 11, 20))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a built site."""
    page = b'<a href="feeds/all.atom">Feed</a><a href="z.html">z</a>'
    files = {"index.html": page, "z.html": b"z", "feeds/all.atom": b"x", "404.html": b"4"}
    write(tmp_path / "site", {**files, "a/mark.png": b"\x89PNG"})
    seal(tmp_path / "site")
    return tmp_path / "site"


def test_everything_lies_in_one_folder_and_fits_its_manifest(site: Path, tmp_path: Path) -> None:
    size = write_bundle(site, tmp_path / "out.zip", MADE)
    assert size == (tmp_path / "out.zip").stat().st_size
    with zipfile.ZipFile(tmp_path / "out.zip") as packed:
        names = packed.namelist()
        packed.extractall(tmp_path / "out")
    top = "clausebook-2026-11-20/"
    assert [name.removeprefix(top) for name in names] == [
        "READ ME FIRST.txt",
        "a/mark.png",
        "index.html",
        "z.html",
        MANIFEST,
    ]
    assert not verify_site(tmp_path / "out" / top)
    page = (tmp_path / "out" / top / "index.html").read_text()
    assert page == '<a href="https://example.org/feeds/all.atom">Feed</a><a href="z.html">z</a>'


def test_same_site_gives_the_same_bytes_whenever_its_files_were_written(
    site: Path, tmp_path: Path
) -> None:
    write_bundle(site, tmp_path / "one.zip", MADE)
    for path in site.rglob("*.*"):
        path.touch()
        path.chmod(0o600)
    write_bundle(site, tmp_path / "two.zip", MADE)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in packed.infolist()} == {0o100644}


def test_failure_leaves_the_old_zip_and_nothing_beside_it(site: Path, tmp_path: Path) -> None:
    (tmp_path / "out.zip").write_bytes(b"old")
    (site / "z.html").write_bytes(b"\xff not text")
    with pytest.raises(UnicodeDecodeError):
        write_bundle(site, tmp_path / "out.zip", MADE)
    assert (tmp_path / "out.zip").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.zip", "site"]


def test_imprint_counts_and_dates_what_is_in_the_bundle() -> None:
    corpus = a_corpus()
    whole, acme = imprint(corpus, MADE.site), imprint(corpus, MADE.site, "acme")
    assert whole.provisions == len(corpus.published)
    assert acme.provisions == len(corpus.provisions_of_platform["platforms/acme"])
    assert (acme.platform, acme.folder.startswith("clausebook-acme-20")) == ("Acme", True)
    assert whole.newest == max(p.facts.reviewed.date for p in corpus.published)

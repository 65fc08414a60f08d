"""Files of the operator's in a site: carried into the next one, never thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish import MANIFEST, MARK, seal, staging, swap, verify_site, write


def a_site(site: Path, **files: str) -> tuple[str, ...]:
    """Build a site of one page and `files`; return what was kept of the one before."""
    with staging(site) as built:
        write(
            built, {"index.html": b"page", **{name: text.encode() for name, text in files.items()}}
        )
        return swap(built, site)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site into which the operator put files."""
    a_site(tmp_path / "site", stale="stale")
    put = {"CNAME": b"example.org\n", ".well-known/security.txt": b"Contact: x\n"}
    write(tmp_path / "site", put)
    return tmp_path / "site"


def test_files_that_no_build_made_are_in_the_next_site_and_the_one_after(site: Path) -> None:
    for _ in range(3):
        assert a_site(site) == (".well-known/security.txt", "CNAME")
        assert (site / "CNAME").read_text() == "example.org\n"
        assert (site / ".well-known" / "security.txt").read_text() == "Contact: x\n"
    assert not (site / "stale").exists()


def test_kept_files_are_in_the_manifest(site: Path) -> None:
    a_site(site)
    assert not verify_site(site)
    (site / "CNAME").write_text("example.com\n")
    assert verify_site(site).changed == ("CNAME",)
    a_site(site)
    assert (site / "CNAME").read_text() == "example.com\n"


def test_file_of_the_operators_in_the_place_of_a_new_one_stops_the_build(site: Path) -> None:
    with pytest.raises(FileExistsError, match=r"CNAME was not made here.*move it away"):
        a_site(site, CNAME="other.org")
    with pytest.raises(FileExistsError, match=r"security.txt was not made here"):
        a_site(site, **{".well-known": "a file"})
    assert (site / "CNAME").read_text() == "example.org\n"
    assert (site / "stale").read_text() == "stale"


def test_file_of_the_operators_that_equals_the_new_one_is_no_obstacle(site: Path) -> None:
    assert a_site(site, CNAME="example.org\n") == (".well-known/security.txt",)


def test_links_and_empty_folders_are_kept_as_what_they_are(site: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "film.bin").write_text("large")
    (site / "films").symlink_to(tmp_path / "elsewhere")
    (site / "gone").symlink_to("nowhere")
    (site / "refs" / "tags").mkdir(parents=True)
    a_site(site)
    a_site(site)
    assert (site / "films").readlink() == tmp_path / "elsewhere"
    assert (site / "gone").is_symlink()
    assert (site / "refs" / "tags").is_dir()
    assert (tmp_path / "elsewhere" / "film.bin").exists()
    assert not verify_site(site)


@pytest.mark.parametrize("name", ["two\nlines", "back\\slash", "Ümläut", "\udcff", "a b "])
def test_any_name_is_kept(site: Path, name: str) -> None:
    (site / name).write_text("mine")
    for _ in range(2):
        assert name in a_site(site)
        assert (site / name).read_text() == "mine"
        assert not verify_site(site)


@pytest.mark.parametrize("line", ["né.txt", "bad\\x", "\ud800"])
def test_mark_that_was_damaged_notes_nothing_and_stops_nothing(site: Path, line: str) -> None:
    (site / "mine.txt").write_text("mine")
    a_site(site)
    written = (site / MARK).read_bytes()
    (site / MARK).write_bytes(written + line.encode("utf-8", "surrogatepass") + b"\n")
    a_site(site)
    assert (site / "index.html").exists()


def test_site_of_an_engine_that_wrote_no_manifest_is_replaced_whole(tmp_path: Path) -> None:
    write(tmp_path / "site", {"index.html": b"by the engine", "stale.html": b"x"})
    seal(tmp_path / "site")
    (tmp_path / "site" / MANIFEST).unlink()
    assert a_site(tmp_path / "site") == ()
    assert not (tmp_path / "site" / "stale.html").exists()

"""Taking unchanged files over: the same file under a second name, and only if nobody touched it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publish import reuse, seal, staging, swap, write

FILES = {"index.html": b"home", "a/b/c.html": b"c", "a/d.html": b"d"}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a site that was built."""
    write(tmp_path / "site", FILES)
    seal(tmp_path / "site")
    return tmp_path / "site"


def test_reused_files_are_the_old_ones_under_a_second_name(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    assert reuse(old, new, ["a/b/c.html", "index.html"]) == ()
    assert (new / "a/b/c.html").samefile(old / "a/b/c.html")
    assert sorted(p.name for p in new.rglob("*.html")) == ["c.html", "index.html"]


def test_missing_and_linked_files_are_left_to_be_made(old: Path, tmp_path: Path) -> None:
    (old / "link.html").symlink_to("index.html")
    names = ["gone.html", "index.html/x", "a", "link.html", "a/d.html"]
    assert reuse(old, tmp_path / "new", names) == tuple(names[:4])


def test_file_that_somebody_changed_is_left_to_be_made(old: Path, tmp_path: Path) -> None:
    (old / "a/d.html").write_bytes(b"tampered")
    later = (old / "manifest.sha256").stat().st_mtime_ns + 1
    os.utime(old / "a/d.html", ns=(later, later))
    assert reuse(old, tmp_path / "new", FILES) == ("a/d.html",)


def test_nothing_is_taken_from_a_site_without_a_manifest(tmp_path: Path) -> None:
    write(tmp_path / "old", FILES)
    assert reuse(tmp_path / "old", tmp_path / "new", FILES) == tuple(FILES)


def test_writing_over_a_reused_file_leaves_the_old_site_as_it_was(
    old: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new"
    reuse(old, new, FILES)
    write(new, {"index.html": b"new"})
    seal(new)
    assert (old / "index.html").read_bytes() == b"home"
    assert (new / "index.html").read_bytes() == b"new"


def test_file_is_copied_where_the_file_system_cannot_link(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert reuse(old, tmp_path / "new", FILES) == ()
    assert (tmp_path / "new" / "a/d.html").read_bytes() == b"d"
    assert not (tmp_path / "new" / "a/d.html").samefile(old / "a/d.html")


def test_site_made_by_reuse_has_the_bytes_of_one_written_anew(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for round_ in range(3):
        with staging(site) as built:
            left = reuse(site, built, FILES)
            write(built, {name: FILES[name] for name in left})
            swap(built, site)
        assert left == (() if round_ else tuple(FILES))
        assert {p.relative_to(site).as_posix() for p in site.rglob("*.html")} == set(FILES)

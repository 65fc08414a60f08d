"""The site before the last is made the next one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from generator.publish import refit, spare, staging, swap, verify_site, write

Files = Mapping[str, bytes]


def sums_of(files: Files) -> dict[str, str]:
    return {name: sha256(data).hexdigest() for name, data in files.items()}


def publish(site: Path, files: Files, fresh: Files) -> None:
    """Publish `files`, of which only the fresh ones are written where there is a spare."""
    with staging(site) as built:
        before = spare(site)
        if before is None:
            write(built, files)
            swap(built, site, sums_of(files))
            return
        write(built, fresh)
        assert refit(before, site, built, sums_of(files), fresh) == ()
        swap(before, site, sums_of(files))


def held(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}


ONE = {"a/index.html": b"a1", "b/index.html": b"b1", "c/d/index.html": b"d1"}
TWO = {**ONE, "b/index.html": b"b2"}
THREE = {"a/index.html": b"a1", "b/index.html": b"b2", "e/index.html": b"e3"}


def test_spare_becomes_the_next_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, ONE, ONE)
    publish(site, TWO, {"b/index.html": b"b2"})
    publish(site, THREE, {"e/index.html": b"e3"})
    assert held(site) == THREE
    assert not verify_site(site)
    assert not (site / "c").exists()


def test_unchanged_files_are_one_with_those_of_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, ONE, ONE)
    publish(site, TWO, {"b/index.html": b"b2"})
    publish(site, THREE, {"e/index.html": b"e3"})
    there = (site / "b" / "index.html").stat()
    assert there.st_nlink == 2
    assert there.st_ino == (tmp_path / ".site.spare" / "b" / "index.html").stat().st_ino


def test_file_written_into_the_spare_by_hand_is_made_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, ONE, ONE)
    publish(site, ONE, {})
    touched = tmp_path / ".site.spare" / "a" / "index.html"
    touched.unlink()
    touched.write_bytes(b"by hand")
    (tmp_path / ".site.spare" / "stray.html").write_bytes(b"stray")
    publish(site, ONE, {})
    assert held(site) == ONE


def test_spare_that_a_killed_build_had_begun_to_change_is_not_used(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, ONE, ONE)
    publish(site, TWO, TWO)
    (tmp_path / ".site.spare" / "manifest.sha256").unlink()
    assert spare(site) is None
    publish(site, THREE, THREE)
    assert held(site) == THREE
    assert spare(site) is not None


def test_file_that_was_changed_meanwhile_is_not_taken_over(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, ONE, ONE)
    publish(site, TWO, TWO)
    there = (site / "manifest.sha256").stat()
    changed = site / "b" / "index.html"
    changed.write_bytes(b"by hand")
    os.utime(changed, ns=(there.st_atime_ns, there.st_mtime_ns + 10_000_000_000))
    with staging(site) as built:
        before = spare(site)
        assert before is not None
        assert refit(before, site, built, sums_of(TWO), ()) == ("b/index.html",)

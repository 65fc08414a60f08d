"""How a site and its spare were left says what a walk over both would find."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.digest import digest_of
from generator.publish import (
    NewSite,
    Twinning,
    keep_left,
    likewise,
    look,
    looking_at,
    replace_site,
    staging,
    verify_site,
    write,
)
from generator.publish.left import Left, left_at
from generator.publish.look import Look, asked, walked
from generator.publish.manifest import manifest_of
from generator.publish.names import beside

Files = Mapping[str, bytes]

ONE = {"a/index.html": b"a1", "b/index.html": b"b1", "b/c/index.html": b"c1", "d.txt": b"d1"}
TWO = {**ONE, "b/index.html": b"b2", "e/f/index.html": b"f2"}
THREE = {"a/index.html": b"a1", "b/index.html": b"b3", "d.txt": b"d1"}


class Published:
    """A site that is published again and again, as a build does."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        self.spare = beside(self.site, "spare")
        self.kept = folder / "left"
        self.files: Files = {}

    def publish(self, files: Files) -> None:
        """Publish files; those that are as they were are not written."""
        fresh = {name: data for name, data in files.items() if self.files.get(name) != data}
        before = {name: sha256(data).hexdigest() for name, data in self.files.items()}
        sums = {name: sha256(data).hexdigest() for name, data in files.items()}
        known = self.known
        with (
            looking_at(self.site, known, self.kept) as looking,
            staging(self.site) as built,
            closing(Twinning(built, self.site, apart=False)) as twinning,
        ):
            looking.know(known, before)
            write(built, fresh)
            new = NewSite(built, sums, fresh.keys(), before.keys() - sums.keys())
            keep_left(self.kept, replace_site(new, self.site, looking, twinning))
        self.files = files
        if self.kept.exists():
            self.later()

    def later(self) -> None:
        """Make what was kept as old as a build of many files makes it."""
        there = self.kept.stat()
        os.utime(self.kept, ns=(there.st_atime_ns, there.st_mtime_ns + 10_000_000_000))

    @property
    def left(self) -> Left:
        """What was kept of how both folders were left."""
        found = left_at(self.kept)
        assert found is not None
        return found

    @property
    def known(self) -> bytes:
        """Digest of the manifest that the last build wrote."""
        return digest_of(manifest_of(self.site))

    def as_left(self) -> Look | None:
        """Look at the site by what was kept."""
        return self.left.look(self.site, self.known)

    def held(self) -> dict[str, bytes]:
        """Return the site's files with their bytes."""
        return {name: (self.site / name).read_bytes() for name in look(self.site).listed}


@pytest.fixture
def published(tmp_path: Path) -> Published:
    """A site that was printed, edited and edited again."""
    made = Published(tmp_path)
    for files in (ONE, TWO, THREE):
        made.publish(files)
    return made


def _walked(site: Path) -> Look:
    return walked(site, asked(site))


def _assert_as_a_walk_finds(published: Published) -> None:
    found, walked_over = published.as_left(), _walked(published.site)
    assert found == replace(walked_over, listed={}, numbers={})
    alike = published.left.likewise(found, published.spare)
    wanted = likewise(published.spare, walked_over)
    assert alike == replace(wanted, listed={}, strays=tuple(sorted(wanted.strays)))


def test_new_site_and_its_twin_are_as_a_walk_finds_them(tmp_path: Path) -> None:
    published = Published(tmp_path)
    published.publish(ONE)
    _assert_as_a_walk_finds(published)
    assert published.left.others == frozenset()


def test_edited_site_and_its_spare_are_as_a_walk_finds_them(published: Published) -> None:
    _assert_as_a_walk_finds(published)
    assert published.left.others == {"b/index.html"}
    assert published.left.strays == ("b/c/index.html", "b/index.html", "e/f/index.html")
    assert published.held() == THREE
    assert not verify_site(published.site)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["a", "b/c", "b/d", "b/e/f", "g/h"]),
            st.sampled_from([b"1", b"2"]),
            min_size=1,
        ),
        min_size=2,
        max_size=6,
    )
)
def test_whatever_is_published_the_site_is_it_and_what_is_left_is_so(several: list[Files]) -> None:
    with TemporaryDirectory() as folder:
        published = Published(Path(folder))
        for files in several:
            published.publish(files)
            assert published.held() == files
            assert _walked(published.site).strays == ()
            if published.kept.exists():
                _assert_as_a_walk_finds(published)


def _add(folder: Path) -> None:
    (folder / "b" / "mine.txt").write_text("mine")


def _add_at_the_top(folder: Path) -> None:
    (folder / "CNAME").write_text("clauses.example")


def _add_folder(folder: Path) -> None:
    (folder / "films").mkdir()


def _remove(folder: Path) -> None:
    (folder / "a" / "index.html").unlink()


def _remove_folder(folder: Path) -> None:
    (folder / "a" / "index.html").unlink()
    (folder / "a").rmdir()


def _add_unseen(folder: Path) -> None:
    """Add a file, and give the folder the time it had."""
    there = (folder / "b").stat()
    _add(folder)
    os.utime(folder / "b", ns=(there.st_atime_ns, there.st_mtime_ns))


def _replace(folder: Path) -> None:
    """Put another file of the same age in the place of one."""
    there, new = (folder / "a" / "index.html").stat(), folder / "a" / "new"
    new.write_bytes(b"xx")
    os.utime(new, ns=(there.st_atime_ns, there.st_mtime_ns))
    new.replace(folder / "a" / "index.html")


def _link(folder: Path) -> None:
    (folder / "a").rename(folder.parent / "elsewhere")
    (folder / "a").symlink_to(folder.parent / "elsewhere")


TRICKS = (_add, _add_unseen, _add_at_the_top, _add_folder, _remove, _remove_folder, _replace, _link)


@pytest.mark.parametrize("trick", TRICKS)
def test_what_came_or_went_in_the_site_is_found(
    published: Published, trick: Callable[[Path], None]
) -> None:
    trick(published.site)
    assert published.as_left() is None
    with looking_at(published.site, published.known, published.kept) as looking:
        found = looking.found(published.site)
        assert found == replace(_walked(published.site), numbers={})
        alike = looking.alike(published.spare, published.site)
    assert alike == likewise(published.spare, _walked(published.site))


@pytest.mark.parametrize("trick", TRICKS)
def test_what_came_or_went_in_the_spare_is_found(
    published: Published, trick: Callable[[Path], None]
) -> None:
    trick(published.spare)
    found = published.as_left()
    assert found is not None
    with looking_at(published.site, published.known, published.kept) as looking:
        alike = looking.alike(published.spare, published.site)
    assert alike == likewise(published.spare, _walked(published.site))
    published.publish(TWO)
    assert published.held() == TWO
    assert not verify_site(published.site)


def test_file_changed_in_its_place_is_lost(published: Published) -> None:
    there = (published.site / "a" / "index.html").stat()
    (published.site / "a" / "index.html").write_bytes(b"x")
    later = there.st_mtime_ns + 10_000_000_000
    os.utime(published.site / "a" / "index.html", ns=(later, later))
    assert published.as_left() is None


def test_file_of_the_operators_comes_along_and_nothing_is_kept(published: Published) -> None:
    _add_at_the_top(published.site)
    published.publish(TWO)
    assert (published.site / "CNAME").read_text() == "clauses.example"
    assert not published.kept.exists()
    published.publish(THREE)
    assert (published.site / "CNAME").read_text() == "clauses.example"
    assert not published.kept.exists()


@pytest.mark.parametrize("files", [THREE, {name: data + b"!" for name, data in ONE.items()}])
def test_empty_folder_of_the_operators_comes_along_and_nothing_is_kept(
    published: Published, files: Files
) -> None:
    (published.site / "b" / "films").mkdir()
    for _ in range(2):
        published.publish({**files, "b/index.html": b"new"})
        assert (published.site / "b" / "films").is_dir()
        assert not published.kept.exists()


def test_what_was_kept_within_the_grain_of_the_clock_is_not_trusted(published: Published) -> None:
    latest = max((*published.left.site.values(), *published.left.spare.values()))
    os.utime(published.kept, ns=(latest, latest))
    assert left_at(published.kept) is None


def test_what_was_kept_of_another_site_is_not_gone_by(published: Published) -> None:
    kept = published.kept.read_bytes()
    published.publish(TWO)
    published.kept.write_bytes(kept)
    published.later()
    assert published.as_left() is None


def test_what_was_kept_and_is_damaged_is_not_trusted(published: Published) -> None:
    published.kept.write_bytes(published.kept.read_bytes()[:-1] + b"x")
    assert left_at(published.kept) is None

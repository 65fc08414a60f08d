"""A new site gets a twin, which the first edit changes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from generator.publish import refit, spare, staging, swap, twin, verify_site, write
from generator.publish.names import beside
from tests.publish.test_refit import ONE, TWO, held, sums_of


def _new(site: Path, files: dict[str, bytes] = ONE) -> None:
    with staging(site) as built:
        write(built, files)
        sums = sums_of(files)
        swap(built, site, sums, last=partial(twin, built, site, sums))


def _beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir())


def test_twin_is_the_spare_and_its_files_are_one_with_the_sites(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _new(site)
    assert _beside(site) == [".site.spare", "site"]
    for name in (*ONE, "manifest.sha256"):
        assert (site / name).samefile(tmp_path / ".site.spare" / name)
    assert not verify_site(tmp_path / ".site.spare")


def test_first_edit_changes_the_twin(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _new(site)
    with staging(site) as built:
        write(built, {"b/index.html": TWO["b/index.html"]})
        before = spare(site)
        assert before is not None
        assert refit(before, site, built, sums_of(TWO), {"b/index.html"}) == ()
        swap(before, site, sums_of(TWO))
    assert held(site) == TWO
    assert not verify_site(site)
    assert held(beside(site, "spare")) == ONE


def test_new_site_takes_the_place_of_an_old_one_and_of_its_spare(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _new(site)
    (beside(site, "spare") / "junk.txt").write_text("junk")
    _new(site, {**TWO, "new.html": b"new"})
    assert _beside(site) == [".site.spare", "site"]
    assert not (beside(site, "spare") / "junk.txt").exists()
    assert (site / "new.html").samefile(beside(site, "spare") / "new.html")


def test_where_files_cannot_have_two_names_the_site_before_is_the_spare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> NoReturn:
        raise PermissionError(1, "Operation not permitted")

    site = tmp_path / "site"
    monkeypatch.setattr("os.link", refused)
    _new(site)
    assert _beside(site) == ["site"]
    _new(site, TWO)
    assert held(site) == TWO
    assert held(beside(site, "spare")) == ONE


def test_twin_that_a_killed_build_left_is_removed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _new(site)
    half = beside(site, "twin")
    half.mkdir()
    (half / ".clausebook").write_text("")
    (half / "page.html").write_text("half")
    with staging(site):
        assert not half.exists()

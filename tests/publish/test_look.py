"""How a site stands, looked at while something else is done."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.publish import Looking, likewise, look, looking_at, reuse, staging, swap, write
from generator.publish.look import asked
from generator.publish.names import beside

FILES = {"a/index.html": b"a1", "b/index.html": b"b1", "c.txt": b"c1"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site."""
    folder = tmp_path / "site"
    _publish(folder)
    return folder


def _publish(folder: Path, **more: bytes) -> None:
    with staging(folder) as built:
        write(built, {**FILES, **more})
        swap(built, folder)


def _later(path: Path) -> None:
    """Make a file look as if it had been written after its site."""
    there = path.stat()
    os.utime(path, ns=(there.st_atime_ns, there.st_mtime_ns + 10_000_000_000))


def test_site_as_it_was_left_has_lost_nothing(site: Path) -> None:
    found = look(site).standing
    assert (found.files, found.lost) == (3, frozenset())
    assert look(site).strays == look(site).empty == ()
    assert look(site).stands.keys() == FILES.keys()


def test_what_is_gone_changed_or_new_is_told(site: Path) -> None:
    (site / "a/index.html").unlink()
    _later(site / "c.txt")
    (site / "b" / "mine.txt").write_text("mine")
    found = look(site)
    assert found.standing.lost == {"a/index.html", "c.txt"}
    assert sorted(found.strays) == ["b/mine.txt", "c.txt"]
    assert found.empty == ("a",)
    assert found.stands.keys() == {"b/index.html"}


def test_file_that_became_a_folder_is_lost(site: Path) -> None:
    (site / "c.txt").unlink()
    (site / "c.txt").mkdir()
    assert look(site).standing.lost == {"c.txt"}


def test_folder_without_a_manifest_has_nothing_that_stands(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("somebody's")
    assert look(tmp_path).standing.files == 0
    assert look(tmp_path).stands == {}


def test_what_was_found_meanwhile_is_what_a_look_finds(site: Path) -> None:
    _publish(site, d=b"new")
    (site / "a/index.html").unlink()
    with looking_at(site) as looking:
        assert looking.standing(site) == look(site).standing
        assert looking.stands(site) == look(site).stands
        assert looking.listed(site).keys() == {*FILES, "d"}
        assert looking.found(site) == replace(look(site), numbers={})
        assert looking.alike(beside(site, "spare"), site) == likewise(
            beside(site, "spare"), look(site)
        )


def test_site_that_was_replaced_meanwhile_is_looked_at_again(site: Path) -> None:
    with looking_at(site) as looking:
        assert looking.standing(site).files == 3
        _publish(site, d=b"new")
        assert looking.standing(site).files == 4
        assert looking.listed(site).keys() == {*FILES, "d"}
        assert looking.stands(site).keys() == {*FILES, "d"}


def test_other_folders_are_looked_at_when_asked_for(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    _publish(other, e=b"e")
    with looking_at(site) as looking:
        assert looking.standing(other).files == 4
        assert looking.stands(other).keys() == {*FILES, "e"}
        assert looking.found(other) is None
    assert Looking().stands(site).keys() == FILES.keys()
    assert Looking().alike(other, site) == likewise(other, look(site))


def test_spare_holds_what_is_one_with_the_site_and_nothing_else(site: Path) -> None:
    spare = beside(site, "spare")
    _linked(site, spare)
    assert likewise(spare, look(site)).others == frozenset()
    (spare / "a/index.html").unlink()
    (spare / "c.txt").unlink()
    (spare / "c.txt").write_bytes(FILES["c.txt"])
    (spare / "junk").mkdir()
    found = likewise(spare, look(site))
    assert found.others == {"a/index.html", "c.txt"}
    assert found.strays == ("c.txt",)
    assert sorted(found.empty) == ["a", "junk"]


def test_file_changed_in_the_site_and_so_in_the_spare_stands_in_neither(site: Path) -> None:
    spare = beside(site, "spare")
    _linked(site, spare)
    _later(site / "c.txt")
    found = likewise(spare, look(site))
    assert found.others == {"c.txt"}
    assert found.strays == ("c.txt",)


def test_where_no_file_has_two_names_the_sums_of_the_spare_count(site: Path) -> None:
    _publish(site, d=b"new")
    spare = beside(site, "spare")
    (spare / "b/index.html").unlink()
    _later(spare / "c.txt")
    found = likewise(spare, look(site))
    assert found.others == {"b/index.html", "c.txt", "d"}
    assert found.strays == ("c.txt",)


def test_spare_in_which_a_file_came_or_went_meanwhile_is_looked_at_again(site: Path) -> None:
    spare = beside(site, "spare")
    _linked(site, spare)
    with looking_at(site) as looking:
        assert looking.alike(spare, site).others == frozenset()
        (spare / "a" / "index.html").unlink()
        assert looking.alike(spare, site).others == {"a/index.html"}
    with looking_at(site) as looking:
        assert looking.alike(spare, site).strays == ()
        (spare / "junk.txt").write_text("junk")
        assert looking.alike(spare, site).strays == ("junk.txt",)


def test_file_that_came_to_a_folder_of_the_operators_meanwhile_is_kept(site: Path) -> None:
    (site / "films").mkdir()
    (site / "films" / "one").write_text("1")
    with looking_at(site) as looking:
        found = looking.found(site)
        assert found is not None
        (site / "films" / "two").write_text("2")
        with staging(site) as built:
            write(built, FILES)
            assert swap(built, site, found=found) == ("films/one", "films/two")


def _linked(site: Path, spare: Path) -> None:
    """Make a spare whose files are all one with the site's."""
    with staging(site) as built:
        reuse(site, built, FILES)
        swap(built, site)
    assert spare.is_dir()


def test_site_reached_by_a_link_does_not_stand(site: Path) -> None:
    (site / "a").rename(site.parent / "elsewhere")
    (site / "a").symlink_to(site.parent / "elsewhere")
    assert asked(site).standing.lost == {"a/index.html"}
    assert look(site).standing == asked(site).standing
    assert "a" in look(site).strays


@pytest.mark.parametrize("name", ["x\0y", "x" * 5_000])
def test_manifest_with_a_name_that_no_file_can_have_is_a_site_that_lost_it(
    site: Path, name: str
) -> None:
    with (site / "manifest.sha256").open("a") as manifest:
        manifest.write(f"{'0' * 64}  {name}\n")
    assert look(site).standing.lost == {name}

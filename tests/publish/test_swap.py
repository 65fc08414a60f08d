"""Publishing: a site takes the place of the old one whole, and of nothing else."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from threading import Event, Thread

import pytest

from generator.publish import mark, staging, swap, write


def a_built(site: Path, text: str = "new") -> None:
    """Build one page and put it in the place of `site`."""
    with staging(site) as built:
        (built / "index.html").write_text(text)
        swap(built, site)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_site_is_made_with_its_mark_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    a_built(tmp_path / "site")
    assert names(tmp_path) == ["site"]
    assert names(tmp_path / "site") == [".clausebook", "index.html", "manifest.sha256"]


def test_site_of_ours_is_replaced_and_its_stale_files_are_gone(tmp_path: Path) -> None:
    with staging(tmp_path / "site") as built:
        write(built, {"index.html": b"old", "deep/down/stale.html": b"stale"})
        swap(built, tmp_path / "site")
    a_built(tmp_path / "site", "new")
    assert names(tmp_path / "site") == [".clausebook", "index.html", "manifest.sha256"]
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    a_built(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").exists()


def test_folder_with_foreign_files_is_not_replaced_and_nothing_is_built(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.txt").write_text("years of work")
    with (
        pytest.raises(FileExistsError, match="holds files that were not made here"),
        staging(tmp_path / "site"),
    ):
        pytest.fail("the folder was refused too late")
    assert names(tmp_path) == ["site"]
    assert names(tmp_path / "site") == ["thesis.txt"]


def test_folder_that_got_foreign_files_during_the_build_is_not_replaced(tmp_path: Path) -> None:
    with staging(tmp_path / "site") as built:
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "thesis.txt").write_text("years of work")
        with pytest.raises(FileExistsError):
            swap(built, tmp_path / "site")
    assert names(tmp_path) == ["site"]
    assert names(tmp_path / "site") == ["thesis.txt"]


def test_file_in_the_place_of_the_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(FileExistsError, match="is a file"):
        a_built(tmp_path / "site")


def test_root_of_the_disk_is_refused() -> None:
    with pytest.raises(FileExistsError):
        a_built(Path("/"))


def test_failed_build_leaves_the_old_site_and_nothing_beside_it(tmp_path: Path) -> None:
    a_built(tmp_path / "site", "old")
    with pytest.raises(RuntimeError):
        _fail_half_way(tmp_path / "site")
    assert names(tmp_path) == ["site"]
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_remains_of_a_killed_build_are_cleared_away(tmp_path: Path) -> None:
    a_built(tmp_path / "site", "old")
    for remains in (".site.new", ".site.old"):
        write(tmp_path / remains, {"index.html": b"half", "deep/down.html": b"half"})
        mark(tmp_path / remains)
    (tmp_path / ".site.lock").write_text("4194305\n")
    a_built(tmp_path / "site")
    assert names(tmp_path) == [".site.spare", "site"]


@pytest.mark.parametrize("name", [".site.new", ".site.old"])
def test_foreign_folder_of_the_name_of_remains_is_not_removed(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, {"thesis.txt": b"years of work"})
    with pytest.raises(FileExistsError, match="not made here"):
        a_built(tmp_path / "site")
    assert (tmp_path / name / "thesis.txt").exists()


def test_site_that_was_away_when_a_build_was_killed_is_put_back(tmp_path: Path) -> None:
    a_built(tmp_path / "site", "old")
    (tmp_path / "site").rename(tmp_path / ".site.old")
    with pytest.raises(RuntimeError):
        _fail_half_way(tmp_path / "site")
    assert names(tmp_path) == ["site"]
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_site_is_replaced_where_folders_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("generator.publish.swap"), "exchange", lambda *_: False)
    a_built(tmp_path / "site", "old")
    a_built(tmp_path / "site", "new")
    assert names(tmp_path) == [".site.spare", "site"]
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_site_is_there_at_every_moment_of_a_swap(tmp_path: Path) -> None:
    a_built(tmp_path / "site", "old")
    missed, done = [], Event()

    def look() -> None:
        while not done.is_set():
            try:
                (tmp_path / "site" / "index.html").read_text()
            except FileNotFoundError as error:
                missed.append(error)

    reader = Thread(target=look)
    reader.start()
    for number in range(20):
        a_built(tmp_path / "site", str(number))
    done.set()
    reader.join()
    assert missed == []


def test_linked_folder_is_replaced_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "www")
    a_built(tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "www" / "index.html").read_text() == "new"


def test_folder_above_the_site_is_made(tmp_path: Path) -> None:
    a_built(tmp_path / "a" / "b" / "site")
    assert (tmp_path / "a" / "b" / "site" / "index.html").exists()


def test_marked_folder_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("by the engine")
    mark(tmp_path / "site")
    a_built(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def _fail_half_way(site: Path) -> None:
    with staging(site) as built:
        (built / "index.html").write_text("half")
        raise RuntimeError

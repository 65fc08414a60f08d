from __future__ import annotations

from pathlib import Path

import pytest

from generator.archive import ArchiveError, captured_texts, open_archives
from tests.archive.a_repository import a_repository


def _text(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("Text.", encoding="utf-8")


def test_every_form_is_found_by_its_name(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    a_repository(shelf / "one-versions")
    _text(shelf / "two-dataset/Shop/Terms/2025-01-01T00-00-00Z.md")
    _text(shelf / "three/Shop/Terms/2025-01-01.md")
    _text(shelf / "declarations/one/metadata.yml")
    (shelf / "README.md").touch()
    made = a_repository(tmp_path / "made")
    made.git("bundle", "create", "--quiet", str(shelf / "four-versions.bundle"), "main")
    archives = open_archives(shelf, tmp_path / "cache")
    assert list(archives) == ["four", "one", "three", "two"]
    assert {name: len(list(archive.documents())) for name, archive in archives.items()} == {
        "four": 1,
        "one": 1,
        "three": 1,
        "two": 1,
    }
    assert [ref.archive for ref, _ in captured_texts(archives["three"], "Shop", "Terms")] == [
        "three"
    ]


def test_two_archives_of_one_collection_are_not_chosen_between(tmp_path: Path) -> None:
    a_repository(tmp_path / "one-versions")
    _text(tmp_path / "one-dataset/Shop/Terms/2025-01-01T00-00-00Z.md")
    with pytest.raises(ArchiveError, match="it holds the collection one twice"):
        open_archives(tmp_path, tmp_path / "cache")


def test_a_folder_without_archives_says_what_may_stand_there(tmp_path: Path) -> None:
    with pytest.raises(
        ArchiveError, match=r"it holds no archive\. Put there <collection>-versions"
    ):
        open_archives(tmp_path, tmp_path / "cache")


def test_a_missing_folder_is_an_archive_error(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="cannot be read"):
        open_archives(tmp_path / "missing", tmp_path / "cache")

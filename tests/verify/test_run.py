from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.archive import ArchiveError
from generator.verify import Shelf, Task, changelog_text, missing, verify_all
from tests.verify.captured import a_document, a_text, an_archive


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Shelf with one archive of two captures."""
    texts = a_text("Old words of a clause."), a_text("New words of a clause.")
    return Shelf(
        an_archive(tmp_path / "archives", list(zip((0, 30), texts, strict=True))), tmp_path
    )


def test_processes_find_what_one_process_finds(shelf: Shelf) -> None:
    tasks = [Task(replace(a_document(), id=f"platforms/shop/{name}"), {}) for name in "ab"]
    alone, together = (
        {
            one.document.id: changelog_text(one.finding)
            for one in verify_all(tasks, shelf, jobs)
            if one.finding
        }
        for jobs in (1, 2)
    )
    assert len(alone) == 2
    assert alone == together


def test_missing_collection_is_told_with_the_place_it_was_looked_for(shelf: Shelf) -> None:
    (shelf.folder / "shops-versions").rename(shelf.folder / "others-versions")
    (one,) = verify_all([Task(a_document(), {})], shelf, 1)
    assert one.finding is None
    assert one.failure.startswith(
        f"the collection 'shops' is not in {shelf.folder} (there: others)."
    )


def test_few_of_many_other_folders_are_named(shelf: Shelf) -> None:
    archives = dict.fromkeys((f"folder-{n}" for n in range(500)), next(iter(shelf.open().values())))
    told = missing("shops", archives, shelf)
    assert "(there: folder-0, folder-1, folder-2, folder-3, folder-4 and 495 more)." in told


def test_folder_without_archives_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    shelf = Shelf(tmp_path / "empty", tmp_path)
    with pytest.raises(ArchiveError, match="holds no archive"):
        list(verify_all([Task(a_document(), {})], shelf, 1))

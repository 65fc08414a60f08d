from __future__ import annotations

from pathlib import Path

import pytest

from generator.archive import ArchiveError, GitArchive, clone_bundle
from tests.archive.a_repository import a_repository


def _bundle(folder: Path, *what: str) -> Path:
    repository = a_repository(folder / "made")
    repository.git("bundle", "create", str(folder / "shops-versions.bundle"), *what)
    return folder / "shops-versions.bundle"


def test_a_bundle_without_head_is_cloned_and_read(tmp_path: Path) -> None:
    clone = clone_bundle(_bundle(tmp_path, "main"), tmp_path / "cache")
    assert len(list(GitArchive("shops", clone).captures("Shop", "Terms of Service"))) == 2


def test_a_bundle_is_cloned_once(tmp_path: Path) -> None:
    bundle = _bundle(tmp_path, "--all")
    clone = clone_bundle(bundle, tmp_path / "cache")
    (clone / "kept").touch()
    assert clone_bundle(bundle, tmp_path / "cache") == clone
    assert (clone / "kept").exists()
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [clone.name]


def test_a_bundle_that_is_none_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    bundle = tmp_path / "shops-versions.bundle"
    bundle.write_text("not a bundle")
    with pytest.raises(ArchiveError, match="git cannot clone it"):
        clone_bundle(bundle, tmp_path / "cache")
    assert not list((tmp_path / "cache").iterdir())


def test_a_bundle_that_lacks_its_beginning_is_refused(tmp_path: Path) -> None:
    bundle = _bundle(tmp_path, "main~1..main")
    with pytest.raises(ArchiveError, match="git bundle create"):
        clone_bundle(bundle, tmp_path / "cache")


def test_a_missing_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="No such file"):
        clone_bundle(tmp_path / "shops-versions.bundle", tmp_path / "cache")

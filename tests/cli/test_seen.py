"""A preview reads a file again when it may have been written since, and not otherwise."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.cli import seen
from generator.cli.seen import Seen
from generator.digest import digest_of

NAME = "content/x.md"
LONG_AGO = 1_000_000_000


def written(folder: Path, text: str) -> Path:
    path = folder / NAME
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return path


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paths that were read, in order."""
    noted: list[str] = []
    real = seen._read

    def read(path: str) -> bytes | None:
        noted.append(path)
        return real(path)

    monkeypatch.setattr(seen, "_read", read)
    return noted


def test_file_that_settled_is_read_once(
    tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen, "_SETTLED", -LONG_AGO)  # every file counts as settled
    written(tmp_path, "one")
    known = Seen()
    first = known.digests(str(tmp_path), [NAME])
    assert first == {NAME: digest_of(b"one")} == known.digests(str(tmp_path), [NAME])
    assert len(reads) == 1


def test_file_just_written_is_read_again_although_its_times_are_the_same(
    tmp_path: Path, reads: list[str]
) -> None:
    written(tmp_path, "one")
    known = Seen()
    known.digests(str(tmp_path), [NAME])
    written(tmp_path, "two")
    assert known.digests(str(tmp_path), [NAME]) == {NAME: digest_of(b"two")}
    assert len(reads) == 2


def test_file_written_anew_with_the_old_size_and_time_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen, "_SETTLED", -LONG_AGO)
    path = written(tmp_path, "one")
    known = Seen()
    known.digests(str(tmp_path), [NAME])
    path.rename(tmp_path / "kept")  # so that the new file gets a number of its own
    written(tmp_path, "two")
    assert known.digests(str(tmp_path), [NAME]) == {NAME: digest_of(b"two")}


def test_what_is_no_plain_file_has_no_digest(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content" / "pipe")
    names = ["content", "content/pipe", "content/none.md"]
    assert Seen().digests(str(tmp_path), names) == {}

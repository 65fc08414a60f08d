"""Files reach the disk in one step where the system can, and one by one where it cannot."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.publish.flush import flush_tree


@pytest.fixture
def flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is flushed by itself, of a folder with one file."""
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "file").write_text("text")
    paths: list[str] = []

    def noted(number: int) -> None:
        paths.append(str(Path(f"/proc/self/fd/{number}").readlink()))

    monkeypatch.setattr(os, "fsync", noted)
    return paths


def answering(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system answer `syncfs` with a failure."""
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(syncfs=lambda _: -1))
    monkeypatch.setattr(ctypes, "get_errno", lambda: code)


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EPERM])
def test_what_a_sandbox_forbids_is_done_file_by_file(
    code: int, tmp_path: Path, flushed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(code, monkeypatch)
    flush_tree(tmp_path / "tree")
    assert flushed == [str(tmp_path / "tree" / "file"), str(tmp_path / "tree")]


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
def test_disk_that_failed_is_told(
    code: int, tmp_path: Path, flushed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(code, monkeypatch)
    with pytest.raises(OSError, match=os.strerror(code)):
        flush_tree(tmp_path / "tree")
    assert flushed == []

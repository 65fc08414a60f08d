from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.measuring import FailedError, measured, output, said_by

_CHILD = "import time; held = bytearray(60_000_000); time.sleep(0.6)"
_PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_CHILD!r}], check=True)"


def test_memory_of_a_child_counts(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    cost = measured([(sys.executable, "-c", _PARENT)], folder)
    assert cost.peak > 60
    assert 0.6 < cost.wall < 30
    assert 0 < cost.cpu < cost.wall


def test_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    with pytest.raises(FailedError, match="no such thing"):
        measured([(sys.executable, "-c", "raise SystemExit('no such thing')")], folder)
    assert "no such thing" in said_by(folder)


def test_output_counts_files_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one").write_bytes(b"12")
    (tmp_path / "two").write_bytes(b"345")
    assert output(tmp_path) == {"files": 2, "bytes": 5}

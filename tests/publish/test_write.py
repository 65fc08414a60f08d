"""Writing files: inside the folder, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish import write


def test_files_are_written_below_the_folder_byte_for_byte(tmp_path: Path) -> None:
    write(tmp_path, {"a/b/c.html": b"one\r\n", "a/b/d.html": b"two", "robots.txt": b""})
    assert (tmp_path / "a/b/c.html").read_bytes() == b"one\r\n"
    assert (tmp_path / "a/b/d.html").read_bytes() == b"two"
    assert (tmp_path / "robots.txt").read_bytes() == b""


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", "..", "a/.."])
def test_path_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="lies inside it"):
        write(tmp_path / "site", {name: b"x"})
    assert list(tmp_path.rglob("x")) == []


def test_name_with_two_dots_in_it_is_a_name(tmp_path: Path) -> None:
    write(tmp_path, {"a..b/c..html": b"x"})
    assert (tmp_path / "a..b" / "c..html").exists()

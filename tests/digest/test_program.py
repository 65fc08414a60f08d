"""What was kept belongs to a program: to its files, and to all that is installed beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.digest.program import program


def _program() -> bytes:
    program.cache_clear()
    return program()


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    program.cache_clear()


def test_any_other_version_of_any_library_makes_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _program()
    monkeypatch.syspath_prepend(tmp_path)
    assert _program() == before
    library = tmp_path / "markdown-3.9.dist-info"
    library.mkdir()
    one = _program()
    library.rename(tmp_path / "markdown-4.0.dist-info")
    assert len({before, one, _program()}) == 3


def test_checkout_on_the_path_makes_no_other_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _program()
    (tmp_path / "clausebook.egg-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert _program() == before

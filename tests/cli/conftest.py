"""A small project, and the program run inside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.builders import a_content
from tests.projects import ROOT, a_small_project, put

Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder of the tiny content set with its `mkdocs.yml`, and the current one."""
    folder = tmp_path / "project"
    for name, text in a_content().items():
        put(folder / name, text)
    put(folder / "content/pages/index.md", "# Home\n")
    put(folder / "mkdocs.yml", (ROOT / "mkdocs.yml").read_text("utf-8"))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(project: Path) -> Run:
    """Run `clausebook` with arguments; `input` answers its questions."""
    assert project.is_dir()

    def clausebook(*arguments: str, **settings: str) -> Result:
        return CliRunner().invoke(main, list(arguments), **settings)  # type: ignore[arg-type]

    return clausebook


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small project with our pages and theme, and make it the current folder."""
    folder = a_small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder

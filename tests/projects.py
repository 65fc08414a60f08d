"""Copies of the real project, whose settings and records a test may change."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.builders import a_content

ROOT = Path(__file__).parents[1]
PARTS = ("content", "overrides", "mkdocs.yml")


def a_project(folder: Path, **settings: str) -> Path:
    """Copy the project into `folder`, with settings of `mkdocs.yml` replaced; return its path."""
    for part in PARTS:
        source, target = ROOT / part, folder / part
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    configure(folder, **settings)
    return folder


def a_small_project(folder: Path, **settings: str) -> Path:
    """Copy the project with its own pages and theme, but the tiny content set for records."""
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copytree(ROOT / "content" / "pages", folder / "content" / "pages")
    home = folder / "content" / "pages" / "index.md"
    put(
        home,
        re.sub(r"\{\{ type\.[a-z-]+ \}\}", "{{ type.change-of-terms }}", home.read_text("utf-8")),
    )
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    for name, text in a_content().items():
        put(folder / name, text)
    configure(folder, **settings)
    return folder


def put(path: Path, text: str) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def configure(project: Path, **settings: str) -> None:
    """Replace top-level settings of a project's `mkdocs.yml`."""
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    for name, value in settings.items():
        text, found = re.subn(rf"(?m)^{name}: .*$", f"{name}: {value}", text)
        assert found == 1, f"mkdocs.yml has no line for {name}"
    config.write_text(text, encoding="utf-8")

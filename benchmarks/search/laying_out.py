"""The corpus of the search benchmark: the real library, with made records around it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

import yaml

from benchmarks.corpus import make

ROOT: Final = Path(__file__).resolve().parents[2]


def lay_out(project: Path, provisions: int, seed: int = 1) -> int:
    """Make a project of so many provisions, the real ones among them; return how many are made.

    Every real provision is kept, so a smaller number than there are gives the real library alone.
    """
    for part in ("content", "overrides"):
        shutil.copytree(ROOT / part, project / part)
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(
        re.sub(r"(?m)^use_directory_urls: .*$", "use_directory_urls: false", config), "utf-8"
    )
    made = max(provisions - real_provisions(), 0)
    if made:
        _add_made(project, made, seed)
    return made


def real_provisions() -> int:
    """Count the provisions of the real library."""
    files = (ROOT / "content" / "platforms").glob("*/*/*.md")
    return sum(path.name != "index.md" for path in files)


def _add_made(project: Path, provisions: int, seed: int) -> None:
    beside = project / "made"
    make(beside, provisions, seed)
    made = beside / "content"
    _join(project / "content/taxonomies/clause-types.yml", made / "taxonomies/clause-types.yml")
    for folder in ("platforms", "regulations"):
        shutil.copytree(made / folder, project / "content" / folder, dirs_exist_ok=True)
    shutil.rmtree(beside)


def _join(kept: Path, added: Path) -> None:
    """Add made clause types to the real ones; both keep their own group."""
    types, more = map(_read, (kept, added))
    types["groups"] |= more["groups"]
    types["types"] |= more["types"]
    kept.write_text(yaml.safe_dump(types, sort_keys=False, allow_unicode=True), "utf-8")


def _read(file: Path) -> dict[str, dict[str, str]]:
    """Read a taxonomy as plain words, so that an answer `yes` stays one."""
    read: dict[str, dict[str, str]] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes only words
    return read

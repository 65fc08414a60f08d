"""The labelled changes and the captures they name, read once a session."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class LabelledChange:
    """A passage that changed between two captures, and how, as a person labelled it."""

    id: str
    kind: str
    before: str
    after: str
    captures: tuple[str, str]


@pytest.fixture(scope="session")
def archive() -> Path:
    """The folder with the public archive's bundle and data set."""
    place = os.environ.get("CLAUSEBOOK_ARCHIVE")
    if not place:
        pytest.skip("CLAUSEBOOK_ARCHIVE is not set: no archive to read captures from")
    return Path(place)


@pytest.fixture(scope="session")
def labelled_changes(
    archive: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[LabelledChange]:
    """Every labelled change, with the Markdown of the captures before and after it."""
    labels, bundle = (
        archive.parent / "eval/changes.jsonl",
        archive / "genai-contrib-versions.bundle",
    )
    for needed in (labels, bundle):
        if not needed.is_file():
            pytest.skip(f"{needed.name} is not there: no labelled changes to find")
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    versions = tmp_path_factory.mktemp("archive") / "versions.git"
    subprocess.run(["git", "clone", "--quiet", "--bare", bundle, versions], check=True)
    return [_labelled(row, versions) for row in rows]


def _labelled(row: dict[str, str], versions: Path) -> LabelledChange:
    path = f"{row['service']}/{row['terms_type']}.md"
    earlier, later = (
        subprocess.run(
            ["git", "-C", versions, "show", f"{commit}:{path}"], check=True, capture_output=True
        ).stdout.decode()
        for commit in (row["from_commit"], row["to_commit"])
    )
    return LabelledChange(
        row["id"],
        row["kind"],
        row["before_passage"] or "",
        row["after_passage"] or "",
        (earlier, later),
    )


@pytest.fixture(scope="session")
def commercial_terms(archive: Path) -> list[tuple[str, str]]:
    """One document of the data set through its rename, as (path, Markdown), the earliest first."""
    data_set = archive / "genai-eu-dataset.zip"
    if not data_set.is_file():
        pytest.skip(f"{data_set.name} is not there: no captures to follow a clause through")
    folders = ("Le Chat/Commercial Terms/", "Vibe/Commercial Terms/")
    with zipfile.ZipFile(data_set) as files:
        return [
            (name, files.read(name).decode())
            for folder in folders
            for name in sorted(files.namelist())
            if folder in name and name.endswith(".md")
        ]

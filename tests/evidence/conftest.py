"""The labelled quotations and the captures they name, read once a session."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

_COLLECTION = "genai-contrib"
_VERSION = re.compile(r"(?P<time>\d{4}-\d\d-\d\d(?:T[\d-]+Z)?)(?:-(?P<nth>\d+))?")


@dataclass(frozen=True, slots=True)
class LabelledQuote:
    """A quotation, the captures its label fits, and whether it stands there verbatim."""

    id: str
    how: str
    quote: str
    verbatim: bool
    captures: tuple[str, ...]


@pytest.fixture(scope="session")
def labelled_quotes(tmp_path_factory: pytest.TempPathFactory) -> list[LabelledQuote]:
    archive = os.environ.get("CLAUSEBOOK_ARCHIVE")
    if not archive:
        pytest.skip("CLAUSEBOOK_ARCHIVE is not set: the labelled quotations need the archive")
    labels = Path(archive).parent / "eval" / "quotes.jsonl"
    if not labels.exists():
        pytest.skip("the labelled quotations (eval/quotes.jsonl) are not beside the archive")
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["collection"] == _COLLECTION]
    repository = tmp_path_factory.mktemp("archive") / "versions.git"
    bundle = Path(archive) / f"{_COLLECTION}-versions.bundle"
    subprocess.run(
        ["git", "clone", "--quiet", "--mirror", str(bundle), str(repository)], check=True
    )
    history = _history(repository)
    named = [_commits(row, history) for row in rows]
    blobs = _blobs(repository, sorted({blob for blobs in named for blob in blobs}))
    return [
        LabelledQuote(
            row["id"],
            row["how"],
            row["quote"],
            row["expected"] == "verbatim",
            tuple(blobs[blob] for blob in found),
        )
        for row, found in zip(rows, named, strict=True)
    ]


def _git(repository: Path, *arguments: str, sent: str = "") -> bytes:
    command = ["git", "-C", str(repository), "-c", "core.quotePath=false", *arguments]
    return subprocess.run(command, input=sent.encode(), capture_output=True, check=True).stdout


def _history(repository: Path) -> dict[str, list[tuple[str, str]]]:
    """List each path's versions, oldest first: time as rows write it, and blob id."""
    log = _git(
        repository,
        *("log", "--all", "--reverse", "--raw", "--no-abbrev", "--no-renames", "--format=%x01%ct"),
    ).decode()
    versions: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for commit in log.split("\x01")[1:]:
        seconds, *changes = commit.splitlines()
        for change in changes:
            if change.startswith(":") and "\tLICENSE" not in change:
                told, path = change.split("\t", 1)
                versions[path].append((_written(int(seconds)), told.split()[3]))
    return versions


def _written(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H-%M-%SZ")


def _commits(row: dict[str, str], history: dict[str, list[tuple[str, str]]]) -> list[str]:
    """Name the blobs that fit a row's version: a day, a time, or the nth of that time."""
    version = _VERSION.fullmatch(row["version_date"])
    assert version is not None, row["version_date"]
    path = f"{row['service']}/{row['terms_type']}.md"
    fitting = [blob for time, blob in history[path] if time.startswith(version.group("time"))]
    nth = version.group("nth")
    chosen = fitting[int(nth) - 1 : int(nth)] if nth else fitting
    return [blob for blob in chosen if set(blob) != {"0"}]


def _blobs(repository: Path, names: list[str]) -> dict[str, str]:
    read = _git(repository, "cat-file", "--batch", sent="".join(f"{name}\n" for name in names))
    texts = {}
    at = 0
    for name in names:
        line_end = read.index(b"\n", at)
        size = int(read[at:line_end].split()[2])
        texts[name] = read[line_end + 1 : line_end + 1 + size].decode()
        at = line_end + size + 2
    return texts

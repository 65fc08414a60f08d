"""Our own build measured: cold, nothing edited, one record edited, under serve; and its pages."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.corpus import make
from benchmarks.corpus_shared import TYPES
from benchmarks.measuring import QUIET, Cost, FailedError, measured, output, said_by

ROOT = Path(__file__).resolve().parents[1]
BUILD = (sys.executable, "-m", "generator", "build")
HERE = {"PYTHONPATH": str(ROOT)}
WAIT = 900
"""Seconds a preview may take to come up, or to show an edit."""


def lay(folder: Path, provisions: int) -> None:
    """Write our project: the made records, our theme, settings and hand-written pages."""
    make(folder, provisions)
    for part in ("overrides", "content/pages"):
        shutil.copytree(ROOT / part, folder / part)
    home = folder / "content" / "pages" / "index.md"  # names our own clause types
    home.write_text(
        re.sub(r"\{\{ type\.[a-z-]+ \}\}", f"{{{{ type.{TYPES[0]} }}}}", home.read_text("utf-8")),
        encoding="utf-8",
    )
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")


def cold(folder: Path) -> tuple[Cost, dict[str, float]]:
    """Build from nothing, in fresh processes; return also what each stage took, in seconds."""
    for kept in ("site", ".clausebook"):
        shutil.rmtree(folder / kept, ignore_errors=True)
    cost = measured([(*BUILD, "--json")], folder, HERE)
    told = json.loads(said_by(folder))
    return cost, told["stages"]


def edits(folder: Path) -> dict[str, float]:
    """Wall seconds of builds after edits.

    Of prose the slower of a second and a third edit counts; the first after a cold build is told
    apart.
    """
    record = _records(folder)[7]
    _edit(record, "\n## Why it matters\n\n", "Edited once. ")
    first = measured([BUILD], folder, HERE).wall
    nothing = measured([BUILD], folder, HERE).wall
    prose = []
    for word in ("Twice. ", "Thrice. "):
        _edit(record, "\n## Why it matters\n\n", word)
        prose.append(measured([BUILD], folder, HERE).wall)
    level = next(
        one for one in ("low", "medium") if f"severity: {one}" not in record.read_text("utf-8")
    )
    text = record.read_text("utf-8")
    old = next(line for line in text.splitlines() if line.startswith("severity: "))
    record.write_text(text.replace(old, f"severity: {level}", 1), encoding="utf-8")
    facts = measured([BUILD], folder, HERE).wall
    return {
        "nothing edited": nothing,
        "first edit after a cold build": first,
        "prose of one record edited": max(prose),
        "facts of one record edited": facts,
    }


def served(folder: Path) -> dict[str, float]:
    """Seconds until `serve` shows an edit of a record: the slowest of three."""
    address, took = f"127.0.0.1:{_free_port()}", []
    record = _records(folder)[7]
    page = f"http://{address}/{record.relative_to(folder / 'content').with_suffix('')}/"
    command = (sys.executable, "-m", "generator", "serve", "--address", address)
    with (folder.parent / "serve.log").open("wb") as log:
        serving = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **QUIET, **HERE},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            _until(lambda: "<h1" in _got(page))
            for number in range(4):
                mark = f"Seen{number}by{os.getpid()}"
                started = time.perf_counter()
                _edit(record, "\n## Why it matters\n\n", f"{mark}. ")
                _until(lambda mark=mark: mark in _got(page))  # type: ignore[misc]
                took.append(time.perf_counter() - started)
                time.sleep(1)
        finally:
            os.killpg(serving.pid, signal.SIGINT)
            serving.wait(60)
    return {"serve, first edit": took[0], "serve, later edits": max(took[1:])}


def weights(site: Path) -> dict[str, object]:
    """Weigh what a reader gets: provision pages, the largest page, the fullest folder."""
    pages = [path for path in site.glob("platforms/*/*/*/index.html") if "provision-" in str(path)]
    raw = [path.stat().st_size for path in pages]
    packed = [len(gzip.compress(path.read_bytes(), 6, mtime=0)) for path in pages]
    every = [path for path in site.rglob("*") if path.is_file()]
    largest = max(
        (path for path in every if path.suffix == ".html"), key=lambda one: one.stat().st_size
    )
    fullest, entries = _fullest(site)
    return {
        "pages": sum(path.suffix == ".html" for path in every),
        "page raw mean": round(sum(raw) / len(raw)),
        "page raw most": max(raw),
        "page gzip mean": round(sum(packed) / len(packed)),
        "page gzip most": max(packed),
        "largest page": f"{largest.relative_to(site)}",
        "largest page bytes": largest.stat().st_size,
        "fullest folder": f"{fullest.relative_to(site)}",
        "fullest folder entries": entries,
        **output(site),
    }


def _fullest(site: Path) -> tuple[Path, int]:
    held = Counter(path.parent for path in site.rglob("*"))
    return max(held.items(), key=lambda item: item[1])


def _records(folder: Path) -> list[Path]:
    return sorted((folder / "content" / "platforms").glob("*/*/provision-*.md"))


def _edit(record: Path, after: str, words: str) -> None:
    text = record.read_text("utf-8")
    record.write_text(text.replace(after, after + words, 1), encoding="utf-8")


def _got(page: str) -> str:
    try:
        with urllib.request.urlopen(page, timeout=10) as answer:  # noqa: S310 - this machine
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, OSError):
        return ""


def _until(seen: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not seen():
        if time.monotonic() > end:
            message = "serve did not show the page"
            raise FailedError(message)
        time.sleep(0.02)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])

"""The engines: how each makes its index, and how a reader asks it."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.search import memory
from benchmarks.search.laying_out import ROOT

HERE: Final = Path(__file__).parent
PROCESSES: Final = 2


class MissingError(RuntimeError):
    """An engine is not installed; the message says how to install it."""


@dataclass(frozen=True, slots=True)
class Engine:
    """How a browser asks an engine.

    `page` is where its search is used, `script` the file of `asking/` with `ready` and `ask`.
    """

    name: str
    page: str
    script: str

    @property
    def asking(self) -> str:
        """Return the script that asks the engine as its own interface does."""
        return (HERE / "asking" / f"{self.script}.js").read_text("utf-8")


OURS: Final = Engine("Clausebook", "index.html", "clausebook")
PAGEFIND: Final = Engine("Pagefind", "blank.html", "pagefind")
MATERIAL: Final = Engine("MkDocs Material", "index.html", "material")


def index_ours(entries: Path, site: Path) -> memory.Cost:
    """Make our index, in the place of the one that the build made."""
    shutil.rmtree(site / "search")
    program = [sys.executable, "-m", "benchmarks.search.ours"]
    return memory.measured([*program, str(entries), str(site), str(PROCESSES)], folder=ROOT)


def index_pagefind(site: Path) -> memory.Cost:
    """Make Pagefind's index of the articles of the pages; MissingError when it is not there."""
    options = ["--site", str(site), "--root-selector", "article", "--quiet"]
    cost = memory.measured([*_pagefind(), *options], folder=ROOT)
    (site / PAGEFIND.page).write_text("<!doctype html><title>Blank</title>", "utf-8")
    return cost


def index_material(peer: Path) -> memory.Cost:
    """Build the pages with MkDocs Material, whose search index is a part of it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return memory.run(command, peer, {"NO_MKDOCS_2_WARNING": "1"})


def pagefind_version() -> str:
    """Return the version that Pagefind tells; MissingError when it is not there."""
    return memory.told([*_pagefind(), "--version"]).split()[-1]


def _pagefind() -> list[str]:
    program = shutil.which("pagefind")
    if program:
        return [program]
    if importlib.util.find_spec("pagefind"):
        return [sys.executable, "-m", "pagefind"]
    message = "Pagefind is not installed; install it with: python -m pip install '.[bench]'"
    raise MissingError(message)

"""`python -m benchmarks.search`: our search beside Pagefind, and Material's, in one run.

Makes the corpus, prints its pages with the real build, indexes them with each engine, serves them
gzipped, and asks the labelled queries in real Chromium. Prints the tables of the report.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.search import engines, entries, pages
from benchmarks.search.browsing import chromium
from benchmarks.search.figures import Figures, Indexed, figures
from benchmarks.search.laying_out import ROOT, lay_out
from benchmarks.search.memory import METHOD, run
from benchmarks.search.queries import labelled
from benchmarks.search.report import table
from benchmarks.search.served import served


def main() -> None:
    """Read the options, run both sizes, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--provisions", type=int, default=13_250)
    options.add_argument("--beside-material", type=int, default=400, metavar="PROVISIONS")
    options.add_argument("--timed", type=int, default=40, help="queries put for their time")
    options.add_argument("--folder", type=Path, help="keep what is made, take it up again")
    chosen = options.parse_args()
    try:
        print(f"{_machine()}\n\nMemory: {METHOD}.")
        with tempfile.TemporaryDirectory() as made:
            folder = chosen.folder or Path(made)
            _run(folder / "large", chosen.provisions, chosen.timed, is_large=True)
            if chosen.beside_material:
                _run(folder / "small", chosen.beside_material, 10, is_large=False)
    except (engines.MissingError, LookupError) as error:
        sys.exit(str(error))


def _run(folder: Path, provisions: int, timed: int, *, is_large: bool) -> None:
    queries = labelled()
    counted = _pages(folder, provisions)
    print(f"\n## {provisions:,} provisions, {counted:,} pages, {len(queries)} queries\n")
    makers: list[Callable[[Path], Indexed]] = [_ours, _pagefind]
    if not is_large:
        makers.append(_material)
    results = [
        _asked(indexed, timed, is_cold=is_large) for indexed in [make(folder) for make in makers]
    ]
    print(table(results), flush=True)


def _pages(folder: Path, provisions: int) -> int:
    """Print the pages and note what search knows of them, unless an earlier run did."""
    if not (folder / "entries").exists():
        made = lay_out(folder / "project", provisions)
        cost = pages.build(folder / "project", folder / "site")
        print(f"Pages built by `clausebook build` in {cost.wall:.0f} s ({made:,} records made).")
        program = [sys.executable, "-m", "benchmarks.search.entries"]
        run([*program, str(folder / "project"), str(folder / "entries")], ROOT)
    return sum(1 for _ in entries.stored(folder / "entries"))


def _ours(folder: Path) -> Indexed:
    cost = engines.index_ours(folder / "entries", folder / "site")
    return Indexed(engines.OURS, folder / "site", cost, _size(folder / "site" / "search"))


def _pagefind(folder: Path) -> Indexed:
    pages.with_filters(entries.stored(folder / "entries"), folder / "site", folder / "filtered")
    cost = engines.index_pagefind(folder / "filtered")
    site = folder / "filtered"
    return Indexed(engines.PAGEFIND, site, cost, _size(site / "pagefind"))


def _material(folder: Path) -> Indexed:
    pages.as_markdown(entries.stored(folder / "entries"), folder / "peer")
    cost = engines.index_material(folder / "peer")
    site = folder / "peer" / "site"
    size = (site / "search" / "search_index.json").stat().st_size
    return Indexed(engines.MATERIAL, site, cost, size)


def _asked(indexed: Indexed, timed: int, *, is_cold: bool) -> Figures:
    with served(indexed.site) as origin, chromium() as browser:
        return figures(browser, indexed, origin, timed, is_cold=is_cold)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _machine() -> str:
    with chromium() as browser:
        engine = browser.version
    parts: Sequence[str] = (
        time.strftime("%Y-%m-%d", time.gmtime()),
        f"{os.cpu_count()} processors ({platform.machine()})",
        f"Python {platform.python_version()}",
        f"Chromium {engine}",
        f"Pagefind {engines.pagefind_version()}",
        f"MkDocs Material {version('mkdocs-material')}",
    )
    return "; ".join(parts)


if __name__ == "__main__":
    main()

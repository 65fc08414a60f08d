"""`make bench`: our build beside MkDocs Material on the same made corpus, in the same run.

Prints the wall time of each (fresh process, median of the runs) and the ratio. MkDocs Material
sets the same records as plain Markdown pages, outside the navigation, with its search index: the
least that does the same work.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus import make

ROOT = Path(__file__).resolve().parent.parent
NAV_OFF = (
    "site_name: Peer\ntheme: {name: material, font: false}\nplugins: [search]\nnot_in_nav: '*'\n"
)


def main() -> None:
    """Make the corpus, run both, print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--provisions", type=int, default=500)
    options.add_argument("--runs", type=int, default=3)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours, peer = _projects(Path(folder), chosen.provisions)
        program = [sys.executable, "-m", "generator", "build"]
        us = _median(program, ours, chosen.runs)
        them = _median([sys.executable, "-m", "mkdocs", "build", "-q"], peer, chosen.runs)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{chosen.provisions} provisions, median of {chosen.runs} runs, fresh processes")
    print(f"clausebook       {us:7.2f} s")
    print(f"mkdocs-material  {them:7.2f} s")
    print(f"ratio            {us / them:7.2f}   (largest process of either: {memory:.0f} MB)")


def _projects(folder: Path, provisions: int) -> tuple[Path, Path]:
    """Lay out both projects from the same records."""
    ours, peer = folder / "ours", folder / "peer"
    make(ours, provisions)
    shutil.copytree(ROOT / "overrides", ours / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", ours / "mkdocs.yml")
    shutil.copytree(ROOT / "content" / "pages", ours / "content" / "pages")
    shutil.copytree(ours / "content" / "platforms", peer / "docs" / "platforms")
    (peer / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (peer / "mkdocs.yml").write_text(NAV_OFF, encoding="utf-8")
    return ours, peer


def _median(command: list[str], folder: Path, runs: int) -> float:
    seconds = []
    for _ in range(runs):
        shutil.rmtree(folder / "site", ignore_errors=True)
        started = time.perf_counter()
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=quiet)
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds)


if __name__ == "__main__":
    main()

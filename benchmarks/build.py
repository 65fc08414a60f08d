"""`make bench`: our build beside its peers on the same made corpus, in the same run.

Each generator builds the same records from nothing, in fresh processes, one after another; wall
and CPU time, peak memory of the process tree and output are measured. Peers that are not installed
are named, with how to install them.

    python benchmarks/build.py --provisions 13250 --record
"""

from __future__ import annotations

import argparse
import os
import platform
import shlex
import shutil
import signal
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import ours, report  # noqa: E402 - the root must be on the path first
from benchmarks.measuring import FailedError, hardware, measured, output  # noqa: E402
from benchmarks.peers import PEERS, Found, Peer, chosen_peers, install_eleventy  # noqa: E402

DOCS = ROOT / "docs" / "benchmarks"
SHORT = (200, ["mkdocsmaterial"])


def main() -> None:
    """Measure each size, print tables; keep them when asked to."""
    chosen = _options().parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ends serve also under nohup
    peers = chosen.peers.resolve() if chosen.peers else Path(sys.executable).parent
    if chosen.with_npm or chosen.install:
        install_eleventy(peers)
    if chosen.install:
        return
    for provisions in [SHORT[0]] if chosen.short else chosen.provisions:
        with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
            run = _run(Path(folder), provisions, peers, chosen)
        _print(run)
        if chosen.record:
            report.record(DOCS, run)


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--provisions", type=int, nargs="+", default=[2000])
    options.add_argument("--short", action="store_true", help="200 records, MkDocs Material only")
    options.add_argument("--peers", type=Path, help="folder of programs, such as VENV/bin")
    names = ", ".join(peer.name.lower().replace(" ", "") for peer in PEERS)
    options.add_argument("--only", nargs="*", help=f"peers to measure, of {names}; none for ours")
    options.add_argument("--with-npm", action="store_true", help="let npm install Eleventy")
    options.add_argument("--install", action="store_true", help="install Eleventy, and stop")
    options.add_argument("--no-edits", action="store_true", help="cold builds only")
    options.add_argument("--record", action="store_true", help="keep it in docs/benchmarks/")
    options.add_argument("--folder", type=Path, help="where projects are written for a while")
    return options


def _run(folder: Path, provisions: int, peers: Path, chosen: argparse.Namespace) -> dict[str, Any]:
    run: dict[str, Any] = {
        "provisions": provisions,
        "date": datetime.now(UTC).date().isoformat(),
        "hardware": hardware(),
        "python": platform.python_version(),
        "load": [round(figure, 2) for figure in os.getloadavg()],
        "command": f"python benchmarks/build.py {shlex.join(_said(provisions))}",
        "rows": {},
        "missing": [],
    }
    project = folder / "ours"
    ours.lay(project, provisions)
    print(f"{provisions:,} provisions: ours ...", flush=True)
    cost, run["stages"] = ours.cold(project)
    run["weights"] = ours.weights(project / "site")
    size = {name: run["weights"][name] for name in ("files", "bytes")}
    run["rows"][report.OURS] = {"version": "this commit", **cost.plain(), **size, "lacks": ""}
    if not chosen.no_edits:
        run["edits"] = {**ours.edits(project), **ours.served(project)}
    shutil.rmtree(project)
    for peer in chosen_peers(SHORT[1] if chosen.short else chosen.only):
        _peer(run, folder, peer, peer.find(peers) or peer.find(None))
    return run


def _said(provisions: int) -> list[str]:
    """Return the command's options for this size alone, without those of one machine."""
    rest, left = [], list(sys.argv[1:])
    while left:
        word = left.pop(0)
        if word == "--provisions":
            while left and not left[0].startswith("--"):
                left.pop(0)
        elif word in {"--peers", "--folder"}:
            left.pop(0)
        else:
            rest.append(word)
    return rest if "--short" in rest else ["--provisions", str(provisions), *rest]


def _peer(run: dict[str, Any], folder: Path, peer: Peer, found: Found | None) -> None:
    if found is None:
        print(f"{peer.name} is not installed: {peer.install}", flush=True)
        run["missing"].append(f"{peer.name} (not installed)")
        return
    print(f"{run['provisions']:,} provisions: {peer.name} ...", flush=True)
    project = folder / "peer"
    peer.lay(project, run["provisions"])
    try:
        cost = measured(found.commands, project)
        size = output(project / peer.output)
        run["rows"][peer.name] = {
            "version": found.version,
            **cost.plain(),
            **size,
            "lacks": peer.lacks,
        }
    except FailedError as error:
        print(f"{peer.name} failed: {error}", flush=True)
        run["missing"].append(f"{peer.name} (failed)")
    shutil.rmtree(project)


def _print(run: dict[str, Any]) -> None:
    print(f"\n{run['date']}, {run['hardware']}, load {run['load'][0]}\n\n{report.table(run)}")
    for what, took in run.get("edits", {}).items():
        print(f"{what}: {took:.2f} s")
    for what, most, was, said in report.verdicts(run):
        print(f"{said.strip('*')}: {what}, {was} of {most}")


if __name__ == "__main__":
    main()

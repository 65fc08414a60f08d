from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from benchmarks.plot import log_log
from benchmarks.report import page, record, verdicts


def _run(provisions: int, ours: float, peer: float) -> dict[str, Any]:
    figures = {"cpu": ours, "peak": 300.0, "files": 10, "bytes": 5_000_000, "lacks": ""}
    return {
        "provisions": provisions,
        "date": "2026-01-01",
        "hardware": "2 cores",
        "python": "3.11.0",
        "load": [0.5, 0.4, 0.3],
        "command": f"python benchmarks/build.py --provisions {provisions}",
        "rows": {
            "Clausebook": {"version": "this commit", "wall": ours, **figures},
            "Hugo + Pagefind": {"version": "1 + 2", "wall": peer, **figures, "lacks": "no feeds"},
        },
        "edits": {"nothing edited": 1.5},
    }


def test_budget_that_is_not_met_is_called_missed() -> None:
    said = {what: word for what, _, _, word in verdicts(_run(2000, 30.0, 60.0))}
    assert said["cold build against Hugo + Pagefind"] == "**missed**"
    assert said["nothing edited"] == "**missed**"
    assert said["peak memory of the process tree"] == "met"


def test_peer_that_does_nearly_the_same_work_is_held_to_the_same_budget() -> None:
    run = _run(2000, 20.0, 60.0)
    run["rows"]["Fuller Hugo + Pagefind"] = {**run["rows"]["Hugo + Pagefind"], "wall": 100.0}
    said = {what: (was, word) for what, _, was, word in verdicts(run)}
    assert said["cold build against Hugo + Pagefind"] == ("0.33 x", "**missed**")
    assert said["cold build against Fuller Hugo + Pagefind"] == ("0.20 x", "met")


def test_page_tells_versions_ratio_command_and_what_is_lacking() -> None:
    told = page([_run(2000, 10.0, 40.0)])
    for words in ("1 + 2", "0.25 x", "--provisions 2000", "**Hugo + Pagefind**: no feeds."):
        assert words in told


def test_run_of_the_same_size_takes_the_place_of_the_older_one(tmp_path: Path) -> None:
    for run in (_run(2000, 10.0, 40.0), _run(1000, 5.0, 20.0), _run(2000, 9.0, 40.0)):
        record(tmp_path, run)
    kept = json.loads((tmp_path / "build.json").read_text("utf-8"))
    walls = [(one["provisions"], one["rows"]["Clausebook"]["wall"]) for one in kept]
    assert walls == [(1000, 5.0), (2000, 9.0)]


def test_plot_is_well_formed_and_puts_greater_figures_higher() -> None:
    drawn = log_log("Cost", "Records", "ms", {"A & B": [(1000, 5.0), (10_000, 50.0)]})
    points = ET.fromstring(drawn).findall(".//{*}polyline")[0].get("points", "")  # noqa: S314 - our own
    (left, low), (right, high) = [pair.split(",") for pair in points.split()]
    assert float(left) < float(right)
    assert float(low) > float(high)

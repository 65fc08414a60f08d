"""What was measured, kept: the figures as JSON, a page with tables, and a plot."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.plot import log_log

Run = dict[str, Any]
OURS = "Clausebook"
FULLER = "Fuller Hugo + Pagefind"
"""The peer that does as nearly the same work as it can."""
KB, MB = 1000, 1_000_000
SIZES = (10_000, 100_000)
_HEAD = """\
# What a build costs

Written by `benchmarks/build.py`; the figures themselves are in [build.json](build.json).
The corpus is made from a seed: provisions of 900 words in the proportions of 13,250 provisions,
350 platforms, 820 documents and 60 clause types; each document has six captures and two changes.
Every build starts cold, in fresh processes, with nothing kept of an earlier one but the modules
that Python compiled, which any installed program has. All rows of a table are of one run on one
machine, one after another. CPU is user and system time of all processes; memory is the peak of the
whole process tree, looked at every 50 ms, less often where that took more than 2 % of a processor,
at least twice a second, with pages that processes share counted once (PSS). The peers are installed
by `pip install -r benchmarks/peers/pins.txt`, Eleventy by npm; `make bench` does both.
"""


def kept(file: Path) -> list[Run]:
    """Read the runs measured before, none when there is no file."""
    runs: list[Run] = json.loads(file.read_text("utf-8")) if file.exists() else []
    return runs


def record(folder: Path, run: Run) -> None:
    """Add a run in place of an earlier one of the same size, and write page and plot anew."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "build.json"
    others = [one for one in kept(file) if one["provisions"] != run["provisions"]]
    runs = sorted([*others, run], key=lambda one: int(one["provisions"]))
    file.write_text(json.dumps(runs, indent=1) + "\n", encoding="utf-8")
    (folder / "build.md").write_text(page(runs), encoding="utf-8")
    (folder / "build.svg").write_text(plot(runs), encoding="utf-8")


def page(runs: list[Run]) -> str:
    """Return the whole page as Markdown."""
    parts = [_HEAD, "![Cost of a record against the number of records](build.svg)\n"]
    parts += [_section(run) for run in reversed(runs)]
    parts += [_scale(runs), _lacking(runs)]
    return "\n".join(part for part in parts if part)


def table(run: Run) -> str:
    """Return one run as a Markdown table."""
    ours = run["rows"].get(OURS)
    lines = [
        "| Generator | Version | Wall, s | CPU, s | Peak memory, MB | Files | MB | Ours takes |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, row in run["rows"].items():
        ratio = f"{ours['wall'] / row['wall']:.2f} x" if ours and name != OURS else ""
        lines.append(
            f"| {name} | {row['version']} | {row['wall']:.1f} | {row['cpu']:.1f} | "
            f"{row['peak']:,.0f} | {row['files']:,} | {row['bytes'] / MB:.1f} | {ratio} |"
        )
    return "\n".join(lines) + "\n"


def _section(run: Run) -> str:
    load = ", ".join(f"{figure:.1f}" for figure in run["load"])
    told = [
        f"## {run['provisions']:,} provisions\n",
        (
            f"{run['date']}, {run['hardware']}, Python {run['python']}; load of the machine before "
            f"the first build (1, 5, 15 minutes): {load}. Again: `{run['command']}`\n"
        ),
        table(run),
    ]
    if missing := run.get("missing"):
        told.append(f"Not measured here: {', '.join(missing)}.\n")
    told.extend(_details(run))
    return "\n".join(told)


def _details(run: Run) -> Iterator[str]:
    if found := run.get("edits"):
        rows = "".join(f"| {what} | {took:.2f} |\n" for what, took in found.items())
        yield f"| Ours, after the cold build | Seconds |\n|---|---:|\n{rows}"
    if stages := run.get("stages"):
        rows = "".join(f"| {what} | {took:.2f} |\n" for what, took in stages.items())
        yield f"| Stage of a cold build of ours | Seconds |\n|---|---:|\n{rows}"
    if weight := run.get("weights"):
        yield (
            f"{weight['pages']:,} pages. A provision's page weighs "
            f"{weight['page raw mean'] / KB:.1f} KB on average ({weight['page raw most'] / KB:.1f} "
            f"at most), {weight['page gzip mean'] / KB:.1f} KB with gzip "
            f"({weight['page gzip most'] / KB:.1f} at most). The largest page is "
            f"`{weight['largest page']}` with {weight['largest page bytes'] / KB:.0f} KB, the "
            f"fullest folder `{weight['fullest folder']}` with "
            f"{weight['fullest folder entries']:,} entries.\n"
        )
    if judged := list(verdicts(run)):
        rows = "".join(
            f"| {what} | {most} | {was} | {said} |\n" for what, most, was, said in judged
        )
        yield f"| Budget | At most | Measured | |\n|---|---:|---:|---|\n{rows}"


def verdicts(run: Run) -> Iterator[tuple[str, str, str, str]]:
    """Hold a run against the budgets: what, at most, measured, and whether it is met."""
    rows, found, weight = run["rows"], run.get("edits", {}), run.get("weights", {})
    ours = rows.get(OURS)
    for name in ("Hugo + Pagefind", FULLER):
        if ours and name in rows:
            ratio = ours["wall"] / rows[name]["wall"]
            yield _held(f"cold build against {name}", 0.25, ratio, "x")
    if ours:
        most = 1500 if run["provisions"] >= SIZES[1] else 600
        yield _held("peak memory of the process tree", most, ours["peak"], "MB")
    for name, budget in (
        ("nothing edited", 1),
        ("prose of one record edited", 2),
        ("facts of one record edited", 2),
        ("serve, later edits", 0.5),
    ):
        if name in found:
            yield _held(name, budget, found[name], "s")
    for name, most in (("page raw mean", 40), ("page gzip mean", 14)):
        if name in weight:
            yield _held(name, most, weight[name] / KB, "KB")


def _held(what: str, most: float, was: float, unit: str) -> tuple[str, str, str, str]:
    said = "met" if was <= most else "**missed**"
    return what, f"{most:g} {unit}", f"{was:,.2f} {unit}", said


def _scale(runs: list[Run]) -> str:
    """Say what a record costs at each size, of ours."""
    ours = [(run["provisions"], run["rows"][OURS]) for run in runs if OURS in run["rows"]]
    if not ours:
        return ""
    rows = "".join(
        f"| {size:,} | {row['wall'] / size * 1000:.2f} | {row['cpu'] / size * 1000:.2f} | "
        f"{row['peak']:,.0f} |\n"
        for size, row in ours
    )
    told = (
        "## Ours by size\n\n| Provisions | Wall, ms each | CPU, ms each | Peak memory, MB |\n"
        f"|---:|---:|---:|---:|\n{rows}"
    )
    each = {size: row["cpu"] / size for size, row in ours}
    if all(size in each for size in SIZES):
        ratio = each[SIZES[1]] / each[SIZES[0]]
        word = "within" if ratio <= 1.2 else "beyond"  # noqa: PLR2004 - the budget
        told += f"\nAt 100,000 a record costs {ratio:.2f} x the CPU of 10,000, {word} 1.2 x.\n"
    return told


def _lacking(runs: list[Run]) -> str:
    lacks = {
        name: row["lacks"] for run in runs for name, row in run["rows"].items() if name != OURS
    }
    rows = "".join(f"- **{name}**: {words}.\n" for name, words in lacks.items())
    return (
        "## What the others do not do\n\nEach prints title, facts, excerpt, sections and related "
        "lists of every record, with a small theme of its own (MkDocs Material and Zensical with "
        "theirs). Fuller Hugo reads ledgers and change logs besides, and prints what the pages of "
        "ours say of evidence, captures, laws, answers and citation, pages of changes, structured "
        "data, the files beside each page (JSON, Markdown, BibTeX, RIS, CSL-JSON), feeds, a table "
        "and JSON Lines; its words for Pagefind are those that ours indexes, its filters our "
        f"facets. It is not the same work:\n\n{rows}"
    )


def plot(runs: list[Run]) -> str:
    """Draw CPU time of a record against the number of records."""
    lines: dict[str, list[tuple[float, float]]] = {}
    for run in runs:
        for name, row in run["rows"].items():
            each = (run["provisions"], 1000 * row["cpu"] / run["provisions"])
            lines.setdefault(name, []).append(each)
    return log_log(
        "CPU time of a record, cold build", "Provisions", "Milliseconds of CPU each", lines
    )

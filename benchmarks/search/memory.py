"""Runs a command and measures it: wall time, processor time, and memory of all its processes."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

PAUSE: Final = 0.05
"""Seconds between two looks at the memory; a shorter peak may be missed."""

METHOD: Final = (
    "the highest sum, looked at every 50 ms, of the proportional set size (`Pss` in "
    "`/proc/PID/smaps_rollup`) of the process and all below it, in a run of its own"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds on the wall and on the processors, megabytes at the peak."""

    wall: float
    cpu: float
    peak: float


def measured(command: Sequence[str], **where: Any) -> Cost:
    """Run a command twice: for its time alone, then for its memory, as looking slows it down."""
    timed = run(command, **where)
    return replace(timed, peak=run(command, is_watched=True, **where).peak)


def run(
    command: Sequence[str],
    folder: Path | None = None,
    more: Mapping[str, str] | None = None,
    *,
    is_watched: bool = False,
) -> Cost:
    """Run a command, quietly; CalledProcessError with what it said when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(more or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    peaks = [0]
    if is_watched:
        threading.Thread(target=_watch, args=(process.pid, peaks), daemon=True).start()
    said, _ = process.communicate()
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, said)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(wall, cpu, peaks[0] / 1024)


def _watch(pid: int, peaks: list[int]) -> None:
    while Path(f"/proc/{pid}/smaps_rollup").exists():
        total = sum(map(_kilobytes, _tree(pid)))
        if not total:  # it has ended and waits to be told of
            return
        peaks.append(max(peaks.pop(), total))
        time.sleep(PAUSE)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            below = children.read_text("ascii").split()
        except OSError:
            continue
        for child in map(int, below):
            yield from _tree(child)


def _kilobytes(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE)
    return int(found[1]) if found else 0


def told(command: Sequence[str]) -> str:
    """Run a command and return what it prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

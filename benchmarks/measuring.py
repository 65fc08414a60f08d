"""What a command costs: wall time, CPU time and the peak memory of its whole process tree."""

from __future__ import annotations

import itertools
import os
import resource
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

PAUSE = 0.05
"""Seconds between two looks at the memory of the tree, at least."""

SHARE = 0.02
"""Part of one processor that looking may take: the memory of a large process is slow to add up, and
what is measured waits meanwhile."""

LONGEST = 0.5
"""Seconds between two looks, at most: what is large for a shorter time than that may be missed."""

LOOKS = 5
"""Looks after which the tree's processes are listed again: listing all of a machine's takes CPU.
Where looks are rare, they are listed at each."""

QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": ""}
"""Set for everybody. Compiled modules are kept, as they are of any installed program: without them
each start of Python compiles all that it loads."""


class FailedError(Exception):
    """A command that did not end well: what it was, and the end of what it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall and CPU time in seconds (user and system, all processes), peak memory in MB.

    Memory is the proportional set size: pages that processes share are counted once.
    """

    wall: float
    cpu: float
    peak: float

    def plain(self) -> dict[str, float]:
        """Give the figures by name, rounded to what was measured."""
        return {name: round(figure, 3) for name, figure in asdict(self).items()}


def measured(
    commands: Sequence[Sequence[str]], folder: Path, more: Mapping[str, str] | None = None
) -> Cost:
    """Run commands one after another in fresh processes; return what they cost together.

    Raises FailedError when one fails; `more` are environment variables.
    """
    costs = [_one(command, folder, more or {}) for command in commands]
    return Cost(
        sum(cost.wall for cost in costs),
        sum(cost.cpu for cost in costs),
        max(cost.peak for cost in costs),
    )


def _one(command: Sequence[str], folder: Path, more: Mapping[str, str]) -> Cost:
    told = _log(folder)
    before, started, peak = _cpu(), time.perf_counter(), 0.0
    tree: list[int] = []
    with told.open("wb") as log:
        running = subprocess.Popen(
            list(command),
            cwd=folder,
            env={**os.environ, **QUIET, **more},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        pause = 0.0
        for look in itertools.count():
            if _ends(running, pause):
                break
            looked = time.thread_time()
            is_known = look % LOOKS and pause <= PAUSE
            tree = tree if is_known else tree_of(running.pid)
            peak = max(peak, sum(map(_pss, tree)) / 1024)
            pause = min(LONGEST, max(PAUSE, (time.thread_time() - looked) / SHARE))
    wall = time.perf_counter() - started
    if running.returncode:
        message = f"{' '.join(command)}\n{said_by(folder)[-2000:]}"
        raise FailedError(message)
    return Cost(wall, _cpu() - before, peak)


def _ends(running: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait so long for a process to end; it is noticed at once."""
    try:
        watched = os.pidfd_open(running.pid)
    except ProcessLookupError:  # it has ended
        return running.wait() is not None
    try:
        select.select((watched,), (), (), seconds)
    finally:
        os.close(watched)
    return running.poll() is not None


def said_by(folder: Path) -> str:
    """Return what the last command in a folder said."""
    return _log(folder).read_text("utf-8", "replace")


def _log(folder: Path) -> Path:
    return folder.parent / f"{folder.name}.log"


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tree_of(root: int) -> list[int]:
    """List a process and all below it; a process may end while it is looked at."""
    below: dict[int, list[int]] = {}
    for one in Path("/proc").iterdir():
        if one.name.isdigit():
            try:
                told = (one / "stat").read_text("utf-8", "replace")
            except OSError:
                continue
            below.setdefault(int(told.rpartition(")")[2].split()[1]), []).append(int(one.name))
    found, left = [], [root]
    while left:
        pid = left.pop()
        found.append(pid)
        left.extend(below.get(pid, ()))
    return found


def _pss(pid: int) -> int:
    """Return the proportional set size of a process in KB; 0 when it has ended."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        return 0
    return 0


def output(folder: Path) -> dict[str, int]:
    """Count files and bytes below a folder."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"files": len(sizes), "bytes": sum(sizes)}


def hardware() -> str:
    """Name the machine: processor, cores that may be used, memory."""
    told = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    name = next((one.split(":")[1].strip() for one in told if one.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{len(os.sched_getaffinity(0))} cores of {name or 'a processor'}, {memory:.0f} GiB"

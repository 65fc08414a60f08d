"""How far a build is: bars on a terminal, silence in a pipe; and what each stage took."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress
    from rich.progress import TaskID as Bar


@dataclass(slots=True)
class Stage:
    """When a stage began and ended, in seconds, and how much was done in it."""

    began: float
    ended: float
    done: int


@dataclass(slots=True)
class Watch:
    """Hears how far the build is, and remembers when each stage began and ended."""

    bars: Progress | None = None
    stages: dict[str, Stage] = field(default_factory=dict)
    _shown: dict[str, Bar] = field(default_factory=dict)

    def tell(self, name: str, done: int, total: int) -> None:
        """Note how much of a stage is done, of how much."""
        now = time.perf_counter()
        stage = self.stages.setdefault(name, Stage(now, now, 0))
        stage.ended, stage.done = now, done
        if self.bars is not None and total:
            if name not in self._shown:
                self._shown[name] = self.bars.add_task(name, total=total, rate="")
            rate = done / (now - stage.began) if now > stage.began else 0.0
            words = f"{rate:,.0f}/s" if done and total > 1 else ""
            self.bars.update(self._shown[name], completed=done, rate=words)
            self.bars.refresh()


@contextmanager
def watching() -> Iterator[Watch]:
    """Show stages with counts and rates on a terminal; in a pipe only remember them.

    The bars are drawn when there is news and by no thread: a build forks.
    """
    if not sys.stderr.isatty():
        yield Watch()
        return
    with _bars() as bars:
        yield Watch(bars)


def _bars() -> Progress:
    """Make the bars; what draws them is loaded only to draw."""
    from rich import progress  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415

    return progress.Progress(
        progress.TextColumn("{task.description}"),
        progress.BarColumn(bar_width=30),
        progress.MofNCompleteColumn(),
        progress.TextColumn("{task.fields[rate]}"),
        progress.TimeElapsedColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
    )


def print_profile(watch: Watch, seconds: float) -> None:
    """Print what each stage took, how much it did, and what that is for each."""
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=None, pad_edge=False)
    for column in ("Stage", "Seconds", "Done", "Milliseconds each"):
        table.add_column(column, justify="left" if column == "Stage" else "right")
    told = 0.0
    for name, stage in watch.stages.items():
        took = stage.ended - stage.began
        told += took
        each = f"{1000 * took / stage.done:.2f}" if stage.done > 1 else ""
        table.add_row(name, f"{took:.2f}", f"{stage.done:,}", each)
    table.add_row("Everything else", f"{seconds - told:.2f}", "", "")
    table.add_row("Together", f"{seconds:.2f}", "", "")
    Console(highlight=False, stderr=True).print(table)

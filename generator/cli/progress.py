"""A bar for work that is done piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

T = TypeVar("T")


def with_progress(done: Iterable[T], total: int, name: Callable[[T], str]) -> Iterator[T]:
    """Hand on what is done, and show a bar with its name on a terminal, nothing in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from done
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Verifying", total=total)
        for one in done:
            progress.update(task, description=name(one), advance=1)
            yield one

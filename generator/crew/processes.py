"""A crew of forked processes: what is shared with them is inherited, not sent."""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from generator.forks import end_with

T = TypeVar("T")

_SHARED: dict[int, Any] = {}
"""What processes forked from this one inherit; a task carries only the number."""

_NUMBERS = itertools.count()
"""No two values of one process have the same: what was made of one is never taken for another's."""


@dataclass(frozen=True, slots=True)
class Inherited(Generic[T]):
    """A value that every process forked after it was shared finds in its memory."""

    number: int

    def get(self) -> T:
        """Return the value."""
        value: T = _SHARED[self.number]
        return value


@dataclass(slots=True)
class Processes:
    """A crew of `hands` processes, forked anew for every stage."""

    hands: int
    inherits: bool = True

    def share(self, value: T) -> Inherited[T]:
        """Keep a value where processes forked from now on find it; the one before is let go."""
        _SHARED.clear()
        number = next(_NUMBERS)
        _SHARED[number] = value
        return Inherited(number)

    @contextmanager
    def executor(self) -> Iterator[Executor]:
        """Fork the processes of one stage; they end with it."""
        if gc.isenabled():
            gc.collect()
        gc.freeze()  # a collection in a child would touch, and so copy, all it has inherited
        try:
            context = multiprocessing.get_context("fork")
            pool = partial(ProcessPoolExecutor, initializer=end_with, initargs=(os.getpid(),))
            with pool(self.hands, mp_context=context) as executor:
                yield executor
        finally:
            gc.unfreeze()


def hands_of_this_machine() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

"""Work that another processor does while this one goes on."""

from __future__ import annotations

import io
import mmap
import os
import pickle
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Generic, NoReturn, TypeVar

from generator.forks.ending import end_with

T = TypeVar("T")


class Aside(Generic[T]):
    """Functions at work in a forked process, one after another.

    They look, reckon, and write files that nobody reads before they are done. A failure there, or a
    system that cannot fork, costs time and nothing else: the work is then done here, when its
    result is asked for. So it is from the start when it is not to be `apart`, as a process that
    walks over all that it shares copies it.
    """

    def __init__(self, *works: Callable[[], T], apart: bool = True) -> None:
        self._works = works
        self._done: list[int] = []
        self._results: IO[bytes] = io.BytesIO()
        self._told: IO[bytes] = io.BytesIO()
        self._pid = 0
        if works and apart and hasattr(os, "fork"):
            with suppress(OSError):  # no room for another process, or for its results
                self._results = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `close`
                self._pid, self._told = _forked(works, self._results)

    def result(self, place: int = 0) -> T:
        """Return what the work at `place` gave, once it is done."""
        while len(self._done) <= place:
            told = self._told.readline()
            if not told:
                return self._works[place]()
            self._done.append(int(told))
        start, end = sum(self._done[:place]), sum(self._done[: place + 1])
        with (
            mmap.mmap(self._results.fileno(), end, access=mmap.ACCESS_READ) as written,
            memoryview(written) as results,
            results[start:] as own,
        ):
            made: T = pickle.loads(own)  # noqa: S301 - from our own process
        return made

    def close(self) -> None:
        """Let go of the process, whether all results were asked for or not."""
        self._told.close()
        self._results.close()
        if self._pid:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            with suppress(ChildProcessError):  # who started us may want to hear of no child's end
                os.waitpid(self._pid, 0)


@contextmanager
def aside(*works: Callable[[], T], apart: bool = True) -> Iterator[Aside[T]]:
    """Let `works` be done aside as long as the block lasts."""
    doing = Aside(*works, apart=apart)
    try:
        yield doing
    finally:
        doing.close()


def _forked(works: tuple[Callable[[], T], ...], results: IO[bytes]) -> tuple[int, IO[bytes]]:
    """Fork; return the process and the pipe that tells the length of each result."""
    parent = os.getpid()
    reading, writing = os.pipe()
    try:
        pid = os.fork()
        if pid == 0:
            end_with(parent)
            _worked(works, results.fileno(), writing)
    except OSError:
        os.close(reading)
        raise
    finally:
        os.close(writing)
    return pid, os.fdopen(reading, "rb")


def _worked(works: tuple[Callable[[], T], ...], results: int, writing: int) -> NoReturn:
    """Work in the forked process, and end it."""
    try:
        for work in works:
            data = pickle.dumps(work(), protocol=5)
            with os.fdopen(results, "wb", closefd=False) as file:
                file.write(data)
            os.write(writing, b"%d\n" % len(data))
    finally:
        os._exit(0)

"""A crew on a Dask cluster whose machines share the project's folder."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any, Generic, TypeVar

from generator.pipeline import Packs, Ref

T = TypeVar("T")
R = TypeVar("R")


class ClusterError(RuntimeError):
    """The cluster cannot be reached, or the extra that speaks to it is not installed."""


@dataclass(frozen=True, slots=True)
class Stored(Generic[T]):
    """A value put away where every machine can read it; a task carries only the place.

    `mark` is no other's: a worker outlives builds, and the place of one value may be another's
    later.
    """

    packs: Packs
    ref: Ref
    mark: str

    def get(self) -> T:
        """Return the value; it is read once a process."""
        value: T = _read(self)
        return value

    def __hash__(self) -> int:
        return hash(self.mark)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stored) and other.mark == self.mark


@lru_cache(maxsize=2)
def _read(stored: Stored[Any]) -> Any:
    return pickle.loads(stored.packs.read(stored.ref))  # noqa: S301 - our own, summed


_ALONE = Lock()
"""What a process was given to work with serves one task at a time."""


def _done_alone(task: Callable[..., R], *args: Any) -> R:
    """Do a task while no other thread of this worker does one."""
    with _ALONE:
        return task(*args)


class _Singly(Executor):
    """A cluster's executor, each of whose workers does one task at a time.

    More threads would not be done sooner: they have one interpreter between them.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def submit(self, fn: Callable[..., R], /, *args: Any, **_kwargs: Any) -> Future[R]:
        """Hand a task to a worker."""
        return self._executor.submit(_done_alone, fn, *args)


class Cluster:
    """The workers of a Dask scheduler at `host` and `port`; ClusterError when there is none.

    The workers see the project's folder, the cache and the site's folder under the same paths. A
    task of a worker that was lost is done by another.
    """

    inherits = False

    def __init__(self, host: str, port: int, packs: Packs) -> None:
        address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        try:
            from distributed import Client  # noqa: PLC0415 - only who asks for a cluster needs it
        except ImportError as error:
            message = "install clausebook[dask] to work on a cluster"
            raise ClusterError(message) from error
        try:
            connect: Any = Client
            self._client: Any = connect(address, timeout="10s", set_as_default=False)
        except (OSError, ValueError) as error:
            message = f"no Dask scheduler answers at {address}"
            raise ClusterError(message) from error
        self._packs = packs

    @property
    def hands(self) -> int:
        """How many tasks the workers do side by side: one each."""
        return max(1, len(self._client.nthreads()))

    def share(self, value: T) -> Stored[T]:
        """Put a value into shared storage."""
        (ref,) = self._packs.write([pickle.dumps(value, protocol=5)])
        return Stored(self._packs, ref, os.urandom(16).hex())

    @contextmanager
    def executor(self) -> Iterator[Executor]:
        """Give the cluster as an executor; it stays when the stage ends."""
        yield _Singly(self._client.get_executor(pure=False, retries=2))

    def close(self) -> None:
        """Let go of the scheduler."""
        self._client.close()

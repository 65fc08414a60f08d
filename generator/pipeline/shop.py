"""What a build works with: hands, shelves for what is kept, and a place to put files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from generator.pipeline.bodies import Bodies
from generator.pipeline.memory import Memory
from generator.pipeline.packs import Drawer, Packs

T = TypeVar("T")
R = TypeVar("R")
C_co = TypeVar("C_co", covariant=True)
FEW = 12
"""Work of so few pieces is done sooner by one hand than handed out."""

MOST_AT_ONCE = 128
"""Tasks given to a hand at once: small enough that all hands end together."""


class Shared(Protocol[C_co]):
    """A value that every hand can get, handed over once and not with every task."""

    def get(self) -> C_co:
        """Return the value."""

    def __hash__(self) -> int: ...


class Crew(Protocol):
    """Who does the work: an executor for each stage, `hands` tasks at a time."""

    @property
    def hands(self) -> int:
        """How many tasks run side by side."""

    @property
    def inherits(self) -> bool:
        """Whether what this process knows is known to executors made after it."""

    def share(self, value: T) -> Shared[T]:
        """Make a value known to all hands of executors made after this."""

    def executor(self) -> AbstractContextManager[Executor]:
        """Give an executor for one stage."""


Put = Callable[[str, bytes | Iterable[bytes]], None]
"""Takes a file's path below the site and its bytes, whole or in pieces."""

Tell = Callable[[str, int, int], None]
"""Hears how far a stage is: its name, how much is done, of how much."""


@dataclass(frozen=True, slots=True)
class Held(Generic[T]):
    """A value shared within one process."""

    value: T

    def get(self) -> T:
        """Return it."""
        return self.value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Held) and other.value is self.value


class Alone(Executor):
    """An executor that does each task when it is handed in."""

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        """Do the task at once; an error is raised where the result is asked for."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - an executor hands every error on
            future.set_exception(error)
        return future


@dataclass(frozen=True, slots=True)
class OneHand:
    """The crew of one: everything is done here and now."""

    hands: int = 1
    inherits: bool = True

    def share(self, value: T) -> Held[T]:
        """Keep the value at hand."""
        return Held(value)

    def executor(self) -> AbstractContextManager[Executor]:
        """Give an executor that waits for nobody."""
        return nullcontext(Alone())


@dataclass(slots=True)
class Shop:
    """Everything a build works with; by default one hand, and files kept in memory.

    `lost` gives files of the last build that no longer stand as it left them; it is asked late, and
    more than once. `bodies` is given by who builds again in the same process; `load` reads a file
    of the last build's site, `copy` puts one at another path, and `keep` takes one that has a
    sum over into the new site and says whether that could be. Units of the kinds `put_off` stay as
    they are once they were made. `printed` is given, in a first build, what gives the paths of
    its files when all pages are there, and the index is not.
    """

    put: Put | None = None
    crew: Crew = field(default_factory=OneHand)
    packs: Packs = field(default_factory=Drawer)
    memory: Memory = field(default_factory=Memory)
    lost: Callable[[], frozenset[str]] = frozenset
    tell: Tell = lambda *_: None
    bodies: Bodies | None = None
    load: Callable[[str], bytes] | None = None
    copy: Callable[[str, Path], object] | None = None
    keep: Callable[[str, str], bool] = lambda *_: False
    put_off: frozenset[str] = frozenset()
    printed: Callable[[Callable[[], Iterable[str]]], object] = lambda _: None

    def spread(  # noqa: PLR0913, PLR0917 - what is to be done, and how it is dealt out
        self,
        stage: str,
        task: Callable[[Shared[T], tuple[Any, ...]], list[R]],
        value: T,
        items: Sequence[Any],
        most: int = MOST_AT_ONCE,
        few: int = FEW,
        ready: Callable[[Shared[T]], object] | None = None,
        *,
        apart: bool = False,
        singly: int = 0,
    ) -> Iterator[R]:
        """Do `task` on batches of items with all hands; results come in the order of items.

        Up to `few` items are left to one hand. `ready` makes what every hand will need, where it
        can be inherited; elsewhere `task` does so itself. Hands that work `apart` begin at places
        far from each other: what neighbours have in common is then worked out by one of them, and
        results come in no order, but none waits for another. The first `singly` items are a batch
        each.
        """
        crew = self.crew if len(items) > few else OneHand()
        shared = crew.share(value)
        if ready and items and crew.inherits:
            ready(shared)
        done = 0
        self.tell(stage, 0, len(items))
        with crew.executor() as executor:
            work: Iterable[tuple[Any, ...]] = batches(items[singly:], crew.hands, most)
            work, given = [*((item,) for item in items[:singly]), *work], in_order
            if apart:
                work, given = dealt(work, crew.hands), in_no_order
            for results in given(executor, partial(task, shared), work):
                yield from results
                done += len(results)
                self.tell(stage, done, len(items))


def dealt(work: Iterable[T], hands: int) -> Iterator[T]:
    """Give work in turns from as many stretches of it as there are hands."""
    waiting = list(work)
    length = -(-len(waiting) // hands)
    for turn in range(length):
        yield from waiting[turn::length]


def batches(items: Sequence[T], hands: int, most: int) -> Iterable[tuple[T, ...]]:
    """Cut work into batches: a single hand gets all of it at once."""
    size = max(1, min(most, -(-len(items) // (hands * 8)))) if hands > 1 else len(items)
    for start in range(0, len(items), max(size, 1)):
        yield tuple(items[start : start + size])


def in_order(executor: Executor, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """Hand all work in, and give the results in its order (an executor's own `map` may differ).

    A result is let go once it was given: together they are most of what a build remembers. Where
    one fails, or nobody asks for more, what was not begun is not done.
    """
    waiting = deque(executor.submit(function, item) for item in items)
    try:
        while waiting:
            yield waiting.popleft().result()
    finally:
        _call_off(waiting)


def in_no_order(executor: Executor, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """Hand all work in, and give each result as soon as it is there: none piles up.

    Where one fails, or nobody asks for more, what was not begun is not done.
    """
    waiting = {executor.submit(function, item) for item in items}
    try:
        for done in as_completed(waiting):
            waiting.discard(done)
            yield done.result()
    finally:
        _call_off(waiting)


def _call_off(waiting: Iterable[Future[Any]]) -> None:
    for future in waiting:
        future.cancel()

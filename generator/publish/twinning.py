"""The twin of a new site is made while the site is completed and put on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from generator.forks import Aside
from generator.publish.discard import discard
from generator.publish.flush import flush_tree
from generator.publish.names import beside
from generator.publish.twin import linked, twin

Names = Callable[[], Iterable[str]]
"""Gives the paths of files, one maybe twice: a million of them are not to be at hand for long."""


class Twinning:
    """Makes the twin of the folder `built`, which is to be `site`, `apart` in another process.

    It may `begin` with the files that are there, which are then on their way to the disk, too. One
    that did not become the spare is removed by `close`.
    """

    def __init__(self, built: Path, site: Path, *, apart: bool) -> None:
        self._built = built
        self._site = site.resolve()
        self._apart = apart
        self._names: Names = tuple
        self._doing: Aside[Path | None] | None = None

    def begin(self, names: Names) -> None:
        """Begin with some files, unless it has begun."""
        if self._doing is None:
            self._names = names
            work = partial(_begun, self._built, self._site, names)
            self._doing = Aside(work, apart=self._apart)

    def result(self, names: Iterable[str]) -> Path | None:
        """Return the twin, which has all files `names`; None where files cannot have two names."""
        self.begin(tuple)
        found = self._doing.result() if self._doing else None
        there = {*self._names()}
        others = (name for name in names if name not in there)
        return found if found and linked(self._built, found, others) else None

    def close(self) -> None:
        """Let go of the other process."""
        if self._doing is not None:
            self._doing.close()
            discard(beside(self._site, "twin"))


def _begun(built: Path, site: Path, names: Names) -> Path | None:
    """Make a twin of some files while they are flushed, as far as they can be by now."""
    with ThreadPoolExecutor(1) as hand:
        flushed = hand.submit(flush_tree, built)
        made = twin(built, site, dict.fromkeys(names()))
        flushed.exception()  # a disk that is full says so again when all is flushed
    return made

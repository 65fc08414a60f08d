"""A site and its spare are looked at while something else is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.forks import Aside, aside
from generator.publish.alike import Likewise, is_still_likewise, likewise
from generator.publish.left import Left, left_at
from generator.publish.look import Look, Standing, asked, look, seal_of, walked
from generator.publish.manifest import listed_in
from generator.publish.names import beside


class _Looks:
    """What is looked at of a site, one after another; each is sent without what was sent before."""

    def __init__(self, site: Path, known: bytes, left: Path | None) -> None:
        self._site = site
        self._known = known
        self._kept = left

    @cached_property
    def _left(self) -> Left | None:
        return left_at(self._kept) if self._kept else None

    @cached_property
    def _as_left(self) -> Look | None:
        return self._left.look(self._site, self._known) if self._left else None

    @cached_property
    def _asked(self) -> Look:
        return asked(self._site, self._known)

    @cached_property
    def _walked(self) -> Look:
        return walked(self._site, self._asked)

    def standing(self) -> Standing:
        """Tell how the site stands: this is asked first, and soon."""
        return (self._as_left or self._asked).standing

    def found(self) -> Look:
        """Tell what else was found in the site's folder."""
        return replace(self._as_left or self._walked, listed={}, numbers={})

    def likewise(self) -> Likewise:
        """Tell what stands in the spare."""
        spare, found = beside(self._site, "spare"), self._as_left
        alike = self._left.likewise(found, spare) if self._left and found else None
        return replace(alike or likewise(spare, self._walked), listed={})


class Looking:
    """Looks at a site, and then at its spare, while something else is done.

    Its `works` are something to be done before, and what `_Looks` looks at. What was looked at is
    looked at again now when it is another site by then.
    """

    def __init__(self, site: Path | None = None, works: Aside[Any] | None = None) -> None:
        self._site = site
        self._works = works
        self._results: dict[int, Any] = {}
        self._known: tuple[bytes, Mapping[str, str]] = b"", {}

    def first(self) -> Any:
        """Return what was to be done before anything is looked at."""
        return self._result(0)

    def know(self, digest: bytes, sums: Mapping[str, str]) -> None:
        """Take `sums` for what a manifest of this digest lists; it need not be read again."""
        self._known = digest, sums

    def knows(self, site: Path) -> bool:
        """Whether `site` lists what is known, and nothing else."""
        digest = self._known[0]
        return bool(digest) and self.standing(site).digest == digest

    def standing(self, site: Path) -> Standing:
        """Return how `site` stands."""
        found: Standing | None = self._result(1) if site.resolve() == self._site else None
        return found if found and found.seal == seal_of(site) else asked(site).standing

    def listed(self, site: Path) -> Mapping[str, str]:
        """Return the sums that the manifest of `site` lists, by path; none when it has none."""
        return self._known[1] if self.knows(site) else listed_in(site)

    def stands(self, site: Path) -> Mapping[str, str]:
        """Return the sums of the files of `site` that stand as they were left, by path."""
        found = self.found(site)
        return found.stands if found else look(site).stands

    def found(self, site: Path) -> Look | None:
        """Return what was found in `site` before, None when it was not looked at or is another."""
        found: Look | None = self._result(2) if site.resolve() == self._site else None
        is_it = found and found.standing.seal == seal_of(site)
        return replace(found, listed=self.listed(site)) if found and is_it else None

    def alike(self, folder: Path, site: Path) -> Likewise:
        """Return what was found in `folder`, the spare of `site`."""
        is_ours = site.resolve() == self._site and folder.resolve() == beside(self._site, "spare")
        found: Likewise | None = self._result(3) if is_ours else None
        if found and self.found(site) and is_still_likewise(found, folder):
            return replace(found, listed=self.listed(site))
        return likewise(folder, look(site))

    def _result(self, place: int) -> Any:
        if self._works and place not in self._results:
            self._results[place] = self._works.result(place)
        return self._results.get(place)


def _nothing() -> None:
    """Do nothing first."""


@contextmanager
def looking_at(
    site: Path,
    known: bytes = b"",
    left: Path | None = None,
    first: Callable[[], Any] | None = None,
) -> Iterator[Looking]:
    """Look at `site` and its spare as long as the block lasts.

    `known` is the digest of the manifest that the last build left, and at the path `left` is kept
    how it left both folders. `first` is done before, in the same process: what is wanted sooner.
    """
    place = site.resolve()
    looks = _Looks(place, known, left)
    with aside(first or _nothing, looks.standing, looks.found, looks.likewise) as doing:
        yield Looking(place, doing)

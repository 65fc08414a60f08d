"""What the edges hand to the pipeline: how to get at the sources, and the site's identity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from jinja2 import Environment

from generator.model.site import Site
from generator.problem import Problem
from generator.record import Source

Read = Callable[[str], Source | Problem]


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a build is made from.

    `names` are the paths of the files of `content/` without the hand-written pages, sorted, `read`
    reads one of them; `pages` are the addresses of hand-written pages; `problems` what listing them
    met; `templates` gives the environment of the section templates. `read` and `templates` may be
    sent to other processes. `digests` are those of files that were just read, by name; `reserved`
    are paths that the site's folder keeps for itself.
    """

    names: tuple[str, ...]
    read: Read
    pages: tuple[str, ...]
    site: Site
    templates: Callable[[], Environment]
    problems: tuple[Problem, ...] = ()
    draft: bool = False
    digests: Mapping[str, bytes] = field(default_factory=dict)
    reserved: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AtHand:
    """Sources in memory, read by path."""

    sources: dict[str, Source]

    @classmethod
    def of(cls, sources: Iterable[Source]) -> AtHand:
        """Shelve sources by path."""
        return cls({source.path: source for source in sorted(sources, key=lambda s: s.path)})

    def __call__(self, name: str) -> Source:
        """Return a source."""
        return self.sources[name]

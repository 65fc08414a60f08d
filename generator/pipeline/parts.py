"""What the edges hand to the pipeline: nothing in it is read from disk later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jinja2 import Environment

from generator.model.site import Site
from generator.problem import Problem
from generator.record import Source


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a build is made from.

    `sources` are the files of `content/` without the hand-written pages; `pages` the addresses of
    those; `problems` what loading met; `templates` the environment of the section templates.
    """

    sources: tuple[Source, ...]
    pages: tuple[str, ...]
    site: Site
    templates: Environment
    problems: tuple[Problem, ...] = ()
    draft: bool = False
    options: Mapping[str, str] = field(default_factory=dict)

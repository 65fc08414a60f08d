"""A preview that follows what is written: the site stays in memory and in a folder of its own."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.cache import DiskPacks
from generator.cli.collecting import uncollected
from generator.cli.failing import FAILURES, told
from generator.cli.making import crew_of, parts_of
from generator.cli.project import Project
from generator.cli.report import print_problems
from generator.cli.seen import Seen
from generator.crew import hands_of_this_machine
from generator.engines.mkdocs_type import MkDocsType
from generator.pipeline import DESCRIBED, Bodies, Crew, Edition, Memory, OneHand, Shop, build
from generator.publish import Writer
from generator.text.counts import counted

PUT_OFF = frozenset(("data", "feeds", "corrections", "following", DESCRIBED))
"""Files of the whole corpus that nobody looks at while writing: as they were when it began."""


@dataclass(slots=True)
class Preview:
    """The site of a project as it is being written, drafts included.

    `folder` holds the pages; what was made stays in memory, so that an edit costs what it changes.
    Downloads, feeds and the sitemap stay as they were when the preview began.
    """

    project: Project
    url: str
    folder: Path
    packs: DiskPacks
    crew: Crew
    memory: Memory = field(default_factory=Memory)
    bodies: Bodies = field(init=False)
    seen: Seen = field(default_factory=Seen)

    def __post_init__(self) -> None:
        """Open the shelf of all prose."""
        self.bodies = Bodies(self.packs)

    def follow(self) -> None:
        """Bring the pages up to date; problems are told, and the pages stay as they were."""
        started = time.perf_counter()
        try:
            with uncollected():
                edition = self._built()
        except (*FAILURES, OSError) as error:
            self._stay(f"Error: {told(error)}")
            return
        print_problems(edition.problems, as_json=False)
        if edition.is_blocked:
            self._stay("Nothing was printed")
            return
        for path in edition.gone:
            (self.folder / path).unlink(missing_ok=True)
        self.memory = replace(edition.memory, others=self.memory.others)
        self.crew = OneHand()  # from now on threads serve pages: no process may be forked
        printed = sum(path.endswith(".html") for path in edition.fresh)
        seconds = time.perf_counter() - started
        click.echo(f"{counted(printed, 'page')} printed in {seconds:.2f} s")

    def _stay(self, why: str) -> None:
        """Say why nothing was printed, and what a reader sees meanwhile."""
        has_pages = any(self.folder.iterdir())
        seen = "the pages stay as they were" if has_pages else "there are no pages yet"
        click.echo(f"{why}; {seen}.", err=True)

    def _built(self) -> Edition:
        engine = MkDocsType(self.project.config_file, self.packs, self.memory, site_url=self.url)
        settings = engine.settings()
        shop = Shop(
            put=Writer(str(self.folder)),
            crew=self.crew,
            packs=self.packs,
            memory=self.memory,
            bodies=self.bodies,
            load=lambda path: (self.folder / path).read_bytes(),
            put_off=PUT_OFF,
        )
        parts = parts_of(self.project, settings, draft=True)
        parts = replace(parts, digests=self.seen.digests(str(self.project.root), parts.names))
        edition = build(parts, engine.set_type, shop)
        self.memory.others = engine.keeping
        return edition


@contextmanager
def previewing(project: Project, url: str) -> Iterator[Preview]:
    """Give a preview in a folder that is removed afterwards."""
    with TemporaryDirectory(prefix="clausebook-") as name:
        site, packs = Path(name, "site"), Path(name, "packs")
        site.mkdir()
        yield Preview(project, url, site, DiskPacks(packs), crew_of(hands_of_this_machine()))

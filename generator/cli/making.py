"""Building a site's folder: what the last build kept is used, and what this one keeps is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.cache import DiskPacks, forget, load, load_outcome, save, save_outcome
from generator.cli.project import Project
from generator.cli.standing import Inputs, inputs_of, outcome_of, standing_edition
from generator.crew import (
    Cluster,
    ClusterError,
    Processes,
    hands_of_this_machine,
    uncollected,
)
from generator.engines.mkdocs_type import MkDocsType, Settings
from generator.load import Reader, load_templates, survey
from generator.pipeline import (
    Crew,
    DamagedError,
    Edition,
    Memory,
    OneHand,
    Parts,
    Shop,
    Tell,
    build,
)
from generator.pipeline.compact import WASTE, compacted, live_refs
from generator.publish import (
    Writer,
    listed_in,
    locked,
    refit,
    reuse,
    spare,
    staging,
    standing,
    swap,
)


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for: where the site goes, whether drafts are shown, who does the work.

    `executor` is `dask://host:port`, or None for so many `workers` of this machine. With `reasons`
    every unit is looked at, also when nothing has to be done.
    """

    folder: Path | None
    draft: bool = False
    workers: int | None = None
    executor: str | None = None
    fresh: bool = False
    reasons: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """The site's folder, what was printed, and what had to be thrown away first."""

    folder: Path
    edition: Edition
    warning: str = ""


def make(project: Project, order: Order, tell: Tell) -> Made:
    """Build the site; EngineError or OSError when that cannot be done, and the old one stays."""
    cache = project.root / ".clausebook" / "cache"
    cache.parent.mkdir(exist_ok=True)
    with locked(cache), uncollected():
        if order.fresh:
            forget(cache)
        outcome, inputs = load_outcome(cache), None
        if outcome is not None:
            inputs = inputs_of(project, outcome.overrides, draft=order.draft)
            stands = standing_edition(outcome, inputs, order.folder)
            if stands is not None and not order.reasons:
                return Made(*stands)
        try:
            return _make(project, order, tell, cache, inputs)
        except DamagedError as error:
            forget(cache)
            made = _make(project, order, tell, cache, inputs)
            return replace(made, warning=f"{error}; everything was printed anew")


def _make(project: Project, order: Order, tell: Tell, cache: Path, inputs: Inputs | None) -> Made:
    memory, packs = load(cache), DiskPacks(cache.resolve())
    engine = MkDocsType(project.config_file, packs, memory)
    settings = engine.settings()
    folder = order.folder or Path(settings.folder)
    inputs = inputs or inputs_of(project, settings.overrides, draft=order.draft)
    with staging(folder) as built, _crew(order, packs) as crew:
        listed = listed_in(folder)
        stands = standing(folder, listed)
        lost = {path for path, total in memory.sums.items() if stands.get(path) != total}
        shop = Shop(
            put=Writer(str(built)),
            crew=crew,
            packs=packs,
            memory=memory,
            lost=frozenset(lost),
            tell=tell,
            load=lambda path: (folder / path).read_bytes(),
        )
        parts = parts_of(project, settings, draft=order.draft)
        parts = replace(parts, digests=inputs.files)
        edition = build(parts, engine.set_type, shop)
        if edition.is_blocked:
            return Made(folder, edition)
        if edition.fresh or edition.sums.keys() != stands.keys():
            _publish(edition, built, folder, listed, tell)
    kept = replace(edition.memory, sums=edition.sums, others=engine.keeping)
    _save(kept, cache, packs)
    save_outcome(outcome_of(edition, inputs, folder, settings.overrides), cache)
    return Made(folder, edition)


def parts_of(project: Project, settings: Settings, *, draft: bool) -> Parts:
    """Return the parts of a project's build."""
    found = survey(project.content)
    return Parts(
        names=found.names,
        read=Reader(str(project.root)),
        pages=found.pages,
        site=settings.site,
        templates=partial(load_templates, Path(settings.overrides)),
        problems=found.problems,
        draft=draft or settings.draft,
    )


@contextmanager
def _crew(order: Order, packs: DiskPacks) -> Iterator[Crew]:
    """Give the crew that was asked for: a cluster, or processes of this machine."""
    if order.executor is None:
        yield crew_of(order.workers or hands_of_this_machine())
        return
    kind, _, address = order.executor.partition("://")
    if kind != "dask" or not address:
        message = f"an executor is written dask://host:port, got {order.executor}"
        raise ClusterError(message)
    cluster = Cluster(address, packs)
    try:
        yield cluster
    finally:
        cluster.close()


def crew_of(hands: int) -> Crew:
    """Return a crew of so many hands of this machine."""
    return Processes(hands) if hands > 1 else OneHand()


def _publish(
    edition: Edition, built: Path, folder: Path, listed: Mapping[str, str], tell: Tell
) -> None:
    """Complete the new site and let it take the place of the old one, which `listed` is of."""
    tell("Publishing", 0, len(edition.sums))
    before = spare(folder)
    if before is not None:
        refit(before, folder, built, edition.sums, edition.fresh)
    else:
        unchanged = [path for path in edition.sums if path not in edition.fresh]
        left = reuse(folder, built, unchanged)
        if left:
            message = f"{folder / left[0]} was changed while the site was built"
            raise DamagedError(message)
    swap(before or built, folder, edition.sums, listed)
    tell("Publishing", len(edition.sums), len(edition.sums))


def _save(memory: Memory, cache: Path, packs: DiskPacks) -> None:
    used = sum(ref.length for ref in set(live_refs(memory)))
    if packs.size() > WASTE * used + 10_000_000:
        memory = compacted(memory, packs)
    save(memory, cache, packs)

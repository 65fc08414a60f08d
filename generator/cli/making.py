"""Building a site's folder: what the last build kept is used, and what this one keeps is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache as cache_of
from functools import partial
from pathlib import Path

from generator.cache import DiskPacks, PackedMemory, forget, load, packed, save, seal_of_memory
from generator.cli.failing import FAILURES, told
from generator.cli.job import LEFT, Job, Made, NotMadeError, Order
from generator.cli.project import Project
from generator.cli.reasons import explanation
from generator.crew import (
    Cluster,
    Processes,
    hands_of_this_machine,
)
from generator.engines.mkdocs_type import MkDocsType, Settings
from generator.forks import aside
from generator.load import Reader, load_templates, survey
from generator.model.site import Site
from generator.pipeline import (
    Crew,
    DamagedError,
    Edition,
    Memory,
    OneHand,
    Parts,
    Ref,
    Shop,
    build,
)
from generator.pipeline.compact import WASTE, compacted
from generator.publish import (
    MANIFEST,
    ChangedError,
    Left,
    Looking,
    NewSite,
    Twinning,
    Writer,
    keep_left,
    replace_site,
    reuse,
    staging,
    sum_of,
    trouble,
)
from generator.render import COMPILED
from generator.standing import Inputs, Outcome, inputs_of, manifest_digest, save_outcome

_LAST: list[object] = []
"""What the last build worked with. To take it apart takes as long as a small edit, and the process
ends soon anyway; so it is let go only when another build comes."""


_TEMPLATES = "templates"
"""Name under which compiled templates are kept."""

MANY = 10_000
"""Files written by a build that nobody waits for as for an edit: memory then counts, not time."""


def printed(job: Job) -> Made:
    """Print what changed; what was kept and is damaged is thrown away, and everything printed."""
    if job.order.fresh:
        forget(job.cache)
    try:
        try:
            return _printed(job)
        except (DamagedError, ChangedError) as error:
            forget(job.cache)
            made = _printed(job)
            return replace(made, warning=f"{error}; everything was printed anew")
    except FAILURES as error:
        if isinstance(error, OSError):  # a template that is not there: told like any other file
            raise
        raise NotMadeError(told(error)) from error


def _printed(job: Job) -> Made:
    project, order, looking = job.project, job.order, job.looking
    memory, packs = load(job.cache), DiskPacks(job.cache.resolve())
    if job.outcome and job.outcome.memory == seal_of_memory(job.cache):
        looking.know(job.outcome.sums, memory.sums_later())
    if _TEMPLATES in memory.others:
        COMPILED.take(packs.read(memory.others[_TEMPLATES]))
    is_apart = order.executor is None and order.workers != 1
    engine = MkDocsType(project.config_file, packs, memory, apart=is_apart)
    settings = engine.settings()
    folder = order.folder or Path(settings.folder)
    _refuse_place(folder, project, settings)
    where = (project.config_file, project.content, settings.overrides)
    inputs = job.inputs or inputs_of(*where, draft=order.draft)
    with (
        closing(engine),
        staging(folder) as built,
        _crew(order, packs) as crew,
        closing(Twinning(built, folder, apart=crew.inherits)) as twinning,
    ):
        shop = replace(
            _shop(built, folder.resolve()),
            crew=crew,
            packs=packs,
            memory=memory,
            lost=cache_of(lambda: _lost(memory, folder, looking)),
            tell=job.tell,
            printed=twinning.begin,
        )
        parts = replace(parts_of(project, settings, draft=order.draft), digests=inputs.files)
        edition = build(parts, engine.set_type, shop)
        _LAST[:] = engine, shop, edition
        if edition.is_blocked:
            return _made(folder, edition, order, settings.site)
        kept = replace(edition.memory, others={**engine.keeping, **_templates(memory, packs)})
        is_edit = crew.inherits and len(edition.fresh) < MANY
        with aside(partial(packed, kept, job.cache), apart=is_edit) as packing:
            is_other = edition.fresh or _differs(edition, folder, looking)
            left = _published(edition, built, folder, job, twinning) if is_other else None
            warning = _done_for_later(
                lambda: _save(kept, packing.result(), job.cache, packs),
                # now, as folders that changed within the clock's grain are not gone by
                lambda: keep_left(job.cache / LEFT, left) if is_other else None,
                lambda: save_outcome(_outcome(edition, inputs, folder, settings, job), job.cache),
            )
    return replace(_made(folder, edition, order, settings.site), warning=warning)


def _differs(edition: Edition, folder: Path, looking: Looking) -> bool:
    """Whether a site that was not printed again is not as it should be: its files, or its list."""
    found = looking.found(folder)
    has_lost = bool(found and found.standing.lost)
    return has_lost or edition.sums.keys() != looking.stands(folder).keys()


def _done_for_later(*steps: Callable[[], object]) -> str:
    """Do what only the next build needs; return what went wrong: the site stands by then."""
    try:
        for step in steps:
            step()
    except OSError as error:
        return f"the site is built, but what the next build would use is not kept: {trouble(error)}"
    return ""


def _refuse_place(folder: Path, project: Project, settings: Settings) -> None:
    """NotMadeError for a site that would lie in what it is made from."""
    sources = (project.content, Path(settings.overrides), project.root / ".clausebook")
    for source in sources:
        if folder.resolve().is_relative_to(source.resolve()):
            where = f"{folder} lies in {source}"
            message = f"{where}, which the site is made from; choose another folder"
            raise NotMadeError(message)


def _shop(built: Path, folder: Path) -> Shop:
    """Return what files are written to the folder `built` with, and taken from the last site."""
    return Shop(
        put=Writer(str(built)),
        load=lambda path: (folder / path).read_bytes(),
        copy=partial(_copied, folder),
        keep=partial(_taken_over, folder, built),
    )


def _published(
    edition: Edition, built: Path, folder: Path, job: Job, twinning: Twinning
) -> Left | None:
    """Let an edition take the place of the site; return how that is left, where it is known."""
    job.tell("Publishing", 0, len(edition.sums))
    new = NewSite(built, edition.sums, edition.fresh, edition.gone)
    left = replace_site(new, folder, job.looking, twinning)
    job.tell("Publishing", len(edition.sums), len(edition.sums))
    return left


def _copied(folder: Path, path: str, target: Path) -> None:
    """Copy a file of the last build's site."""
    shutil.copyfile(folder / path, target)


def _taken_over(folder: Path, built: Path, path: str, total: str) -> bool:
    """Take a file of a sum over from the last build's site into the one that is built.

    Whether that could be.
    """
    if reuse(folder, built, (path,)):
        return False
    if sum_of(built / path) != total:
        (built / path).unlink()
        return False
    return True


def _templates(memory: Memory, packs: DiskPacks) -> dict[str, Ref]:
    """Say where the compiled templates lie; they are put away when some are new."""
    if _TEMPLATES in memory.others and not COMPILED.is_new:
        return {_TEMPLATES: memory.others[_TEMPLATES]}
    return {_TEMPLATES: packs.write([COMPILED.packed()])[0]}


def _made(folder: Path, edition: Edition, order: Order, site: Site) -> Made:
    is_told = order.explain is not None and not edition.is_blocked
    return Made(
        folder=folder,
        pages=edition.pages,
        files=len(edition.sums),
        written=edition.fresh,
        problems=edition.problems,
        explained=explanation(order.explain or "", edition, site.url) if is_told else "",
    )


def _outcome(
    edition: Edition, inputs: Inputs, folder: Path, settings: Settings, job: Job
) -> Outcome:
    """Note what was made in a folder, from what, for the next build.

    `inputs` is the digest from before anything was read: what is edited meanwhile is seen then.
    """
    return Outcome(
        root=str(job.project.root),
        inputs=inputs.digest,
        folder=settings.folder,
        overrides=settings.overrides,
        sums=manifest_digest(folder),
        pages=edition.pages,
        problems=edition.problems,
        memory=seal_of_memory(job.cache),
    )


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
        reserved=frozenset((MANIFEST,)),
    )


@contextmanager
def _crew(order: Order, packs: DiskPacks) -> Iterator[Crew]:
    """Give the crew that was asked for: a cluster, or processes of this machine."""
    if order.executor is None:
        yield crew_of(order.workers or hands_of_this_machine())
        return
    cluster = Cluster(*order.executor, packs)
    try:
        yield cluster
    finally:
        cluster.close()


def crew_of(hands: int) -> Crew:
    """Return a crew of so many hands of this machine."""
    return Processes(hands) if hands > 1 else OneHand()


def _lost(memory: Memory, folder: Path, looking: Looking) -> frozenset[str]:
    """Return the files of the last build that do not stand as it left them."""
    found = looking.found(folder)
    if found and looking.knows(folder):
        return found.standing.lost
    stands = looking.stands(folder)
    return frozenset(path for path, total in memory.sums.items() if stands.get(path) != total)


def _save(memory: Memory, made: PackedMemory, cache: Path, packs: DiskPacks) -> None:
    if packs.size() > WASTE * made.used + 10_000_000:
        made = packed(compacted(memory, packs), cache)
    save(made, cache, packs)

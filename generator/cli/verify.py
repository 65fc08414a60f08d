"""`clausebook verify`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from generator.archive import ArchiveError
from generator.cli.archives import archive_option, document_id, document_name, not_among, shelf_of
from generator.cli.progress import with_progress
from generator.cli.project import Project, find_project
from generator.cli.records import load_records
from generator.cli.report import print_problems
from generator.cli.verify_report import Outcome, print_json, print_outcome
from generator.model.evidence import EvidenceState
from generator.model.place import Document
from generator.problem import in_order
from generator.validate import Library, validate
from generator.verify import Task, Verified, differences, put_right, verify_all


@click.command()
@click.argument("documents", nargs=-1)
@archive_option
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Write nothing; fail when a ledger or change log would change.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="cores",
    help="Documents verified at once.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a summary as JSON.")
def verify(
    documents: tuple[str, ...], folder: Path | None, jobs: int, *, only_check: bool, as_json: bool
) -> None:
    """Hold every excerpt against the archive; write ledgers and change logs.

    Beside a document's record stand captures.yml, its captures and the evidence, and changes.yml,
    what the platform changed. DOCUMENTS (platform/document) limit the run. Exits with 1 when an
    excerpt is found nowhere, when an archive is missing, or with --check when a file and the
    archive disagree.
    """
    started = time.perf_counter()
    project = find_project()
    shelf = shelf_of(project, folder)
    library, chosen = _checked(project, documents)
    tasks = _tasks(chosen, library)
    try:
        done = with_progress(verify_all(tasks, shelf, jobs), len(tasks), _name)
        outcome = _outcome(done, library, project)
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    if not only_check:
        for difference in outcome.differing:
            put_right(difference)
    seconds = time.perf_counter() - started
    if as_json:
        print_json(outcome, project.root, seconds)
    else:
        print_outcome(outcome, project.root, seconds, only_check=only_check)
    sys.exit(1 if outcome.fails(only_check=only_check) else 0)


def _checked(project: Project, names: tuple[str, ...]) -> tuple[Library, list[Document]]:
    """Return the records and the documents to verify.

    A record that cannot be read would be missing from its ledger: an error, before anything is
    written. Ledgers and change logs themselves are written anew, whatever is wrong with them.
    """
    sources, _, loading = load_records(project)
    library, found = validate(sources)
    chosen = _chosen(library, names)
    within = tuple(f"content/{document.id}/" for document in chosen) if names else ("content/",)
    broken = [
        problem
        for problem in in_order((*loading, *found))
        if problem.is_error
        and problem.path.startswith(within)
        and not problem.path.endswith(("/captures.yml", "/changes.yml"))
    ]
    if broken:
        print_problems(broken, as_json=False)
        message = "records that cannot be read cannot be verified; no ledger was written"
        raise click.ClickException(message)
    return library, chosen


def _chosen(library: Library, names: tuple[str, ...]) -> list[Document]:
    archived = [d for d in library.documents.values() if d.facts.archive]
    if not names:
        return archived
    wanted = {document_id(name) for name in names}
    chosen = [d for d in archived if d.id in wanted]
    missing = wanted - {document.id for document in chosen}
    if missing:
        known = [document.id for document in archived]
        message = not_among(
            sorted(missing), known, "not documents with an archive", there=library.documents
        )
        raise click.ClickException(message)
    return chosen


def _tasks(documents: Iterable[Document], library: Library) -> list[Task]:
    """Return what is to be verified of each document: the excerpts of its published records."""
    excerpts: dict[str, dict[str, str]] = {}
    for one in library.provisions.values():
        if one.is_published:
            excerpts.setdefault(one.document_id, {})[one.slug] = one.facts.excerpt
    return [Task(document, excerpts.get(document.id, {})) for document in documents]


def _name(one: Verified) -> str:
    return document_name(one.document.id)


def _outcome(done: Iterable[Verified], library: Library, project: Project) -> Outcome:
    """Gather what was found, in the order of documents, and hold it against their files."""
    verified = sorted(done, key=lambda one: one.document.id)
    return Outcome(
        verified=tuple(verified),
        differing=tuple(
            difference
            for one in verified
            if one.finding
            for difference in differences(project.content / one.document.id, one.finding)
        ),
        lost=tuple(path for one in verified for path in _lost(one, library)),
    )


def _lost(one: Verified, library: Library) -> Iterator[str]:
    """Yield the records whose excerpt is absent though they do not say why."""
    for slug, entry in one.finding.provisions.items() if one.finding else ():
        record = library.provisions[f"{one.document.id}/{slug}"]
        if entry.state is EvidenceState.ABSENT and not record.prose.interpretive_note:
            yield record.source

"""Many documents at once, in processes of their own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.archive import Archive, ArchiveError, open_archives
from generator.model.place import Document
from generator.verify.document import Finding, verify_document
from generator.verify.lineage import captures_of


@dataclass(frozen=True, slots=True)
class Task:
    """A document and the excerpts, by provision, to look for in its captures."""

    document: Document
    excerpts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found of a document, or in a sentence why nothing could be."""

    document: Document
    finding: Finding | None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where archives are: their folder, and the one in which bundles are unpacked."""

    folder: Path
    cache: Path

    def open(self) -> dict[str, Archive]:
        """Open all archives, by collection; ArchiveError when there is none."""
        return open_archives(self.folder, self.cache)


def verify_all(tasks: Sequence[Task], shelf: Shelf, jobs: int) -> Iterator[Verified]:
    """Verify documents and yield each when it is done, in no certain order.

    With one job, or one document, everything happens in this process. ArchiveError when the folder
    holds no archive; what is wrong with one archive is told document by document.
    """
    if jobs == 1 or len(tasks) <= 1:
        archives = shelf.open()
        try:
            for task in tasks:
                yield _verified(task, archives, shelf)
        finally:
            _close(archives)
        return
    # Processes start from nothing: a fork would copy the threads of whoever shows the progress.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=context) as pool:
        waiting = [pool.submit(_in_process, task, shelf) for task in _largest_first(tasks, shelf)]
        for done in as_completed(waiting):
            yield done.result()


def _largest_first(tasks: Sequence[Task], shelf: Shelf) -> list[Task]:
    """Order tasks by their number of captures, so that no large one is left to the end."""
    archives = shelf.open()
    try:
        return sorted(tasks, key=lambda task: -_captures(task.document, archives))
    finally:
        _close(archives)


def _captures(document: Document, archives: Mapping[str, Archive]) -> int:
    place = document.facts.archive
    archive = archives.get(place.collection) if place else None
    try:
        return sum(1 for _ in captures_of(document, archive)) if archive else 0
    except ArchiveError:
        return 0


def _in_process(task: Task, shelf: Shelf) -> Verified:
    return _verified(task, _opened(shelf), shelf)


@cache
def _opened(shelf: Shelf) -> dict[str, Archive]:
    """Open the archives once in the life of a worker; the process takes them along when it ends."""
    return shelf.open()


def _verified(task: Task, archives: Mapping[str, Archive], shelf: Shelf) -> Verified:
    place = task.document.facts.archive
    archive = archives.get(place.collection) if place else None
    if place is not None and archive is None:
        return Verified(task.document, None, missing(place.collection, archives, shelf))
    if archive is None:
        return Verified(task.document, None)
    try:
        return Verified(task.document, verify_document(task.document, task.excerpts, archive))
    except ArchiveError as error:
        return Verified(task.document, None, str(error))


def missing(collection: str, archives: Mapping[str, Archive], shelf: Shelf) -> str:
    """Say that a collection is not there, where it was looked for, and what is there."""
    there, more = list(archives)[:_NAMED], len(archives) - _NAMED
    named = ", ".join(there) + (f" and {more:,} more" if more > 0 else "")
    return (
        f"the collection {collection!r} is not in {shelf.folder} (there: {named}). "
        f"Put there {collection}-versions, {collection}-versions.bundle, {collection}-dataset.zip, "
        f"{collection}-dataset or {collection}."
    )


_NAMED = 5
"""Collections named in a message: a folder named by mistake may hold hundreds of other folders."""


def _close(archives: Mapping[str, Archive]) -> None:
    for archive in archives.values():
        archive.close()

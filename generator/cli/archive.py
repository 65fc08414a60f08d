"""`clausebook archive`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.archive import ArchiveError, read_text
from generator.changes.comparison import compare
from generator.cli.archive_diff import print_diff
from generator.cli.archive_status import print_json, print_status
from generator.cli.archives import archive_option, document_id, document_name, not_among, shelf_of
from generator.cli.project import find_project
from generator.cli.records import load_records
from generator.evidence.judge_doubled import undoubled
from generator.model.place import Document
from generator.validate import Library, validate
from generator.verify import captures_of, missing
from generator.verify.chosen import NoSuchCaptureError, chosen
from generator.verify.status import status_of, unrecorded


@click.group()
def archive() -> None:
    """Look into the archives that documents are held against."""


@archive.command()
@click.argument("documents", nargs=-1)
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print the same as JSON.")
def status(documents: tuple[str, ...], folder: Path | None, *, as_json: bool) -> None:
    """List what the archives hold of each document, and what they do not.

    DOCUMENTS (platform/document) limit the list; without them, documents of the same services that
    have no record are listed too.
    """
    project = find_project()
    shelf = shelf_of(project, folder)
    library = validate(load_records(project)[0])[0]
    wanted = _wanted(library, documents)
    try:
        archives = shelf.open()
        found = [
            status_of(document, library.ledgers.get(document.id), archives, shelf)
            for document in wanted
        ]
        others = [] if documents else list(unrecorded(library.documents.values(), archives))
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        print_json(found, others)
    else:
        print_status(found, others)


@archive.command()
@click.argument("document")
@click.argument("a")
@click.argument("b")
@archive_option
def diff(document: str, a: str, b: str, folder: Path | None) -> None:
    """Print what differs between the captures A and B of a DOCUMENT, clause by clause.

    A capture is named by the beginning of its id, or by a date: the newest capture of that day or
    before. A capture that holds its text twice is read once.
    """
    project = find_project()
    shelf = shelf_of(project, folder)
    (wanted,) = _wanted(validate(load_records(project)[0])[0], (document,))
    try:
        archives = shelf.open()
        place = wanted.facts.archive
        if place is None:
            message = f"the record of {document_name(wanted.id)} names no archive"
            raise click.ClickException(message)
        if place.collection not in archives:
            raise click.ClickException(missing(place.collection, archives, shelf))
        kept = archives[place.collection]
        refs = list(captures_of(wanted, kept))
        before, after = chosen(a, refs), chosen(b, refs)
        texts = [read_text(kept, ref) for ref in (before, after)]
    except (ArchiveError, NoSuchCaptureError) as error:
        raise click.ClickException(str(error)) from error
    old, new = (undoubled(text) or text for text in texts)
    print_diff(before, after, compare(old, new))


def _wanted(library: Library, names: tuple[str, ...]) -> list[Document]:
    """Return the documents named, or all; a click error for a name that is none."""
    if not names:
        return list(library.documents.values())
    unknown = [name for name in names if document_id(name) not in library.documents]
    if unknown:
        wanted = [document_id(name) for name in unknown]
        message = not_among(wanted, library.documents, "no documents of content/")
        raise click.ClickException(message)
    return [library.documents[document_id(name)] for name in names]

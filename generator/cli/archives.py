"""Where the archives are: an option of every command that reads them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

import click

from generator.cli.known import suggestion
from generator.cli.project import Project
from generator.verify import Shelf

archive_option = click.option(
    "--archive",
    "folder",
    envvar="CLAUSEBOOK_ARCHIVE",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that holds the archives; default: CLAUSEBOOK_ARCHIVE.",
)


def shelf_of(project: Project, folder: Path | None) -> Shelf:
    """Return where archives are and are unpacked; a click error when no folder was named."""
    if folder is None:
        message = "name the folder of the archives: --archive DIR, or CLAUSEBOOK_ARCHIVE"
        raise click.ClickException(message)
    return Shelf(folder, project.root / ".clausebook" / "archives")


def document_name(id_: str) -> str:
    """`platform/document`, as commands name it, from a document's id."""
    return id_.removeprefix("platforms/")


def document_id(name: str) -> str:
    """Return the id of a document from its name, its address or its folder."""
    bare = name.strip("/").removeprefix("content/").removesuffix("/index.md")
    return f"platforms/{bare.removeprefix('platforms/')}"


def not_among(
    wanted: Iterable[str], known: Collection[str], what: str, there: Collection[str] = ()
) -> str:
    """Say which ids of documents are not `what` is asked for, and what was meant by each.

    Of a document that is `there` and does not fit, no other was meant.
    """
    ids = list(wanted)
    fitting = [document_name(id_) for id_ in known]
    hints = (suggestion(document_name(id_), fitting) for id_ in ids if id_ not in there)
    told = " ".join(dict.fromkeys(filter(None, hints)))
    return f"{what}: {', '.join(map(document_name, ids))}. {told}".strip()

"""A plain folder of files with dates in their names, Markdown or HTML."""

from __future__ import annotations

from pathlib import Path

from generator.archive.files import FileArchive, Named, Naming
from generator.archive.folder_files import FolderFiles
from generator.archive.names import composed
from generator.archive.stamps import date_in_name

_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm"})


def open_plain(collection: str, folder: Path) -> FileArchive:
    """Open a folder of dated files; nothing is read before it is asked for."""
    return FileArchive(collection, FolderFiles(folder), plain_naming(collection))


def plain_naming(collection: str) -> Naming:
    """Make the rule that reads a document's names from folders and file name.

    The names are the collection, the folders, and what the file name holds beside the date; the
    last two are service and terms type. So `acme/Shop/Terms/2025-01-31.md` and
    `acme/Shop/Terms-2025-01-31.html` are both `Terms` of `Shop`, and `acme/terms-2025-01-31.html`
    is `terms` of `acme`.
    """

    def naming(parts: tuple[str, ...]) -> Named | None:
        name = Path(parts[-1])
        stamp = date_in_name(name.stem) if name.suffix.lower() in _SUFFIXES else None
        if stamp is None:
            return None
        names = [collection, *parts[:-1], *([stamp.rest] if stamp.rest else [])]
        service, terms_type = ([collection, *names])[-2:]
        return Named(composed(service), composed(terms_type), stamp)

    return naming

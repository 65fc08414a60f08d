"""A dataset of Open Terms Archive: `<service>/<terms type>/<moment>.md`, in a zip or a folder."""

from __future__ import annotations

from pathlib import Path

from generator.archive.files import FileArchive, Named
from generator.archive.folder_files import FolderFiles
from generator.archive.names import MARKDOWN, composed
from generator.archive.rootless import Rootless
from generator.archive.stamps import dataset_stamp
from generator.archive.zip_files import ZipFiles

_PARTS = (3, 4)
"""Service, terms type and file, with or without one root folder before."""


def open_dataset(collection: str, path: Path) -> FileArchive:
    """Open a dataset, a folder or a zip; nothing is read before it is asked for."""
    files = FolderFiles(path) if path.is_dir() else ZipFiles(path)
    return FileArchive(collection, Rootless(files), dataset_naming)


def dataset_naming(parts: tuple[str, ...]) -> Named | None:
    """Read `<root?>/<service>/<terms type>/<moment>.md`; None for README, licence and the like."""
    if len(parts) not in _PARTS or not parts[-1].endswith(MARKDOWN) or parts[0] == "__MACOSX":
        return None
    stamp = dataset_stamp(parts[-1].removesuffix(MARKDOWN))
    return Named(composed(parts[-3]), composed(parts[-2]), stamp) if stamp else None

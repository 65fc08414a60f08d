"""Files into a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path below `folder`; ValueError for a path that leads out of it.

    A file that is there is replaced by a new one and not written into: it may be one with a file
    of the site that is still in its place.
    """
    made: set[Path] = set()
    for name, data in files.items():
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            message = f"a file of the site lies inside it, got {name!r}"
            raise ValueError(message)
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        try:
            _write_new(path, data)
        except FileExistsError:
            path.unlink()
            _write_new(path, data)


def _write_new(path: Path, data: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(data)
    except OSError as error:  # the system names the file when it opens it, not when it writes
        error.filename = str(path)
        raise

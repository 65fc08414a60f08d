"""Files into a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path below `folder`; ValueError for a path that leads out of it."""
    made: set[Path] = set()
    for name, data in files.items():
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            message = f"a file of the site lies inside it, got {name!r}"
            raise ValueError(message)
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(data)

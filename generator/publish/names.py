"""The files in a site's folder that are about it and not of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

MARK = ".clausebook"
"""A file in every site folder we made; a folder without it is never replaced."""

MANIFEST = "manifest.sha256"
"""The sums of all other files of the folder."""

_ABOUT = (MARK, MANIFEST)


def names_below(folder: Path) -> Iterator[str]:
    """Yield the path of every file below `folder`, sorted; the mark and the manifest are not named.

    A link is yielded as what it is, and not followed.
    """
    found: list[str] = []
    for above, inside, names in os.walk(folder):
        base = os.path.relpath(above, folder)
        links = [name for name in inside if Path(above, name).is_symlink()]
        found += (name if base == "." else f"{base}/{name}" for name in (*names, *links))
    yield from sorted((name for name in found if name not in _ABOUT), key=os.fsencode)

"""The digest of the program itself: what another program kept is not used."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path


@cache
def program() -> bytes:
    """Digest of this program: its own files, what is installed beside it, Python's version."""
    made = sha256(sys.version.encode())
    for library in _installed():
        made.update(f"{library}\n".encode())
    package = Path(__file__).parent.parent
    for path in sorted(package.rglob("*.py")):
        made.update(path.relative_to(package).as_posix().encode())
        made.update(path.read_bytes())
    return made.digest()


_METADATA = (".dist-info", ".egg-info")


def _installed() -> list[str]:
    """Name all that is installed, with versions, as its folders of metadata do.

    All, and not what we know to need: what sets type needs others in its turn, and a project may
    add to MkDocs what we never heard of. A checkout on the path, which names itself but holds
    nothing that was installed, is passed over.
    """
    found: set[str] = set()
    for entry in filter(os.path.isdir, sys.path):
        names = {path.name for path in Path(entry).iterdir() if path.suffix in _METADATA}
        if any(name.endswith(_METADATA[0]) for name in names):
            found |= names
    return sorted(found)

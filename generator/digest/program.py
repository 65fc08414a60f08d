"""The digest of the program itself: what another program kept is not used."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_LIBRARIES = (
    "clausebook",
    "cmarkgfm",
    "jinja2",
    "lunr",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "numpy",
    "pydantic",
    "python-frontmatter",
    "pyyaml",
    "rapidfuzz",
)


@cache
def program() -> bytes:
    """Digest of this program: its own files, its libraries' versions, Python's."""
    made = sha256(sys.version.encode())
    for library in _LIBRARIES:
        made.update(f"{library} {version(library)}\n".encode())
    package = Path(__file__).parent.parent
    for path in sorted(package.rglob("*.py")):
        made.update(path.relative_to(package).as_posix().encode())
        made.update(path.read_bytes())
    return made.digest()

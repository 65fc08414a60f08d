"""Paths inside an archive: which are safe, and which document they name."""

from __future__ import annotations

import re
import unicodedata

MARKDOWN = ".md"
UNSAFE = "its path is not a plain relative path"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")
_PARTS_OF_A_VERSION = 2


def safe_parts(path: str) -> tuple[str, ...] | None:
    """Split a relative path of an archive, or return None when it may lead anywhere else.

    Refused: absolute paths, `.`, `..` and empty parts, backslashes, drive letters, control signs.
    """
    if "\\" in path or _CONTROL.search(path) or _DRIVE.match(path):
        return None
    parts = tuple(path.split("/"))
    return None if any(part in {"", ".", ".."} for part in parts) else parts


def version_names(parts: tuple[str, ...]) -> tuple[str, str] | None:
    """Return (service, terms type) of `<service>/<terms type>.md`, or None for other files.

    Names come in Unicode NFC, so that `DALL·E` is one service whoever wrote the path.
    """
    if len(parts) != _PARTS_OF_A_VERSION or not parts[1].endswith(MARKDOWN):
        return None
    terms_type = parts[1].removesuffix(MARKDOWN)
    if not terms_type or parts[0].startswith("."):
        return None
    return composed(parts[0]), composed(terms_type)


def composed(name: str) -> str:
    """Return a name in Unicode NFC (archives packed on macOS hold NFD)."""
    return unicodedata.normalize("NFC", name)

"""Text of one line: what every field of a citation is, whatever a title holds."""

from __future__ import annotations

import unicodedata

_SEPARATORS = {"\u2028", "\u2029"}


def one_line(text: str) -> str:
    """Fold line ends, tabs and control characters to single spaces."""
    kept = (" " if c in _SEPARATORS or unicodedata.category(c) == "Cc" else c for c in text)
    return " ".join("".join(kept).split())

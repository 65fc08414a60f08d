"""Text of one line: what every field of a citation is, whatever a title holds."""

from __future__ import annotations

_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")


def one_line(text: str) -> str:
    """Fold line ends, tabs and control characters to single spaces."""
    kept = text if text.isprintable() else text.translate(_CONTROLS)
    return " ".join(kept.split())  # which takes U+2028 and U+2029 for spaces too

"""Markdown as plain text, for places that show no markup: heads, lists, result cards."""

from __future__ import annotations

import re

from generator.text.visible import visible

_MARKUP = re.compile(r"[*_`\[\]<>&\\#~|]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)


def plain(markdown: str) -> str:
    """Return the words a reader sees, on one line."""
    text = visible(markdown).text if _MARKUP.search(markdown) else markdown  # most has no markup
    return " ".join(text.split())

"""Tables of hand-written pages, made like those of printed ones."""

from __future__ import annotations

import re

_TABLE = re.compile(r"^<table>\n.*?^</table>$", re.MULTILINE | re.DOTALL)
_HEADER = re.compile(r"<th(?=[ >])")
_SCROLL = '<div class="cb-scroll" tabindex="0" role="group" aria-label="Table">\n'


def readable_tables(html: str) -> str:
    """Let tables made from Markdown scroll inside themselves, and say what their headers head."""
    return _TABLE.sub(_readable, html)


def _readable(found: re.Match[str]) -> str:
    table = _HEADER.sub('<th scope="col"', found[0])
    return f"{_SCROLL}{table}\n</div>"

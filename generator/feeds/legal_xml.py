"""Text for XML 1.0, which has no way to write most control characters."""

from __future__ import annotations

import re

from markupsafe import escape

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Leave out what XML 1.0 cannot hold: control characters, lone surrogates, noncharacters."""
    return _ILLEGAL.sub("", text)


def xml(text: str) -> str:
    """Escape a text for an element or a quoted attribute of XML 1.0."""
    return str(escape(legal(str(text))))

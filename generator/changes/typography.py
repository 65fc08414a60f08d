"""Typography that two wordings of a clause may differ in without differing."""

from __future__ import annotations

import re

from generator.text.fold import fold

_DASHES = re.compile("[\u2010-\u2015\u2212]|--+")


def plain(text: str) -> str:
    """Fold a text's typography, and every dash to a hyphen: which one stands is a page's choice."""
    if text.isascii() and text.isalnum():
        return text
    return _DASHES.sub("-", fold(text).text)

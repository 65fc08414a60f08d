"""Text fragments: links that have a browser find quoted words on the live page.

Source: https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from generator.model.ledger import Selector

_WHOLE = 80
"""Characters up to which a quotation stands in the link as a whole."""
_EDGE = 56
"""Characters of each end of a longer one. An end must not cross a paragraph of the live page."""
_LEAST = 24
_STOP = re.compile(r"[.;:!?] ")
"""Where a paragraph may end: an end of the quotation is cut there, if enough of it is left."""
_CONTEXT = 32
_MARK = re.compile(r"(?:\(?[0-9A-Za-z]{1,3}[.)]|[\u2022*-])\s+")
"""A list's mark at the beginning, which a page may set without it being text."""


def fragment_url(url: str, selector: Selector, *, is_unique: bool = True) -> str:
    """Return the link to the selected words on the page at `url`, '' when none can be made.

    Words are given as a reader sees them. A longer quotation is given by its two ends, and one
    that is not unique with the words before and after it. A PDF has no such links.
    """
    text = " ".join(selector.exact.split())
    mark = _MARK.match(text) if is_unique else None  # the prefix ends right before it
    parts = _ends(text[mark.end() :] if mark else text)
    if not parts or urlsplit(url).path.lower().endswith(".pdf"):
        return ""
    directive = ",".join(_encoded(part) for part in parts)
    if not is_unique:
        before = _last(selector.prefix, _CONTEXT)
        after = _first(selector.suffix, _CONTEXT)
        directive = f"{_encoded(before)}-,{directive}" if before else directive
        directive = f"{directive},-{_encoded(after)}" if after else directive
    joint = "" if "#" in url else "#"
    return f"{url}{joint}:~:text={directive}"


def _ends(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    if len(text) <= _WHOLE:
        return (text,)
    first, last = _first(text, _EDGE), _last(text, _EDGE)
    stops = [found.end() for found in _STOP.finditer(first) if found.start() >= _LEAST]
    starts = [found.end() for found in _STOP.finditer(last) if len(last) - found.end() >= _LEAST]
    return first[: stops[0]].strip() if stops else first, last[starts[-1] :] if starts else last


def _first(text: str, room: int) -> str:
    """Return as many words from the beginning as there is room for; part of one that is longer."""
    return " ".join(_fitting(text.split(), room)) or text[:room].strip()


def _last(text: str, room: int) -> str:
    backwards = list(_fitting(reversed(text.split()), room))
    return " ".join(reversed(backwards)) or text[-room:].strip()


def _fitting(words: Iterable[str], room: int) -> Iterator[str]:
    for word in words:
        room -= len(word) + 1
        if room < -1:
            return
        yield word


def _encoded(text: str) -> str:
    """Percent-encode; the hyphen, comma and ampersand too, which the syntax uses as marks."""
    return quote(text, safe="").replace("-", "%2D")

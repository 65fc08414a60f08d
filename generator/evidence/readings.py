"""The ways a quotation may be read, strictest first.

A reading is a list of parts that must stand in the capture in order. The first reading takes the
quotation as it stands; the others grant the conventions of quoting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from generator.text.fold import fold
from generator.text.spine import Spine, spine
from generator.text.visible import visible
from generator.text.words import width

SHORTEST_QUOTE = 40
_SHORTEST_PART = 8
_MOST_PARTS = 12
_MOST_INITIALS = 3
_ELLIPSIS = re.compile(
    r"[\[(<{] {0,4}\.(?: ?\.){1,9} {0,4}[\])>}]|\.(?: ?\.){2,9}|(?<= )\*(?: \*){2}(?= )"
)
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\s*\n\s*(?=[^\W\d_])")
_INITIAL = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_OUTER = re.compile(r"\s*([\"'])(.*)\1\s*", re.DOTALL)
_MARKUP = re.compile(r"[\\*_`\[&<#|>~]")


def readings(quote: str) -> Iterator[tuple[Spine, ...]]:
    """Yield the readings of a quotation, strictest first, none twice."""
    seen: set[tuple[str, ...]] = set()
    for text in _texts(quote):
        for parts in _divided(fold(text).text):
            if parts and parts not in seen:
                seen.add(parts)
                yield tuple(spine(part) for part in parts)


def _texts(quote: str) -> Iterator[str]:
    """Yield the quotation as it stands, then by the conventions of quoting."""
    plain = [quote]
    outer = _OUTER.fullmatch(fold(quote).text)
    if outer and outer.group(1) not in outer.group(2).strip("'"):
        plain.append(outer.group(2))
    if _LINE_END_HYPHEN.search(quote):
        plain.append(_LINE_END_HYPHEN.sub("", quote))
    if _MARKUP.search(quote):
        plain.append(visible(quote).text)
    for text in plain:
        yield text
        yield from _initials(text)


def _initials(text: str) -> Iterator[str]:
    """Yield the text with bracketed initials (`[C]ustomer`) in either case."""
    found = list(_INITIAL.finditer(text))
    if not 0 < len(found) <= _MOST_INITIALS:
        return
    pieces = _INITIAL.split(text)
    for letters in product(*((one.group(1).swapcase(), one.group(1)) for one in found)):
        pieces[1::2] = letters
        yield "".join(pieces)


def _divided(text: str) -> Iterator[tuple[str, ...]]:
    """Yield a folded text whole, then in the parts its ellipses leave."""
    yield (text,)
    cut = [part.strip() for part in _ELLIPSIS.split(text)]
    parts = tuple(part for part in cut if part)
    few = 1 <= len(parts) <= _MOST_PARTS and parts != (text,)
    if few and all(width(part) >= _SHORTEST_PART for part in parts):
        yield parts

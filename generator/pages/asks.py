"""What to do or ask about a provision: sentences of its own record, taken whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.model.provision import Compliance
from generator.pages.plain import plain
from generator.text.sentences import fitting, sentences

CONSIDER_ROOM = 560
"""Characters of considerations; what does not fit is counted, and stands on the record's page."""

CONTRACT_ROOM = 280
"""Characters of contract implications, whole sentences from the first."""

_MARK = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])\s+")


class Asks(NamedTuple):
    """Considerations, how many more the record has, and what it says of contract and vendor."""

    consider: tuple[str, ...]
    left: int
    contract: str


def asks(compliance: Compliance) -> Asks:
    """Take from the two last parts of the analysis what fits: nothing is cut, nothing added."""
    everything = tuple(pieces(compliance.compliance_considerations))
    consider = fitting(everything, CONSIDER_ROOM)
    contract = fitting(pieces(compliance.contract_and_vendor_implications), CONTRACT_ROOM)
    return Asks(consider, len(everything) - len(consider), " ".join(contract))


def pieces(markdown: str) -> Iterator[str]:
    """Split Markdown into plain list items, each whole, and the sentences of its paragraphs."""
    for lines, is_item in _blocks(markdown):
        text = plain(" ".join(lines))
        if is_item and text:
            yield text
        else:
            yield from sentences(text)


def _blocks(markdown: str) -> list[tuple[list[str], bool]]:
    blocks: list[tuple[list[str], bool]] = []
    is_open = False
    for line in markdown.splitlines():
        mark = _MARK.match(line)
        if mark:
            blocks.append(([line[mark.end() :]], True))
        elif is_open and line.strip():
            blocks[-1][0].append(line.strip())
        elif line.strip():
            blocks.append(([line.strip()], False))
        is_open = bool(line.strip())
    return blocks

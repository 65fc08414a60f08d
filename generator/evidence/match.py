"""Finding a quotation in a capture, and saying how it stands there."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence.clause import Clause, clause_at
from generator.evidence.places import Place, places
from generator.evidence.prepared import Prepared, Stream, prepare
from generator.evidence.readings import SHORTEST_QUOTE, readings
from generator.evidence.repeat import distinct
from generator.evidence.selector import Selector, selector
from generator.model.evidence import EvidenceState
from generator.text.mapped import covered
from generator.text.words import width

_NAVIGATION_LINKS = 3
_NAVIGATION_LENGTH = 40
_NAVIGATION_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quotation stands in a capture.

    `start` and `end` are offsets in the capture's own characters (code points), of the first place.
    `occurrences` counts the places, each once when the capture holds its text twice;
    `occurrences_raw` counts them all. `exact` tells, whatever the count, whether only markup and
    white space differ at the first place.
    """

    state: EvidenceState
    start: int
    end: int
    occurrences: int
    occurrences_raw: int
    exact: bool
    clause: Clause | None
    selector: Selector


def locate(quote: str, markdown: str) -> Match | None:
    """Find a quotation in a capture given as Markdown, or give None when it is not verbatim there.

    For several quotations of one capture, `prepare` it once and use `locate_in`.
    """
    return None if refusal(quote) else locate_in(quote, prepare(markdown))


def refusal(quote: str) -> str | None:
    """Say why a quotation is too little to be looked for, or None when it is enough."""
    size = width(quote)
    if size >= SHORTEST_QUOTE:
        return None
    return f"a quotation needs at least {SHORTEST_QUOTE} characters to be evidence, got {size}"


def locate_in(quote: str, prepared: Prepared) -> Match | None:
    """Find a quotation in a prepared capture; None when absent, too short or a navigation line."""
    if refusal(quote):
        return None
    for parts in readings(quote):
        for stream in prepared.streams:
            found = [p for p in places(parts, stream) if not _is_navigation(p, stream, prepared)]
            if found:
                return _match(quote, found, stream, prepared)
    return None


def _match(quote: str, found: list[Place], stream: Stream, prepared: Prepared) -> Match:
    once = distinct(found, stream.spine.key)
    first = once[0]
    exact = stream.unfolded(first.start, first.end).split() == quote.split()
    start, end = stream.start(first.start), stream.end(first.end)
    state = EvidenceState.EXACT if exact else EvidenceState.NORMALISED
    return Match(
        state=state if len(once) == 1 else EvidenceState.SEVERAL,
        start=prepared.visible.start(start),
        end=prepared.visible.end(end),
        occurrences=len(once),
        occurrences_raw=len(found),
        exact=exact,
        clause=clause_at(prepared.outline, start),
        selector=selector(prepared, start, end),
    )


def _is_navigation(place: Place, stream: Stream, prepared: Prepared) -> bool:
    """Tell a row of links: at least three, short, and nearly all of the text."""
    start, end = stream.start(place.start), stream.end(place.end)
    touched = sum(left < end and right > start for left, right in prepared.links)
    letters = len("".join(prepared.visible.text[start:end].split()))
    if touched < _NAVIGATION_LINKS or letters > touched * _NAVIGATION_LENGTH:
        return False
    return covered(prepared.links, start, end) >= letters * _NAVIGATION_SHARE

"""Selectors: how another program finds the quotation again (W3C Web Annotation Data Model)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence.prepared import Prepared

_CONTEXT = 32
_MOST_CONTEXT = 256
_WINDOW = 1024


@dataclass(frozen=True, slots=True)
class Selector:
    """A TextQuoteSelector over the visible text, white space folded.

    Source: https://www.w3.org/TR/annotation-model/#text-quote-selector
    """

    exact: str
    prefix: str
    suffix: str


def selector(prepared: Prepared, start: int, end: int) -> Selector:
    """Select the visible characters `start` to `end`.

    The context is 32 characters on each side, doubled up to 256 until it tells the place from every
    other place of the capture.
    """
    text = prepared.visible.text
    before = _line(text[max(start - _WINDOW, 0) : start] + "|")[:-1]
    after = _line("|" + text[end : end + _WINDOW])[1:]
    exact = _line(text[start:end])
    size = _CONTEXT
    chosen = Selector(exact, before[-size:], after[:size])
    while size < _MOST_CONTEXT and not _unique(chosen, prepared.line):
        size *= 2
        chosen = Selector(exact, before[-size:], after[:size])
    return chosen


def _line(text: str) -> str:
    return " ".join(text.split())


def _unique(chosen: Selector, line: str) -> bool:
    whole = chosen.prefix + chosen.exact + chosen.suffix
    first = line.find(whole)
    return first < 0 or line.find(whole, first + 1) < 0

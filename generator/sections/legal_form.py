"""A citation as a sentence, in the order lawyers give it: who, what, which version, where."""

from __future__ import annotations

from collections.abc import Iterator

from generator.sections.citation import Citation
from generator.text.counts import listed
from generator.text.dates import long_date

ACCESSED = "(accessed [date])"
"""The day of access is the reader's: no build knows when a page will be read."""


def legal_form(citation: Citation) -> str:
    """Write a citation: `Operator, Document, 4.2 Training, as captured on … (…), URL (accessed …)`.

    Our own work is given as a title in quotation marks, what it is about, and its last revision.
    """
    return f"{', '.join(_parts(citation))} {ACCESSED}."


def _parts(citation: Citation) -> Iterator[str]:
    yield citation.author
    if citation.is_ours:
        yield f"“{citation.title}”"
        if citation.container != citation.author:
            yield citation.container
        yield f"on {citation.subject}"
    else:
        yield citation.container
        if citation.title != citation.container:
            yield citation.title
    yield from _version(citation)
    if citation.url:
        yield citation.url


def _version(citation: Citation) -> Iterator[str]:
    captured = [pin.words for pin in citation.pins if pin.time]
    if captured and citation.is_ours:
        yield f"comparing the text {listed(captured)}"
    elif captured:
        yield f"as {captured[0]}"
    elif not citation.is_ours:
        yield "not captured"
    elif citation.issued:
        record = "".join(f" ({pin.words})" for pin in citation.pins)
        yield f"revised {long_date(citation.issued)}{record}"

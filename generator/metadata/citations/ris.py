"""Citations as RIS records.

`ELEC` (web page): the type that reference managers read with its address and its day of access.
Lines end with CR LF, as the format asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.metadata.citations.one_line import one_line
from generator.sections.citation import Citation


def ris(citations: Iterable[Citation]) -> str:
    """Write one record per citation; a value is one line, so no title can begin a tag."""
    return "".join(
        f"{tag}  - {one_line(value)}".rstrip(" ") + ("\r\n" if tag != "ER" else " \r\n")
        for citation in citations
        for tag, value in _tags(citation)
    )


def _tags(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC"
    yield "ID", citation.key
    yield "AU", _organisation(citation.author)
    yield "TI", citation.title
    yield "T2", citation.container
    if citation.issued:
        yield "PY", f"{citation.issued.year}"
        yield "DA", f"{citation.issued:%Y/%m/%d}/"
    yield "LA", citation.language
    if citation.section:
        yield "SE", citation.section
    for pin in citation.pins:
        if pin.archive:
            yield "DB", pin.archive
            yield "AN", pin.location
    if citation.url:
        yield "UR", citation.url
    yield from (("N1", note) for note in citation.notes)
    yield "ER", ""


def _organisation(name: str) -> str:
    """Take out commas: readers of RIS take what follows one for a first name."""
    return name.replace(",", "")

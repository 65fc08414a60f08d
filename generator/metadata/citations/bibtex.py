"""Citations as BibTeX entries.

`@misc`, because BibTeX has no type for contracts or web pages and its styles drop the address of
the other types; biblatex prints the same entry with its address. Text is UTF-8, as biber and every
present BibTeX reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from generator.metadata.citations.one_line import one_line
from generator.sections.citation import Citation

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # `\{` would count as an open brace
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{character: f"\\{character}" for character in "$&#%_"},
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URL_SAFE = "%/:?#[]@!$&'()*+,;=~-._"
"""What a web address is made of (RFC 3986); braces, spaces and backslashes are not among it."""


def bibtex(citations: Iterable[Citation]) -> str:
    """Write one entry per citation, an empty line between them."""
    return "\n".join(_entry(citation) for citation in citations)


def _entry(citation: Citation) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@misc{{{citation.key},\n{fields}}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    """Yield fields with their values in braces; two pairs keep names and capitals as they are."""
    yield "author", f"{{{{{escaped(citation.author)}}}}}"
    yield "title", f"{{{{{escaped(citation.title)}}}}}"
    yield "howpublished", f"{{{escaped(citation.container)}}}"
    if citation.issued:
        yield "year", f"{{{citation.issued.year}}}"
        yield "month", _MONTHS[citation.issued.month - 1]
        yield "day", f"{{{citation.issued.day}}}"
    if citation.url:
        yield "url", f"{{{address(citation.url)}}}"
    yield "language", f"{{{escaped(citation.language)}}}"
    yield "note", f"{{{escaped(' '.join(citation.notes))}}}"


def escaped(text: str) -> str:
    """Text on one line in which no character means anything to TeX."""
    return one_line(text).translate(_ESCAPES)


def address(url: str) -> str:
    """Encode what a web address may not hold; the field is set verbatim, so TeX escapes are not."""
    return quote(url, safe=_URL_SAFE)

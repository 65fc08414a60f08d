"""On which page of a PDF that Chromium printed an anchor of its HTML lies."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CATALOG = re.compile(rb"/Type /Catalog\s+/Pages (\d+) 0 R\s+/Dests (\d+) 0 R")
_PLACE = re.compile(rb"/(\S+) \[(\d+) 0 R /XYZ")
_KIDS = re.compile(rb"/Type /Pages\b.*?/Kids \[([^\]]*)\]", re.DOTALL)


def pages_by_anchor(pdf: bytes) -> dict[str, int]:
    """Return the page number, from 1, of every anchor that a link of the document leads to.

    It reads the plain objects that Chromium's printer writes and no other kind of PDF: whatever is
    not as expected gives no numbers.
    """
    catalog = _CATALOG.search(pdf)
    if catalog is None:
        return {}
    order = {page: number for number, page in enumerate(_leaves(pdf, catalog[1]), start=1)}
    places = _PLACE.findall(_object(pdf, catalog[2]))
    return {name.decode(): order[page] for name, page in places if page in order}


def _leaves(pdf: bytes, number: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield the object numbers of all pages below a node of the tree of pages, in order."""
    kids = _KIDS.search(_object(pdf, number))
    if kids is None or depth > _DEEPEST:
        yield number
        return
    for kid in re.findall(rb"(\d+) 0 R", kids[1]):
        yield from _leaves(pdf, kid, depth + 1)


_DEEPEST = 12


def _object(pdf: bytes, number: bytes) -> bytes:
    """Text of an object; empty when there is none of that number."""
    start = pdf.find(b"\n%s 0 obj\n" % number)
    return pdf[start : pdf.find(b"\nendobj", start)] if start >= 0 else b""

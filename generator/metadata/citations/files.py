"""The files of citations that lie beside a page."""

from __future__ import annotations

from generator.metadata.citations.bibtex import bibtex
from generator.metadata.citations.csl import csl_json
from generator.metadata.citations.ris import ris
from generator.pages import Page, PageKind

_CITED = (PageKind.PROVISION, PageKind.CHANGE)


def citation_files(page: Page) -> tuple[tuple[str, bytes], ...]:
    """Return path and bytes of `cite.bib`, `cite.ris` and `cite.json` of a page that is cited."""
    if page.kind not in _CITED:
        return ()
    found = page.view.cite.citations
    forms = (("bib", bibtex(found)), ("ris", ris(found)), ("json", csl_json(found)))
    return tuple((f"{page.address}/cite.{ending}", text.encode()) for ending, text in forms)

"""Files that lie beside a page and are made with it."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.exports.checklists import checklist
from generator.exports.twin import twins
from generator.model.site import Site
from generator.pages import Page, PageKind


def beside_page(page: Page, corpus: Corpus, site: Site) -> tuple[tuple[str, bytes], ...]:
    """Return path and bytes of the files beside a page: its twins, or a sheet's checklist."""
    if page.kind is PageKind.DUE_DILIGENCE:
        return (checklist(page.view, site),) if page.view.is_first else ()
    return twins(page, corpus, site)

"""Which pages stand for a record, and where the same record lies as data."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.site import Site
from generator.pages.page import Page, PageKind

OF_RECORDS = frozenset(
    (
        PageKind.PROVISION,
        PageKind.TOMBSTONE,
        PageKind.PLATFORM,
        PageKind.DOCUMENT,
        PageKind.CLAUSE_TYPE,
        PageKind.REGULATION,
        PageKind.JURISDICTION,
        PageKind.CHANGE,
    )
)


class Twin(NamedTuple):
    """A file beside a page: its name for readers, media type, and relative link."""

    label: str
    media_type: str
    href: str


def has_twins(page: Page) -> bool:
    """Whether the page stands for one record; the further pages of a long one do not."""
    is_whole = page.about is not None or page.kind is PageKind.TOMBSTONE
    return page.kind in OF_RECORDS and is_whole


def twins_of(page: Page, site: Site) -> tuple[Twin, ...]:
    """Name the JSON and the Markdown of a page; none for a page of no record."""
    if not has_twins(page):
        return ()
    return tuple(
        Twin(label, media_type, site.asset(page.address, site.twin(page.address, ending)))
        for label, media_type, ending in (
            ("JSON", "application/json", "json"),
            ("Markdown", "text/markdown", "md"),
        )
    )

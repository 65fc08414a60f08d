"""A page before it is rendered: address, words for the head, and its view."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from generator.pages.follow import Follow
from generator.sections.link import Link


class PageKind(StrEnum):
    """Kinds of printed page; each has a template `pages/<kind>.html`."""

    PROVISION = "provision"
    TOMBSTONE = "tombstone"
    PLATFORM = "platform"
    DOCUMENT = "document"
    CLAUSE_TYPE = "clause-type"
    REGULATION = "regulation"
    JURISDICTION = "jurisdiction"
    PLATFORMS = "platforms"
    CLAUSE_TYPES = "clause-types"
    REGULATIONS = "regulations"
    JURISDICTIONS = "jurisdictions"
    REGISTRY = "registry"
    LISTING = "listing"
    CHANGE = "change"
    CHANGES = "changes"
    CHANGES_YEAR = "changes-year"
    WEEK = "week"
    EXTRACTION = "extraction"
    EDITORIAL = "editorial"
    COVERAGE = "coverage"
    WATCHLIST = "watchlist"
    COMPARE = "compare"
    DUE_DILIGENCE = "due-diligence"
    OPEN_DATA = "open-data"
    DICTIONARY = "dictionary"


class TocEntry(NamedTuple):
    """A heading of the page and its anchor."""

    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Page:
    """What the press needs of a page.

    `view` is the dataclass its template reads; `description` plain text for the head; `about` is
    the record the page stands for, whose search entry and structured data are made from it;
    `follow` the feed of its changes. `short_title` stands on the tab of a browser where the title
    is too long for it.
    """

    kind: PageKind
    address: str
    title: str
    description: str
    breadcrumb: tuple[Link, ...]
    toc: tuple[TocEntry, ...]
    view: Any
    modified: date | None = None
    about: Any = None
    search_text: tuple[str, ...] = ()
    is_indexed: bool = True
    follow: Follow | None = None
    short_title: str = ""

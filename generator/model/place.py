"""Platforms, documents and regulations: the records that provisions point to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.model.base import Address, Day, Facts, Line, Url
from generator.model.closed import TermsType, Unit
from generator.model.example import Example
from generator.model.provision import Review
from generator.model.silence import Silence


class PlatformFacts(Facts):
    """Front matter of `platforms/<platform>/index.md`."""

    title: Line
    operator: Line
    website: Url
    country: Line | None = None
    reviewed: Review
    silences: tuple[Silence, ...] = ()
    aliases: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Platform:
    """The service whose terms bind; `description` is Markdown."""

    id: str
    source: str
    facts: PlatformFacts
    description: str

    @property
    def slug(self) -> str:
        """Last part of the address."""
        return self.id.rpartition("/")[2]


class EarlierName(Facts):
    """Under which name the archive kept the document before, until which day."""

    service: Line
    terms_type: TermsType
    until: Day


class EditionSwitch(Facts):
    """From the capture of a day on (UTC) the archive holds another edition, which stays.

    It is said by who read both texts, where their titles do not tell them apart.
    """

    since: Day
    note: Line


class ArchivePlace(Facts):
    """Where an archive keeps the captures of a document."""

    collection: Line
    service: Line
    terms_type: TermsType
    earlier: tuple[EarlierName, ...] = ()
    editions: tuple[EditionSwitch, ...] = ()


class DocumentFacts(Facts):
    """Front matter of `platforms/<platform>/<document>/index.md`."""

    title: Line
    terms_type: TermsType
    source_url: Url
    language: Line = "en"
    archive: ArchivePlace | None = None
    reviewed: Review
    aliases: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A continuing legal text of a platform; `description` is Markdown."""

    id: str
    source: str
    facts: DocumentFacts
    description: str

    @property
    def slug(self) -> str:
        """Last part of the address."""
        return self.id.rpartition("/")[2]

    @property
    def platform_id(self) -> str:
        """Address of the platform."""
        return self.id.rpartition("/")[0]


class Citation(Facts):
    """How lawyers cite the text: the keys that fit its legal order."""

    celex: Line | None = None
    eli: Url | None = None
    usc: Line | None = None
    cfr: Line | None = None
    code: Line | None = None
    uk: Line | None = None
    text: Line | None = None

    @property
    def words(self) -> str:
        """The citation as text, the first form given."""
        if self.celex:
            return f"CELEX {self.celex}"
        forms = (self.usc, self.cfr, self.code, self.uk, self.text)
        return next((form for form in forms if form), "")


class Article(Facts):
    """The citable unit of a regulation, with what it asks in our own words."""

    id: Line
    title: Line
    url: Url | None = None
    note: str = ""


def article_anchor(article: str) -> str:
    """Anchor of an article on its regulation's page: `1798.100` is `article-1798-100`."""
    return f"article-{_GAPS.sub('-', article.lower()).strip('-')}"


_GAPS = re.compile(r"[^a-z0-9]+")


class RegulationFacts(Facts):
    """Front matter of `regulations/<regulation>.md`."""

    title: Line
    short: Line
    names: tuple[Line, ...] = ()
    jurisdiction: Line
    authority: Line
    citation: Citation
    source_url: Url
    in_force: Day
    applies: Day | None = None
    unit: Unit = Unit.ARTICLE
    articles: Annotated[tuple[Article, ...], Field(min_length=1)]
    examples: tuple[Example, ...] = ()
    aliases: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Regulation:
    """A law or standard; `description`, `covers` and `meets` are Markdown."""

    id: str
    source: str
    facts: RegulationFacts
    description: str
    covers: str
    meets: str

    @property
    def slug(self) -> str:
        """Last part of the address: the id records use."""
        return self.id.rpartition("/")[2]

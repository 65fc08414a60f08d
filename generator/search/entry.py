"""What search knows of a page: the one value the index is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.packed import Packed


@dataclass(frozen=True, slots=True)
class Entry(Packed):
    """A page as search sees it.

    `url` is the site-relative path of the printed page, with or without `.html`; `kind` what it is
    (`provision`, `platform`, `document`, `type`, `regulation`, `jurisdiction`, `page`, …).
    `summary` is the plain text of the result card, about thirty words; `names` the titles of its
    platform, document and type; `quotation` the excerpt; `text` the analysis, plain or Markdown.
    `facets` maps a facet (`platform`, `type`, `severity`, `regulation`, `jurisdiction`, `audience`,
    `document`, `evidence`) to the ids of its values; `captured` is an ISO date or empty.
    """

    address: str
    url: str
    kind: str
    title: str
    summary: str
    names: tuple[str, ...] = ()
    quotation: str = ""
    text: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    captured: str = ""

"""The head of a printed page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from generator.corpus import Corpus
from generator.metadata.highwire import highwire
from generator.metadata.jsonld import structured_data
from generator.model.site import Site
from generator.pages import Page, PageKind
from generator.pages.twins import twins_of

_ALTERNATE = Markup('<link rel="alternate" type="{}" title="{}" href="{}">')
"""`alternate` alone, as readers that look for it to the letter want; the theme's script, which
would take it for a translation, is kept from it by a line of `overrides/main.html`."""

LONGEST_TITLE = 100
"""Characters of a title for a browser's tab."""

_ARTICLES = (PageKind.PROVISION, PageKind.CHANGE)


def head(page: Page, corpus: Corpus, site: Site) -> str:
    """Title, description, canonical link, Open Graph and JSON-LD as HTML."""
    canonical = site.absolute(page.address)
    kind = "article" if page.kind in _ARTICLES else "website"
    lines = [
        f"<title>{escape(_title(page, site))}</title>",
        f'<meta name="description" content="{escape(page.description)}">',
        _robots(page),
        f'<link rel="canonical" href="{escape(canonical)}">' if canonical else "",
        _property("og:type", kind),
        _property("og:site_name", site.name),
        _property("og:title", page.title),
        _property("og:description", page.description),
        _property("og:url", canonical) if canonical else "",
        _property("article:modified_time", page.modified.isoformat())
        if page.modified and kind == "article"
        else "",
        '<meta name="twitter:card" content="summary">',
        *highwire(page, site),
        *_feeds(page, site),
        *_twins(page, site),
        *(_script(block) for block in structured_data(page, corpus, site)),
    ]
    return "\n".join(str(line) for line in lines if line)


def _title(page: Page, site: Site) -> str:
    """Title for a browser's tab and for result lists, which cut a long one.

    The site's name is the first to go, then what a page can say in fewer words. The whole title
    stands in the heading, in Open Graph and in citations.
    """
    short = page.short_title or page.title
    titles = (f"{page.title} – {site.name}", f"{short} – {site.name}", page.title, short)
    return next((one for one in titles if len(one) <= LONGEST_TITLE), short)


def _feeds(page: Page, site: Site) -> Iterator[Markup]:
    """Yield links to the page's feeds; a site without an address has none."""
    if page.follow is None or not site.url:
        return
    for ending, media_type in (("atom", "application/atom+xml"), ("json", "application/feed+json")):
        href = site.asset(page.address, f"{page.follow.feed}.{ending}")
        yield _ALTERNATE.format(media_type, f"{site.name}: {page.follow.title}", href)


def _twins(page: Page, site: Site) -> Iterator[Markup]:
    for twin in twins_of(page, site):
        yield _ALTERNATE.format(twin.media_type, f"This record as {twin.label}", twin.href)


def _robots(page: Page) -> str:
    return "" if page.is_indexed else Markup('<meta name="robots" content="noindex">')


def _property(name: str, content: str) -> str:
    return f'<meta property="{escape(name)}" content="{escape(content)}">'


def _script(block: dict[str, Any]) -> Markup:
    """JSON-LD; `<` is written as an escape so that no text can close the element."""
    text = json.dumps(block, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704

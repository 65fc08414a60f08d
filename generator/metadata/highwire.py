"""Highwire Press tags, which reference managers and scholarly search engines read.

Source: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import escape

from generator.model.provision import Provision
from generator.model.site import Site
from generator.pages import Page, PageKind


def highwire(page: Page, site: Site) -> Iterator[str]:
    """Yield the tags of a provision's analysis or of a change's comparison; other pages have none.

    Published is the first revision of a record, online the last.
    """
    if page.kind is PageKind.PROVISION:
        title = page.about.facts.title
        published = _published(page.about)
    elif page.kind is PageKind.CHANGE:
        title, published = page.title, None
    else:
        return
    yield _tag("title", title)
    yield _tag("author", site.operator.publisher)
    if published:
        yield _tag("publication_date", _day(published))
    if page.modified:
        yield _tag("online_date", _day(page.modified))
    yield _tag("publisher", site.name)
    yield _tag("language", site.language)
    if site.url:
        yield _tag("public_url", site.absolute(page.address))


def _published(provision: Provision) -> date:
    return min(revision.date for revision in provision.facts.revisions)


def _day(day: date) -> str:
    return f"{day:%Y/%m/%d}"


def _tag(name: str, content: str) -> str:
    return f'<meta name="citation_{name}" content="{escape(content)}">'

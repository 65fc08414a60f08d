"""Sitemap and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import escape

from generator.model.site import Site

MOST_URLS = 50_000
"""URLs in one sitemap file, by the sitemap protocol."""

_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


class SitemapEntry(NamedTuple):
    """A page's URL path below the site, and the day it was last revised when known."""

    path: str
    modified: date | None = None


def sitemap(entries: Iterable[SitemapEntry], site: Site) -> dict[str, bytes]:
    """Return sitemap.xml, and past 50,000 pages the files it is then an index of."""
    unique = {entry.path: entry for entry in entries}
    ordered = [unique[path] for path in sorted(unique)]
    if not site.url:
        return {}
    if len(ordered) <= MOST_URLS:
        return {"sitemap.xml": _urls(ordered, site)}
    files: dict[str, bytes] = {}
    for number, start in enumerate(range(0, len(ordered), MOST_URLS), start=1):
        files[f"sitemap-{number}.xml"] = _urls(ordered[start : start + MOST_URLS], site)
    items = "".join(f"<sitemap><loc>{escape(site.url)}{name}</loc></sitemap>\n" for name in files)
    index = f"{_XML}<sitemapindex {_NAMESPACE}>\n{items}</sitemapindex>\n"
    return {"sitemap.xml": index.encode(), **files}


def _urls(entries: Sequence[SitemapEntry], site: Site) -> bytes:
    rows = []
    for entry in entries:
        day = f"<lastmod>{entry.modified.isoformat()}</lastmod>" if entry.modified else ""
        rows.append(f"<url><loc>{escape(site.url + entry.path)}</loc>{day}</url>\n")
    return f"{_XML}<urlset {_NAMESPACE}>\n{''.join(rows)}</urlset>\n".encode()


def robots(site: Site) -> bytes:
    """Everything may be read; where the sitemap is, when the site's address is known."""
    where = f"Sitemap: {site.url}sitemap.xml\n" if site.url else ""
    return f"User-agent: *\nAllow: /\n{where}".encode()

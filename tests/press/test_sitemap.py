"""Sitemap, robots.txt and redirect pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from generator.model.site import Site
from generator.press import SitemapEntry, redirect, robots, sitemap
from generator.press.sitemap import MOST_URLS
from tests.markup import parsed
from tests.printing import SITE

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def _locations(data: bytes) -> list[str]:
    return [found.text or "" for found in ET.fromstring(data).iterfind(".//s:loc", NAMES)]  # noqa: S314 - our own


def test_pages_stand_once_in_the_order_of_their_paths_below_the_site() -> None:
    entries = [SitemapEntry("types/"), SitemapEntry(""), SitemapEntry("types/")]
    files = sitemap(entries, SITE)
    assert list(files) == ["sitemap.xml"]
    assert _locations(files["sitemap.xml"]) == [
        "https://example.org/book/",
        "https://example.org/book/types/",
    ]


def test_day_of_the_last_revision_is_given_where_it_is_known() -> None:
    data = sitemap([SitemapEntry("a/", date(2026, 11, 20)), SitemapEntry("b/")], SITE)
    assert data["sitemap.xml"].count(b"<lastmod>2026-11-20</lastmod>") == 1


def test_address_of_the_site_is_escaped() -> None:
    site = replace(SITE, url="https://example.org/?a=1&b=2/")
    assert _locations(sitemap([SitemapEntry("x/")], site)["sitemap.xml"]) == [f"{site.url}x/"]


def test_fifty_thousand_pages_fit_one_sitemap() -> None:
    files = sitemap((SitemapEntry(f"{n:06}/") for n in range(MOST_URLS)), SITE)
    assert list(files) == ["sitemap.xml"]


def test_more_than_fifty_thousand_pages_make_an_index() -> None:
    files = sitemap((SitemapEntry(f"{n:06}/") for n in range(MOST_URLS + 1)), SITE)
    assert sorted(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert _locations(files["sitemap.xml"]) == [
        "https://example.org/book/sitemap-1.xml",
        "https://example.org/book/sitemap-2.xml",
    ]
    assert files["sitemap-1.xml"].count(b"<url>") == MOST_URLS
    assert _locations(files["sitemap-2.xml"]) == ["https://example.org/book/050000/"]


def test_site_without_an_address_has_no_sitemap() -> None:
    assert sitemap([SitemapEntry("")], Site("Clausebook")) == {}
    assert robots(Site("Clausebook")) == b"User-agent: *\nAllow: /\n"


def test_robots_txt_names_the_sitemap() -> None:
    assert robots(SITE).endswith(b"Sitemap: https://example.org/book/sitemap.xml\n")


@pytest.mark.parametrize(
    ("directory_urls", "file", "href"),
    [
        (True, "platforms/a/t/old/index.html", "../../../b/t/new/"),
        (False, "platforms/a/t/old.html", "../../b/t/new.html"),
    ],
)
def test_former_address_leads_on_to_the_present_one(
    directory_urls: bool,  # noqa: FBT001 - a parameter of the test
    file: str,
    href: str,
) -> None:
    site = replace(SITE, directory_urls=directory_urls)
    path, data = redirect("platforms/a/t/old", "platforms/b/t/new", site)
    page = parsed(data.decode())
    assert path == file
    assert page.unclosed == []
    assert page.one("a").attributes["href"] == href
    metas = [meta.attributes for meta in page.all("meta")]
    assert {"http-equiv": "refresh", "content": f"0; url={href}"} in metas
    assert page.one("link").attributes["href"] == site.absolute("platforms/b/t/new")


def test_redirect_of_a_site_with_hostile_name_stays_html() -> None:
    site = replace(SITE, name="</title><script>alert(1)</script>", language='"><b')
    page = parsed(redirect("a", "b", site)[1].decode())
    assert page.all("script", "b") == []

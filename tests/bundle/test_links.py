"""Links out of a bundle: to the public site, or no links at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.bundle.contents import is_left_out, public_address
from generator.bundle.links import Links
from generator.model.site import Site

FILES = ("index.html", "registry/index.html", "platforms/acme/index.html", "a b.html")
SITE = Site(name="Book", url="https://example.org/book/")


def mended(tag: str, public: Callable[[str], str] = lambda path: f"https://x/{path}") -> str:
    return Links(FILES, public).mend("platforms/acme/terms.html", tag)


@pytest.mark.parametrize(
    "href",
    [
        "../../index.html",
        "../../registry/index.html?severity=high#results",
        "index.html",
        "./",
        "../../a%20b.html",
        "#excerpt",
        "https://example.org/",
        "mailto:a@example.org",
        "",
    ],
)
def test_link_that_leads_somewhere_is_left_as_it_is(href: str) -> None:
    assert mended(f'<a class="x" href="{href}">') == f'<a class="x" href="{href}">'


def test_link_to_what_is_not_in_the_bundle_leads_to_the_public_site() -> None:
    found = mended('<a href="../beta/index.html#a&amp;b" class="x">')
    assert found == '<a href="https://x/platforms/beta/index.html#a&amp;b" class="x">'


def test_link_is_no_link_when_there_is_no_public_site() -> None:
    assert mended('<a class="x" href="../beta/index.html">', lambda _: "") == '<a class="x">'


def test_words_that_look_like_a_link_stay_words() -> None:
    assert mended('<p>write href="gone.html"</p>') == '<p>write href="gone.html"</p>'
    assert mended('<div data-x=" href=gone">') == '<div data-x=" href=gone">'


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", ""),
        ("registry/index.html", "registry/"),
        ("platforms/x/y/z.html", "platforms/x/y/z/"),
        ("feeds/all.atom", "feeds/all.atom"),
    ],
)
def test_public_address_is_that_of_the_site_as_it_is_served(path: str, address: str) -> None:
    assert public_address(path, SITE) == f"https://example.org/book/{address}"
    assert public_address(path, Site(name="Book")) == ""


def test_what_only_servers_need_is_left_out_and_feeds_only_where_links_can_lead_to_them() -> None:
    for path in ("404.html", "robots.txt", "sitemap.xml", "sitemap-2.xml", "feeds/all.atom"):
        assert is_left_out(path, SITE)
    assert not is_left_out("feeds/all.atom", Site(name="Book"))
    assert not is_left_out("platforms/404.html", SITE)

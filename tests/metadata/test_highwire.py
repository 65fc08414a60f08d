"""Highwire tags in the head."""

from __future__ import annotations

from generator.metadata import head
from generator.model.site import Site
from generator.pages.provision import page as provision_page
from tests.builders import a_corpus, a_provision
from tests.markup import parsed
from tests.printing import SITE, page_at

ADDRESS = "platforms/acme/terms/change-of-terms"


def tags(html: str) -> dict[str, str]:
    metas = (meta.attributes for meta in parsed(html).all("meta"))
    return {
        (meta["name"] or "").removeprefix("citation_"): meta["content"] or ""
        for meta in metas
        if (meta.get("name") or "").startswith("citation_")
    }


def test_provision_tells_title_author_days_and_address() -> None:
    revisions = [
        {"date": "2026-12-01", "note": "second"},
        {"date": "2026-11-20", "note": "first published"},
    ]
    page = provision_page(a_provision(revisions=revisions), a_corpus(), SITE)
    assert tags(head(page, a_corpus(), SITE)) == {
        "title": "Acme may change its terms after thirty days' notice",
        "author": "Clausebook",
        "publication_date": "2026/11/20",
        "online_date": "2026/12/01",
        "publisher": "Clausebook",
        "language": "en",
        "public_url": f"https://example.org/book/{ADDRESS}/",
    }


def test_site_without_an_address_tells_none() -> None:
    site = Site("Clausebook")
    assert "public_url" not in tags(head(page_at(ADDRESS, a_corpus(), site), a_corpus(), site))


def test_lists_have_no_citation_tags() -> None:
    corpus = a_corpus()
    for address in ("registry", "platforms/acme", "regulations/gdpr"):
        assert tags(head(page_at(address, corpus), corpus, SITE)) == {}


def test_hostile_title_stays_inside_its_tag() -> None:
    bait = '"><script>alert(1)</script>'
    page = provision_page(a_provision(title=bait), a_corpus(), SITE)
    assert tags(head(page, a_corpus(), SITE))["title"] == bait

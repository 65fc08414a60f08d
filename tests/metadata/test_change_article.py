"""Structured data of a change page: an Article about the document."""

from __future__ import annotations

from typing import Any

from generator.metadata import head, structured_data
from generator.model.site import Site
from tests.feeds.a_log import a_changed_corpus
from tests.printing import SITE, page_at

FIRST = "changes/acme/terms/2026-01-06"


def an_article(site: Site = SITE) -> dict[str, Any]:
    corpus = a_changed_corpus()
    blocks = structured_data(page_at(FIRST, corpus), corpus, site)
    return next(block for block in blocks if block["@type"] == "Article")


def test_change_is_an_article_about_the_document_over_the_time_between_captures() -> None:
    article = an_article()
    assert article["headline"] == "Terms of service: 1 clause reworded"
    assert article["about"]["name"] == "Terms of service"
    assert article["temporalCoverage"] == "2026-01-05/2026-01-06"
    assert article["mainEntityOfPage"] == "https://example.org/book/changes/acme/terms/2026-01-06/"


def test_day_of_the_capture_is_not_given_as_day_of_publication() -> None:
    assert "datePublished" not in an_article()


def test_site_without_an_address_has_no_link_to_the_page() -> None:
    assert "mainEntityOfPage" not in an_article(Site(name="Clausebook"))


def test_breadcrumb_leads_from_changes_over_platform_and_document() -> None:
    corpus = a_changed_corpus()
    blocks = structured_data(page_at(FIRST, corpus), corpus, SITE)
    crumbs = next(block for block in blocks if block["@type"] == "BreadcrumbList")
    names = [item["name"] for item in crumbs["itemListElement"]]
    assert names[:3] == ["Changes", "Acme", "Terms of service"]


def test_head_says_it_is_an_article() -> None:
    corpus = a_changed_corpus()
    assert '<meta property="og:type" content="article">' in head(
        page_at(FIRST, corpus), corpus, SITE
    )

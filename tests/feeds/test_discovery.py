"""Feeds are found from the pages: in the head, and as a line that a reader sees."""

from __future__ import annotations

import pytest

from generator.metadata import head
from generator.model.site import Operator, Site
from generator.pages import plan
from tests.feeds.a_log import a_changed_corpus
from tests.markup import parsed
from tests.printing import SITE, article, page_at

CORPUS = a_changed_corpus()
NAMELESS = Site(name="Clausebook")
FEEDS = {
    "platforms/acme": "feeds/platforms/acme",
    "platforms/acme/terms": "feeds/documents/acme/terms",
    "types/change-of-terms": "feeds/types/change-of-terms",
    "regulations/gdpr": "feeds/regulations/gdpr",
}


@pytest.mark.parametrize(("address", "feed"), FEEDS.items())
def test_head_names_both_feeds_of_the_page(address: str, feed: str) -> None:
    links = parsed(head(page_at(address, CORPUS), CORPUS, SITE)).all("link")
    found = {
        e.attributes["type"]: e.attributes["href"]
        for e in links
        if e.attributes["rel"] == "alternate" and "feeds/" in str(e.attributes["href"])
    }
    assert found == {
        "application/atom+xml": SITE.asset(address, f"{feed}.atom"),
        "application/feed+json": SITE.asset(address, f"{feed}.json"),
    }


@pytest.mark.parametrize(("address", "feed"), FEEDS.items())
def test_page_shows_links_to_both_feeds(address: str, feed: str) -> None:
    links = parsed(article(address, CORPUS)).values("href")
    assert {SITE.asset(address, f"{feed}.{ending}") for ending in ("atom", "json")} <= set(links)


@pytest.mark.parametrize("address", FEEDS)
def test_site_without_an_address_says_why_it_has_no_feeds(address: str) -> None:
    html = article(address, CORPUS, NAMELESS)
    assert "does not know its own web address, so it has no feeds" in html
    assert ".atom" not in html + head(page_at(address, CORPUS, NAMELESS), CORPUS, NAMELESS)


@pytest.mark.parametrize(
    ("address", "buttons"),
    [("platforms/acme", 1), ("platforms/acme/terms", 1), ("types/change-of-terms", 0)],
)
def test_platforms_and_documents_have_a_button_which_scripts_bring_to_light(
    address: str, buttons: int
) -> None:
    found = [
        e
        for e in parsed(article(address, CORPUS)).all("button")
        if "data-cb-follow" in e.attributes
    ]
    assert [e.attributes["data-cb-follow"] for e in found] == [address] * buttons
    assert all("hidden" in e.attributes for e in found)


@pytest.mark.parametrize("address", ["platforms/acme", "platforms/acme/terms"])
def test_notice_of_the_operator_is_off_by_default(address: str) -> None:
    assert "cb-notice" not in article(address, CORPUS)


@pytest.mark.parametrize("address", ["platforms/acme", "platforms/acme/terms"])
def test_notice_of_the_operator_is_shown_escaped(address: str) -> None:
    operator = Operator(notice_text="Ask <us> & win", notice_url='https://a.example/?a="b"&c')
    html = article(address, CORPUS, Site(name="C", url=SITE.url, operator=operator))
    assert '<a href="https://a.example/?a=&#34;b&#34;&amp;c" rel="external">' in html
    assert "Ask &lt;us&gt; &amp; win" in html


def test_notice_without_an_address_is_a_line_of_text() -> None:
    operator = Operator(notice_text="Ask us")
    html = article("platforms/acme", CORPUS, Site(name="C", operator=operator))
    assert '<p class="cb-notice">Ask us</p>' in html


def test_watchlist_says_what_it_keeps_and_what_to_do_without_scripts() -> None:
    html = article("watchlist", CORPUS)
    assert "kept in this browser only" in html
    assert "Without JavaScript this page cannot keep a list. The feeds do the same" in html
    assert SITE.asset("watchlist", "feeds/platforms.opml") in parsed(html).values("href")


def test_watchlist_of_a_site_without_an_address_leads_to_no_feed() -> None:
    html = article("watchlist", CORPUS, NAMELESS)
    assert "does not know its own web address, so it has no feeds" in html
    assert ".atom" not in html
    assert "OPML" not in html


@pytest.mark.parametrize("address", ["changes", "changes/editorial"])
def test_feeds_of_the_site_are_found_on_their_own_pages(address: str) -> None:
    page = page_at(address, CORPUS)
    assert page.follow
    assert page.follow.page == address
    assert SITE.asset(address, f"{page.follow.feed}.atom") in parsed(
        article(address, CORPUS)
    ).values("href")


def test_every_page_with_a_feed_shows_it() -> None:
    for page in plan(CORPUS, SITE):
        if page.follow:
            links = parsed(article(page.address, CORPUS)).values("href")
            assert SITE.asset(page.address, f"{page.follow.feed}.atom") in links, page.address

"""The head: what machines read of a page."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.corpus import Corpus
from generator.metadata import head
from generator.model.provision import Question
from generator.model.site import Site
from generator.pages import Page, plan
from generator.pages.provision import page as provision_page
from tests.builders import a_corpus, a_provision
from tests.markup import Markup, parsed
from tests.printing import SITE, page_at

ADDRESS = "platforms/acme/terms/change-of-terms"
BAIT = '</script></title><script>alert(1)</script> "><img src=x onerror=alert(2)> -->'


def _head(page: Page, corpus: Corpus, site: Site = SITE) -> Markup:
    return parsed(head(page, corpus, site))


def _blocks(page: Page, corpus: Corpus, site: Site = SITE) -> dict[str, dict[str, Any]]:
    found = [json.loads(script.text) for script in _head(page, corpus, site).all("script")]
    return {block["@type"]: block for block in found}


def test_provision_has_breadcrumb_article_and_faq_as_json() -> None:
    blocks = _blocks(page_at(ADDRESS, a_corpus()), a_corpus())
    assert list(blocks) == ["BreadcrumbList", "Article", "FAQPage"]


def test_article_quotes_the_excerpt_and_names_what_it_is_based_on() -> None:
    article = _blocks(page_at(ADDRESS, a_corpus()), a_corpus())["Article"]
    assert article["hasPart"]["@type"] == "Quotation"
    assert article["hasPart"]["text"].startswith("We may change these terms")
    assert article["isBasedOn"]["version"] == "c2"
    assert article["isBasedOn"]["dateModified"] == "2026-08-07"
    assert article["mainEntityOfPage"] == f"https://example.org/book/{ADDRESS}/"


def test_breadcrumb_is_absolute_below_the_sub_path_and_ends_with_the_page() -> None:
    items = _blocks(page_at(ADDRESS, a_corpus()), a_corpus())["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3, 4]
    assert items[0]["item"] == "https://example.org/book/platforms/"
    assert items[-1]["item"] == f"https://example.org/book/{ADDRESS}/"


def test_fragment_of_a_breadcrumb_stays_a_fragment() -> None:
    page = page_at("registry/platform/acme", a_corpus())
    items = _blocks(page, a_corpus())["BreadcrumbList"]["itemListElement"]
    assert items[1]["item"] == "https://example.org/book/registry/#by-platform"


@pytest.mark.parametrize(
    ("directory_urls", "canonical"),
    [
        (True, "https://example.org/book/platforms/acme/terms/change-of-terms/"),
        (False, "https://example.org/book/platforms/acme/terms/change-of-terms.html"),
    ],
)
def test_canonical_keeps_the_sub_path_of_the_site(directory_urls: bool, canonical: str) -> None:  # noqa: FBT001
    site = replace(SITE, directory_urls=directory_urls)
    links = _head(page_at(ADDRESS, a_corpus()), a_corpus(), site).all("link")
    found = [link.attributes["href"] for link in links if link.attributes["rel"] == "canonical"]
    assert found == [canonical]


def test_site_without_an_address_has_no_canonical_link_and_no_breadcrumb_data() -> None:
    site = Site("Clausebook")
    page = page_at(ADDRESS, a_corpus(), site)
    links = _head(page, a_corpus(), site).all("link")
    assert {link.attributes["rel"] for link in links} == {"alternate"}
    assert "BreadcrumbList" not in _blocks(page, a_corpus(), site)
    assert "mainEntityOfPage" not in _blocks(page, a_corpus(), site)["Article"]


def test_hostile_title_cannot_break_out_of_title_or_script() -> None:
    corpus = a_corpus()
    provision = a_provision(title=BAIT, summary=BAIT, faq=(Question(BAIT, BAIT),), clause=BAIT)
    page = provision_page(provision, corpus, SITE)
    found = _head(page, corpus)
    assert {element.tag for element in found.elements} == {"title", "meta", "link", "script"}
    assert found.unclosed == []
    assert found.one("title").text == f"{BAIT} – Acme – Clausebook"
    assert _blocks(page, corpus)["Article"]["headline"] == BAIT


def test_data_holds_no_character_that_closes_a_script() -> None:
    page = provision_page(a_provision(title="</script>\u2028<!--"), a_corpus(), SITE)
    script = head(page, a_corpus(), SITE).partition('<script type="application/ld+json">')[2]
    assert "\u2028" not in script
    assert "<!--" not in script
    assert "\\u003c/script\\u003e" in script


def test_faq_answers_are_plain_words() -> None:
    provision = a_provision(faq=(Question("May I?", "Yes, **you may**, see [there](/types/)."),))
    page = provision_page(provision, a_corpus(), SITE)
    answers = {
        question["name"]: question["acceptedAnswer"]["text"]
        for question in _blocks(page, a_corpus())["FAQPage"]["mainEntity"]
    }
    assert answers["May I?"] == "Yes, you may, see there."


def test_faq_leaves_out_the_affiliation_and_tables() -> None:
    faq = _blocks(page_at(ADDRESS, a_corpus()), a_corpus())["FAQPage"]
    names = [question["name"] for question in faq["mainEntity"]]
    assert not [name for name in names if "affiliated" in name or "everyone alike" in name]
    assert all(question["acceptedAnswer"]["text"] for question in faq["mainEntity"])


def test_no_faq_is_claimed_for_answers_that_say_nothing_new() -> None:
    page = page_at(ADDRESS, a_corpus())
    old = tuple(question._replace(is_new=False) for question in page.view.faq.questions)
    view = page.view._replace(faq=page.view.faq._replace(questions=old))
    assert "FAQPage" not in _blocks(replace(page, view=view), a_corpus())


def test_only_provisions_claim_an_article_or_a_faq() -> None:
    corpus = a_corpus()
    for page in plan(corpus, SITE):
        types = set(_blocks(page, corpus))
        assert page.kind == "provision" or types <= {"BreadcrumbList"}, page.address


def test_every_page_has_title_description_and_open_graph() -> None:
    corpus = a_corpus()
    for page in plan(corpus, SITE):
        found = _head(page, corpus)
        assert found.one("title").text.endswith("– Clausebook")
        metas = {m.attributes.get("name") or m.attributes["property"] for m in found.all("meta")}
        assert {"description", "og:title", "og:description", "og:type", "og:url"} <= metas


def test_descriptions_are_short_enough_to_be_shown() -> None:
    corpus = a_corpus()
    assert [page.address for page in plan(corpus, SITE) if len(page.description) > 200] == []


def test_further_pages_of_a_list_and_tombstones_are_not_indexed() -> None:
    page = replace(page_at(ADDRESS, a_corpus()), is_indexed=False)
    metas = _head(page, a_corpus()).all("meta")
    assert {"name": "robots", "content": "noindex"} in [meta.attributes for meta in metas]


def test_long_title_leaves_out_the_sites_name_and_then_what_can_be_said_shorter() -> None:
    page = page_at(ADDRESS, a_corpus())
    long, longer, short = "x" * 95, "y" * 101, "z" * 90
    shown = {
        title: _head(replace(page, title=title, short_title=instead), a_corpus()).one("title").text
        for title, instead in ((long, ""), (longer, short), ("whole", "not this"), ("y" * 102, ""))
    }
    assert shown == {
        long: long,
        longer: short,
        "whole": "whole – Clausebook",
        "y" * 102: "y" * 102,
    }


def test_whole_title_stays_where_it_is_shared() -> None:
    page = replace(page_at(ADDRESS, a_corpus()), title="y" * 101, short_title="short")
    metas = {e.attributes.get("property"): e for e in _head(page, a_corpus()).all("meta")}
    assert metas["og:title"].attributes["content"] == "y" * 101

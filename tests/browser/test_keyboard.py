"""The keyboard alone: every page is reached, read and left without a mouse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.tabs import opened, provisions

pytestmark = pytest.mark.browser

OUTLINE = "(e) => getComputedStyle(e).outlineStyle + ' ' + getComputedStyle(e).boxShadow"
FOCUSED = "() => document.activeElement"


def test_keyboard_reaches_skip_link_search_theme_tabs_and_contents_in_order(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.goto(provisions(built_site)[-1].as_uri())
        page.wait_for_selector("[data-cb-search-open]:not([hidden])")
        reached, blind = [], []
        for _ in range(30):
            page.keyboard.press("Tab")
            element = page.evaluate_handle(FOCUSED).as_element()
            assert element is not None
            described = element.evaluate("(e) => `${e.tagName} ${e.className} ${e.id}`")
            reached.append(described)
            if element.evaluate(OUTLINE) == "none none":
                blind.append(described)
    places = [
        next((n for n, name in enumerate(reached) if mark in name), -1)
        for mark in ("cb-skip", "cb-wordmark", "cb-search-open", "__palette", "SUMMARY")
    ]
    assert -1 not in places, reached
    assert places == sorted(places), reached
    assert [name for name in blind if "__palette" not in name] == []


def test_skip_link_shows_itself_and_leads_to_the_text(browser: Browser, built_site: Path) -> None:
    with opened(browser) as page:
        page.goto((built_site / "index.html").as_uri())
        page.keyboard.press("Tab")
        box = page.locator(".cb-skip").bounding_box()
        assert box is not None
        assert box["y"] >= 0
        page.keyboard.press("Enter")
        expect(page.locator("#content")).to_be_focused()


def test_tabs_are_links_the_keyboard_reaches_and_follows(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.goto((built_site / "index.html").as_uri())
        page.locator(".cb-tabs a").first.focus()
        href = page.evaluate("document.activeElement.getAttribute('href')")
        assert href.rstrip("/") == "registry"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.cb-tabs') !== null")


def test_theme_switch_changes_the_colours_by_keyboard(browser: Browser, built_site: Path) -> None:
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    with opened(browser, color_scheme="light") as page:
        page.goto((built_site / "index.html").as_uri())
        page.locator("[data-md-component=palette] input").first.focus()
        seen = {page.evaluate(scheme)}
        for _ in range(9):  # the first press may lead from the system's colours to the same
            page.keyboard.press("Enter")
            page.wait_for_timeout(60)
            seen.add(page.evaluate(scheme))
    assert seen == {"default", "slate"}


def test_focus_on_the_theme_switch_leaves_the_page_where_it_is(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.goto(provisions(built_site)[-1].as_uri())
        while "__palette" not in page.evaluate("document.activeElement.id"):
            page.keyboard.press("Tab")
        page.wait_for_timeout(400)
        assert page.evaluate("scrollY") == 0


def test_there_is_one_skip_link_on_every_page(browser: Browser, built_site: Path) -> None:
    with opened(browser) as page:
        for name in ("methodology/index.html", "registry/index.html"):
            page.goto((built_site / name).as_uri())
            links = page.locator("a", has_text=re.compile("^\\s*Skip to"))
            assert [link.is_visible() for link in links.all()].count(True) == 1, name


def test_contents_open_and_lead_to_a_section_by_keyboard(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.goto(provisions(built_site)[-1].as_uri())
        summary = page.locator(".cb-toc summary")
        summary.focus()
        if not page.locator(".cb-toc a").first.is_visible():
            page.keyboard.press("Enter")
        page.locator(".cb-toc a", has_text="Monitoring").focus()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("#monitoring$"))
        expect(page.locator("#monitoring")).to_be_visible()


def test_target_of_a_fragment_is_not_hidden_below_the_header(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.goto(provisions(built_site)[-1].as_uri() + "#faq")
        page.wait_for_timeout(200)
        top = page.evaluate("document.querySelector('#faq').getBoundingClientRect().top")
        header = page.evaluate(
            "(() => { const h = document.querySelector('.cb-header');"
            " const p = getComputedStyle(h).position;"
            " return p === 'sticky' || p === 'fixed' ? h.getBoundingClientRect().bottom : 0; })()"
        )
        assert top >= header

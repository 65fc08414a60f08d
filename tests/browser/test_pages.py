"""Every shape of page of the real site in Chromium, opened from the folder it was built into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import served
from tests.browser.tabs import NARROW, NARROWEST, WIDE, opened, provisions, shapes

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(built_site: Path) -> Iterator[str]:
    """Address of the site on a server, below its sub-path."""
    with served(built_site, below="/clausebook/") as where:
        yield where


def test_there_is_a_page_of_every_part_of_the_site(built_site: Path) -> None:
    found = shapes(built_site)
    assert {"platforms at depth 5", "registry at depth 4", "about at depth 2"} <= set(found)
    assert len(found) > 15


@pytest.mark.parametrize(("scheme", "width"), [("light", WIDE), ("dark", NARROW)])
def test_page_is_accessible_silent_and_asks_nobody(
    browser: Browser, built_site: Path, scheme: str, width: int
) -> None:
    violations = {}
    with opened(browser, width, color_scheme=scheme, reduced_motion="reduce") as page:
        for shape, path in shapes(built_site).items():
            page.goto(path.as_uri())
            found = _violations(page)
            if found:
                violations[shape] = found
    assert violations == {}


@pytest.mark.parametrize(("scheme", "width"), [("light", NARROW), ("dark", WIDE)])
def test_provision_and_home_page_are_accessible_the_other_way_round(
    browser: Browser, built_site: Path, scheme: str, width: int
) -> None:
    with opened(browser, width, color_scheme=scheme, reduced_motion="reduce") as page:
        for path in (built_site / "index.html", provisions(built_site)[-1]):
            page.goto(path.as_uri())
            assert _violations(page) == []


def test_opened_search_and_contents_are_accessible(browser: Browser, built_site: Path) -> None:
    with opened(browser, reduced_motion="reduce") as page:
        page.goto(provisions(built_site)[-1].as_uri())
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        assert _violations(page) == []


def _violations(page: Page) -> list[str]:
    """Rules of axe that the page breaks, each with the first element that does."""
    options = {"resultTypes": ["violations"], "preload": False}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in found]


@pytest.mark.parametrize("most", [NARROW, NARROWEST])
def test_no_page_scrolls_sideways_on_a_phone(browser: Browser, built_site: Path, most: int) -> None:
    wide = {}
    with opened(browser, most) as page:
        for shape, path in shapes(built_site, longest=True).items():
            page.goto(path.as_uri())
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > most:
                wide[shape] = width
    assert wide == {}


def test_every_page_shows_its_text_without_scripts(browser: Browser, built_site: Path) -> None:
    bare = {}
    with opened(browser, java_script_enabled=False) as page:
        for shape, path in shapes(built_site).items():
            page.goto(path.as_uri())
            heading, text = page.locator("h1"), page.locator("article").inner_text()
            if not heading.is_visible() or len(text) < 100:
                bare[shape] = text
    assert bare == {}


def test_sections_of_a_provision_are_visible_without_scripts(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(provisions(built_site)[-1].as_uri())
        for selector in ("#excerpt", "blockquote", ".cb-badges", "#compliance-analysis", "#faq"):
            assert page.locator(selector).first.is_visible(), selector
        assert page.locator("[data-cb-search-open]").is_hidden()


def test_server_is_asked_for_nothing_it_does_not_have(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        for part in ("", "registry/", "platforms/", "methodology/"):
            page.goto(f"{address}{part}", wait_until="networkidle")
        page.locator(".cb-wordmark").click()


def test_page_of_unknown_addresses_is_whole_on_a_server(browser: Browser, address: str) -> None:
    with opened(browser, color_scheme="dark", reduced_motion="reduce") as page:
        page.goto(f"{address}404.html", wait_until="networkidle")
        assert _violations(page) == []
        page.locator("article a", has_text="Clause types").click()
        expect(page).to_have_url(f"{address}types/")


def test_links_work_from_a_folder_with_file_urls(browser: Browser, built_site_file: Path) -> None:
    with opened(browser) as page:
        page.goto((built_site_file / "index.html").as_uri())
        page.locator(".cb-tabs a", has_text="Clause types").click()
        page.locator("article h3 a").first.click()
        page.locator("section[aria-labelledby=provisions] h3 a").first.click()
        expect(page.locator("#excerpt")).to_be_visible()
        page.locator(".cb-wordmark").click()
        expect(page).to_have_url((built_site_file / "index.html").as_uri())


def test_provision_prints_on_two_to_five_sheets(browser: Browser, built_site: Path) -> None:
    found = provisions(built_site)
    with opened(browser) as page:
        for path in (found[0], found[len(found) // 2], found[-1]):
            page.goto(path.as_uri())
            sheets = _sheets(page.pdf(format="A4"))
            assert 2 <= sheets <= 5, f"{path.parent.name}: {sheets} sheets"


def _sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_print_leaves_out_what_paper_cannot_use(browser: Browser, built_site: Path) -> None:
    with opened(browser) as page:
        page.goto(provisions(built_site)[-1].as_uri())
        page.emulate_media(media="print")
        for selector in (".cb-tabs", ".cb-search-open", ".cb-toc"):
            assert page.locator(selector).first.is_hidden(), selector
        for selector in ("h1", "blockquote", ".cb-disclaimer", "#cite"):
            assert page.locator(selector).first.is_visible(), selector

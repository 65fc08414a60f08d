"""Search on the real site: header and registry, from the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


def test_header_search_finds_a_provision_by_its_words(browser: Browser, built_site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((built_site / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type("customer alone answers for its end users")
        first = page.locator("dialog [role=option]").first
        expect(first).to_contain_text("The customer alone answers for its end users")


def test_header_search_finds_a_hand_written_page(browser: Browser, built_site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((built_site / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type("methodology")
        expect(page.locator("dialog [role=option]").first).to_contain_text("Methodology")


def test_registry_shows_what_its_address_asks_for(browser: Browser, built_site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((built_site / "registry/index.html").as_uri() + "?q=training&severity=high")
        expect(page.locator(".cb-finder [role=status]")).to_contain_text("found")
        expect(page.locator(".cb-finder ol > li").first).to_contain_text("High")


def test_folder_links_open_their_page_from_the_disk(browser: Browser, built_site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((built_site / "index.html").as_uri())
        page.locator(".cb-tabs a", has_text="Platforms").click()
        expect(page.locator("h1")).to_have_text("Platforms")

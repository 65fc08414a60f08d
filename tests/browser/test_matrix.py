"""The matrix in a browser: sorted by a press, whole without scripts, read on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.tabs import opened

pytestmark = pytest.mark.browser

NAMES = "() => [...document.querySelectorAll('.cb-matrix tbody th')].map((e) => e.innerText)"


def test_press_on_a_heading_sorts_and_a_second_one_turns_the_order(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.goto((built_site / "types/data-retention/index.html").as_uri())
        head = page.locator(".cb-matrix thead th").first
        head.locator("button").focus()
        page.keyboard.press("Enter")
        expect(head).to_have_attribute("aria-sort", "ascending")
        up = page.evaluate(NAMES)
        assert up == sorted(up, key=str.lower)
        page.keyboard.press("Enter")
        expect(head).to_have_attribute("aria-sort", "descending")
        assert page.evaluate(NAMES) == up[::-1]


def test_platforms_without_an_answer_stay_last_when_sorted(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.goto((built_site / "types/data-retention/index.html").as_uri())
        button = page.locator(".cb-matrix thead button").nth(1)
        for _ in range(2):
            button.click()
            cells = page.locator(".cb-matrix tbody td:nth-child(2)")
            none = cells.evaluate_all("(all) => all.map((e) => e.classList.contains('cb-none'))")
            assert none == sorted(none)


def test_phone_shows_each_platform_as_a_block_and_still_a_table(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto((built_site / "types/data-retention/index.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        cell = page.locator(".cb-matrix tbody td").first
        assert cell.evaluate("(e) => getComputedStyle(e, '::before').content") != "none"
        assert page.get_by_role("rowheader").first.is_visible()

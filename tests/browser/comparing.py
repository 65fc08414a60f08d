"""Where the compare page shows what, and waiting until it does."""

from __future__ import annotations

from playwright.sync_api import Page, expect

STATUS, TYPES = "[data-cb-compare-status]", ".cb-compare__type"


def shown(page: Page, *names: str) -> None:
    """Wait until these platforms stand in the head of the first table."""
    expect(page.locator("thead").first.locator("th")).to_have_text(["Question", *names])

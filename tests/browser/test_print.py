"""Provision pages on paper: two to three A4 sheets that can be checked without the site."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.browser.tabs import WIDE, opened, provisions

pytestmark = pytest.mark.browser

RECORDS = (
    "platforms/mistral-ai/commercial-terms/customer-responsibilities",
    "platforms/github-copilot/terms-of-service/licence-over-your-content",
    "platforms/deepseek/terms-of-use/termination",
)
"""A usual record, and the two that fill most paper."""
A4 = (595, 842)
"""Points."""


def sheets(browser: Browser, path: Path) -> list[str]:
    """Text of every sheet of a page printed to PDF; each must be A4."""
    with opened(browser, WIDE) as page:
        page.goto(path.as_uri())
        reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sizes = {(round(s.mediabox.width), round(s.mediabox.height)) for s in reader.pages}
    assert sizes == {A4}
    return [sheet.extract_text() for sheet in reader.pages]


@pytest.mark.parametrize("address", RECORDS)
def test_brief_has_two_to_three_numbered_sheets(
    browser: Browser, built_site: Path, address: str
) -> None:
    found = sheets(browser, built_site / address / "index.html")
    assert 2 <= len(found) <= 3
    for number, text in enumerate(found, start=1):
        assert f"Page {number} of {len(found)}" in text


def test_brief_names_source_capture_sum_and_its_own_address(
    browser: Browser, built_site: Path
) -> None:
    text = "".join(sheets(browser, built_site / RECORDS[0] / "index.html"))
    joined = re.sub(r"\s", "", text)
    assert "https://legal.mistral.ai/terms/commercial-terms-of-service" in joined
    assert "ascapturedon7August2026at10:35:08UTC" in joined
    assert "87f49dcbbf7b20cc046a4e611bdba2b71985b003ad6c15306b626cfc670ab880" in joined
    assert f"/{RECORDS[0]}/(accessed" in joined


def test_nothing_to_click_is_printed(browser: Browser, built_site: Path) -> None:
    with opened(browser, WIDE) as page:
        page.goto((built_site / RECORDS[0] / "index.html").as_uri())
        page.emulate_media(media="print")
        shown = page.evaluate(
            "[...document.querySelectorAll('nav, button, input, .cb-toc, .cb-cite details')]"
            ".filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"
        )
    assert shown == []


def test_no_table_is_wider_than_the_sheet_and_no_row_is_cut(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser, WIDE) as page:
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 665, "height": 900})  # 176 mm, what the margins leave
        for path in provisions(built_site)[:12]:
            page.goto(path.as_uri())
            wide = page.evaluate(
                "[...document.querySelectorAll('.cb-record table')].filter(t => "
                "t.checkVisibility() && t.getBoundingClientRect().right > innerWidth + 1).length"
            )
            kept = page.evaluate(
                "[...document.querySelectorAll('.cb-record tr')]"
                ".every(r => getComputedStyle(r).breakInside === 'avoid')"
            )
            assert (wide, kept) == (0, True), path


def test_dark_page_prints_black_on_white(browser: Browser, built_site: Path) -> None:
    with opened(browser, WIDE, color_scheme="dark") as page:
        page.goto((built_site / RECORDS[0] / "index.html").as_uri())
        page.emulate_media(media="print", color_scheme="dark")
        colours = page.evaluate(
            "['color', 'backgroundColor'].map(name => "
            "getComputedStyle(document.querySelector('.cb-excerpt blockquote p'))[name])"
        )
        muted = page.evaluate("getComputedStyle(document.querySelector('.cb-disclaimer')).color")
    assert colours[0] == "rgb(0, 0, 0)"
    assert muted in {"rgb(0, 0, 0)", "rgb(68, 68, 68)"}

"""The due diligence sheet in real Chromium: on paper, and as a checklist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.tabs import opened

pytestmark = pytest.mark.browser


def test_sheet_prints_in_landscape_with_boxes_and_room_for_notes(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser) as page:
        page.goto((built_site / "platforms/replit/due-diligence/index.html").as_uri())
        expect(page.locator(".cb-diligence__box").first).to_be_hidden()
        pdf = page.pdf(prefer_css_page_size=True)
        sizes = set(re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf))
        assert {float(wide) > float(high) for wide, high in sizes} == {True}
        rows = page.locator(".cb-diligence__rows tbody tr").count()
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) <= 2 + rows // 2
        page.emulate_media(media="print")
        expect(page.locator(".cb-diligence__box").first).to_be_visible()
        expect(page.locator("th", has_text="Notes")).to_be_visible()
        expect(page.locator("dt", has_text="Filled in by")).to_be_visible()


def test_sheet_hands_out_its_checklist(browser: Browser, served_site: str) -> None:
    with opened(browser) as page:
        page.goto(f"{served_site}/platforms/replit/due-diligence/")
        with page.expect_download() as caught:
            page.get_by_role("link", name="Checklist as a CSV file").click()
        assert caught.value.suggested_filename == "replit-due-diligence.csv"
        assert Path(caught.value.path()).read_bytes().startswith(b"\xef\xbb\xbfdone,")

"""The compare page of small sites: hostile text, what is absent, more platforms than it lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.engines.mkdocs_site import build_into
from tests.browser.comparing import STATUS, TYPES, shown
from tests.browser.tabs import opened
from tests.builders import A_RECORD, a_content, a_record_text
from tests.projects import a_small_project, put

pytestmark = pytest.mark.browser

BAIT = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a small site with markup in names, titles, summaries, excerpts and answers."""
    folder = tmp_path_factory.mktemp("hostile")
    project = a_small_project(folder / "project")
    path = "content/platforms/beta/index.md"
    put(project / path, a_content()[path].replace("title: Beta", f"title: 'Beta {BAIT}'"))
    put(project / "content/platforms/gamma/index.md", a_content()[path].replace("Beta", "Gamma"))
    body = a_record_text().partition("---\n\n")[2].replace("Acme may", f"`{BAIT}` Acme may")
    excerpt = f"'We may change these terms {BAIT} at any time, and will not tell anyone at all.'"
    text = a_record_text(title=f"'Acme {BAIT}'", clause=f"'4 {BAIT}'", excerpt=excerpt, body=body)
    put(project / A_RECORD, text)
    types = "content/taxonomies/clause-types.yml"
    put(project / types, a_content()[types].replace("a fixed time", f"a fixed time {BAIT}"))
    build_into(project / "mkdocs.yml", folder / "site", draft=True, strict=False)
    return folder / "site"


def test_absence_is_said_in_words(browser: Browser, hostile_site: Path) -> None:
    with opened(browser) as page:
        page.goto((hostile_site / "compare" / "index.html").as_uri() + "?p=acme,beta")
        cells = page.locator("#type-liability-cap + table tbody tr td:last-child")
        expect(cells).to_have_count(2)
        expect(cells.first.locator(".cb-empty")).to_have_text("Not captured")
        expect(cells.last).to_contain_text("No document of the platform is captured.")


def test_types_of_which_nothing_is_recorded_are_told_in_one_line(
    browser: Browser, hostile_site: Path
) -> None:
    with opened(browser) as page:
        page.goto((hostile_site / "compare" / "index.html").as_uri() + "?p=beta,gamma")
        expect(page.locator(f"{TYPES} h2")).to_have_text(["Change of terms"])
        result = page.locator("[data-cb-compare-result] > p")
        expect(result).to_have_text(
            "No provision of these platforms is recorded: Limit of liability."
        )


def test_platforms_too_many_for_the_page_are_chosen_all_the_same(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.pages.compare.PLATFORMS_A_PAGE", 1)
    project = a_small_project(tmp_path / "project")
    build_into(project / "mkdocs.yml", tmp_path / "site", draft=True, strict=False)
    with opened(browser) as page:
        page.goto((tmp_path / "site" / "compare" / "index.html").as_uri() + "?p=acme")
        page.get_by_label("Second platform").select_option("beta")
        shown(page, "Acme", "Beta")
        page.locator("[data-cb-compare-lists] summary").click()
        page.get_by_role("link", name="All 2 platforms").click()
        expect(page.locator("h1")).to_have_text("Platforms")


def test_hostile_text_is_shown_as_text(browser: Browser, hostile_site: Path) -> None:
    with opened(browser) as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        page.goto((hostile_site / "compare" / "index.html").as_uri() + "?p=acme,beta")
        shown(page, "Acme", f"Beta {BAIT}")
        result = page.locator("[data-cb-compare-result]")
        for place in (
            ".cb-compare__title",
            "blockquote",
            ".cb-compare__answer",
            ".cb-compare__facts",
        ):
            expect(result.locator(place, has_text=BAIT).first).to_be_visible()
        assert page.locator("article img").count() == 0
        page.goto((hostile_site / "platforms/acme/due-diligence/index.html").as_uri())
        expect(page.locator("article")).to_contain_text(BAIT)
        assert page.locator("article img").count() == 0


def test_script_that_is_missing_is_said(browser: Browser, hostile_site: Path) -> None:
    with opened(browser) as page:
        page.route("**/compare/beta.js", lambda route: route.fulfill(body="// nothing"))
        page.goto((hostile_site / "compare" / "index.html").as_uri() + "?p=acme,beta")
        expect(page.locator(STATUS)).to_contain_text(f"Could not be loaded: Beta {BAIT}.")

"""Following in real Chromium: the button, the watchlist, and that nothing leaves the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.engines.mkdocs_site import build_into
from tests.browser.serving import served
from tests.browser.visits import Visit, visiting
from tests.feeds.a_log import a_change, files_of
from tests.projects import a_small_project, put

pytestmark = pytest.mark.browser

OLDER = "2026-01-06T10:00:00Z"
"""The first of the two changes of Acme's terms."""

FOLLOW, STOP = "Follow in this browser", "Stop following"


@pytest.fixture(scope="session")
def followed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a small site in which Acme's terms changed twice, read from the disk."""
    return _built(tmp_path_factory.mktemp("followed-flat"), "false")


@pytest.fixture(scope="session")
def followed_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the same site on a server."""
    with served(_built(tmp_path_factory.mktemp("followed"), "true")) as address:
        yield address.rstrip("/")


def _built(folder: Path, directory_urls: str) -> Path:
    project = a_small_project(folder / "project", use_directory_urls=directory_urls)
    for path, text in files_of((a_change(1), a_change(2))).items():
        assert isinstance(text, str)
        put(project / path, text)
    build_into(project / "mkdocs.yml", folder / "site", draft=True)
    return folder / "site"


@pytest.fixture(params=["served", "from disk"])
def visit(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    """A visit to the site on a server, and one to its files; the console must stay empty."""
    if request.param == "served":
        base, from_disk = request.getfixturevalue("followed_address"), False
    else:
        base, from_disk = request.getfixturevalue("followed_site").as_uri(), True
    with visiting(browser, base, from_disk=from_disk) as one:
        yield one
        assert one.errors == []


def test_followed_platform_and_document_stand_on_the_watchlist(visit: Visit) -> None:
    for address in ("platforms/acme", "platforms/beta/terms"):
        visit.go(address)
        visit.press(FOLLOW)
        expect(visit.page.get_by_role("button", name=STOP)).to_be_visible()
        expect(visit.page.locator("[data-cb-follow-status]")).to_contain_text("watchlist")
    visit.page.get_by_role("link", name="Watchlist").first.click()
    expect(visit.page.locator("[data-cb-watch-list] h2")).to_have_text(
        ["Acme", "Beta, Terms of use"]
    )
    assert visit.status == "Nothing new, in 2 followed."
    expect(visit.page.locator("[data-cb-watch-list]")).to_contain_text(
        "The newest change was captured on 7 January 2026."
    )


def test_button_takes_back_what_it_did(visit: Visit) -> None:
    visit.go("platforms/acme")
    visit.press(FOLLOW)
    visit.page.reload()
    visit.press(STOP)
    expect(visit.page.get_by_role("button", name=FOLLOW)).to_be_visible()
    assert visit.kept() == {}


def test_change_since_the_last_visit_is_shown_until_it_is_marked_as_seen(visit: Visit) -> None:
    visit.keep({"platforms/acme": {"terms": OLDER, "privacy": ""}})
    expect(visit.page.locator("[data-cb-watch-list] h3")).to_have_text(
        ["Terms of service, captured on 7 January 2026"]
    )
    assert visit.status == "1 change you have not marked as seen, in 1 followed."
    visit.press("Mark as seen Acme")
    expect(visit.page.locator("[data-cb-watch-list] h3")).to_have_count(0)
    visit.page.reload()
    expect(visit.page.locator("[data-cb-watch-list] h2")).to_have_count(1)
    assert visit.status == "Nothing new, in 1 followed."
    assert visit.kept() == {"platforms/acme": {"terms": "2026-01-07T10:00:00Z", "privacy": ""}}


def test_change_leads_to_its_page(visit: Visit) -> None:
    visit.keep({"platforms/acme/terms": {"terms": OLDER}})
    visit.page.locator("[data-cb-watch-list] h3 a").click()
    expect(visit.page.get_by_role("heading", level=1)).to_contain_text("Terms of service")
    expect(visit.page).to_have_url(re.compile("/changes/acme/terms/2026-01-07"))


def test_everything_is_marked_as_seen_at_once(visit: Visit) -> None:
    visit.keep(
        {"platforms/acme": {"terms": "", "privacy": ""}, "platforms/acme/terms": {"terms": ""}}
    )
    assert visit.status == "4 changes you have not marked as seen, in 2 followed."
    visit.press("Mark everything as seen")
    expect(visit.page.locator("[data-cb-watch-status]")).to_have_text(
        "Everything is marked as seen. Nothing new, in 2 followed."
    )


def test_document_that_was_recorded_since_is_named(visit: Visit) -> None:
    visit.keep({"platforms/acme": {"privacy": ""}})
    assert visit.status == "1 document newly recorded, in 1 followed."
    expect(visit.page.locator("[data-cb-watch-list]")).to_contain_text("2 changes in its history.")


def test_removed_entry_is_gone_and_the_keyboard_goes_on_from_the_next(visit: Visit) -> None:
    visit.keep({"platforms/acme": {"terms": "", "privacy": ""}, "platforms/beta": {"terms": ""}})
    visit.press("Remove Acme")
    expect(visit.page.locator("[data-cb-watch-list] h2")).to_have_text(["Beta"])
    expect(visit.page.locator("[data-cb-watch-list] h2")).to_be_focused()
    visit.press("Remove Beta")
    expect(visit.page.locator("[data-cb-watch-status]")).to_be_focused()
    assert visit.status == "Beta is no longer followed. You follow nothing in this browser yet."
    assert visit.kept() == {}


def test_empty_watchlist_says_so_and_offers_no_buttons(visit: Visit) -> None:
    visit.go("watchlist")
    expect(visit.page.locator("[data-cb-watch-status]")).to_have_text(
        "You follow nothing in this browser yet."
    )
    expect(visit.page.locator("main button:visible")).to_have_count(0)


def test_opml_of_the_followed_feeds_is_made_in_the_browser(visit: Visit) -> None:
    visit.keep({"platforms/beta": {"terms": ""}, "platforms/acme/terms": {"terms": ""}})
    with visit.page.expect_download() as caught:
        visit.press("Download OPML of these feeds")
    root = ET.parse(caught.value.path()).getroot()  # noqa: S314 - made by the code under test
    feeds = [outline.attrib["xmlUrl"] for outline in root.iter("outline")]
    assert [feed.partition("/feeds/")[2] for feed in feeds] == [
        "documents/acme/terms.atom",
        "platforms/beta.atom",
    ]
    assert caught.value.suggested_filename == "clausebook-watchlist.opml"


def test_only_scripts_of_followed_platforms_are_asked_for_and_nothing_else(visit: Visit) -> None:
    visit.go("platforms/acme")
    visit.press(FOLLOW)
    assert not [url for url in visit.asked if "/watchlist/" in url]
    visit.asked.clear()
    visit.go("watchlist")
    expect(visit.page.locator("[data-cb-watch-list] h2")).to_have_text(["Acme"])
    visit.press("Remove Acme")
    own = [url for url in visit.asked if "/assets/" not in url]
    assert [url.removeprefix(visit.base) for url in own] == [
        f"/watchlist/{'index.html' if visit.from_disk else ''}",
        "/watchlist/acme.js",
    ]
    assert all(url.startswith(visit.base) for url in visit.asked)


def test_what_other_pages_left_behind_is_no_danger(visit: Visit) -> None:
    visit.keep(
        {"platforms/../../evil": {}, "javascript:alert(1)": {}, "platforms/acme": {"terms": "x"}}
    )
    expect(visit.page.locator("[data-cb-watch-list] h2")).to_have_text(["Acme"])
    visit.page.evaluate("() => localStorage.setItem('clausebook.watchlist', '{broken')")
    visit.page.reload()
    assert visit.status == "You follow nothing in this browser yet."


def test_everything_is_done_by_keyboard(visit: Visit) -> None:
    visit.go("platforms/acme")
    visit.page.locator("[data-cb-follow]").focus()
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Tab")
    expect(visit.page.locator(".cb-follow a").last).to_be_focused()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("[data-cb-watch-list] h2")).to_have_text(["Acme"])
    for _ in range(40):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("() => document.activeElement.innerText").startswith("Remove"):
            break
    outline = visit.page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    visit.page.keyboard.press("Space")
    expect(visit.page.locator("[data-cb-watch-status]")).to_contain_text("You follow nothing")


def test_platform_that_is_recorded_no_more_can_be_removed(
    browser: Browser, followed_site: Path
) -> None:
    with visiting(browser, followed_site.as_uri(), from_disk=True) as visit:
        visit.keep({"platforms/gone": {"terms": ""}})
        expect(visit.page.locator("[data-cb-watch-list]")).to_contain_text("may have been renamed")
        visit.press("Remove platforms/gone")
        expect(visit.page.locator("[data-cb-watch-list] h2")).to_have_count(0)


def test_browser_that_keeps_nothing_is_told_of_the_feeds(
    browser: Browser, followed_address: str
) -> None:
    refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    with visiting(browser, followed_address) as visit:
        visit.page.add_init_script(refuse)
        visit.go("watchlist")
        expect(visit.page.locator("[data-cb-watch-status]")).to_contain_text("no list here")
        visit.go("platforms/acme")
        expect(visit.page.locator("[data-cb-follow]")).to_be_hidden()
        expect(visit.page.get_by_role("link", name="Atom", exact=True)).to_be_visible()


def test_without_scripts_feeds_remain(browser: Browser, followed_address: str) -> None:
    with visiting(browser, followed_address, java_script_enabled=False) as visit:
        visit.go("platforms/acme")
        expect(visit.page.locator("[data-cb-follow]")).to_be_hidden()
        expect(visit.page.get_by_role("link", name="JSON Feed")).to_be_visible()
        visit.go("watchlist")
        # Playwright takes <noscript> for hidden even where scripts are off: the source is asked.
        assert "this page cannot keep a list" in visit.page.content()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_pages_of_following_are_accessible(
    browser: Browser, followed_address: str, scheme: str, width: int
) -> None:
    settings: dict[str, Any] = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    with visiting(browser, followed_address, **settings) as visit:
        for address in ("platforms/acme", "platforms/acme/terms", "watchlist"):
            visit.go(address)
            assert _violations(visit.page) == [], address
        visit.keep({"platforms/acme": {"terms": OLDER}, "platforms/gone": {}})
        expect(visit.page.locator("[data-cb-watch-list] h2")).to_have_count(2)
        assert _violations(visit.page) == []
        assert visit.page.evaluate("() => document.documentElement.scrollWidth") <= width


def _violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


def test_links_to_feeds_stay_plain_alternates_that_the_theme_leaves_alone(visit: Visit) -> None:
    visit.go("platforms/acme")
    visit.page.wait_for_load_state("load")
    expect(visit.page.locator("link[rel=alternate][type='application/atom+xml']")).to_have_count(1)
    assert not [url for url in visit.asked if url.endswith("sitemap.xml")]

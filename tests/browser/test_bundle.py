"""An unpacked bundle, opened from the disk: everything works, and nobody is asked for anything."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from generator.cli import main
from generator.publish import verify_site
from tests.browser.tabs import opened
from tests.projects import a_project
from tests.sound_links import dead_links

pytestmark = [pytest.mark.browser, pytest.mark.engine]


@pytest.fixture(scope="module", params=["", "mistral-ai"])
def bundle(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the unpacked folder of a bundle of the real content, at a place with an odd name."""
    folder = tmp_path_factory.mktemp("Prüfung 100% #1 – Ordner")
    project = a_project(tmp_path_factory.mktemp("project") / "project")
    arguments = ["bundle", "--draft", "--output", str(folder / "x.zip")]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        only = ["--platform", request.param] if request.param else []
        ran = CliRunner().invoke(main, [*arguments, *only])
    assert ran.exit_code == 0, ran.output
    with zipfile.ZipFile(folder / "x.zip") as packed:
        packed.extractall(folder)
    return next(path for path in folder.iterdir() if path.is_dir())


def test_every_link_of_the_real_content_leads_somewhere(bundle: Path) -> None:
    assert dead_links(bundle) == []
    assert not verify_site(bundle)


def test_search_in_the_header_leads_to_a_provision(browser: Browser, bundle: Path) -> None:
    with opened(browser) as page:
        page.goto((bundle / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type("customer alone answers for its end users")
        first = page.locator("dialog [role=option]").first
        expect(first).to_contain_text("The customer alone answers for its end users")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("The customer alone answers for its end users")


def test_facets_of_the_registry_narrow_the_list(browser: Browser, bundle: Path) -> None:
    with opened(browser) as page:
        page.goto((bundle / "registry/index.html").as_uri() + "?q=terms")
        status = page.locator(".cb-finder [role=status]")
        expect(status).to_contain_text("found")
        before = status.inner_text()
        page.goto((bundle / "registry/index.html").as_uri() + "?q=terms&severity=high")
        expect(page.locator(".cb-finder ol > li").first).to_contain_text("High")
        expect(status).not_to_have_text(before)


def test_followed_platform_stands_on_the_watchlist(browser: Browser, bundle: Path) -> None:
    with opened(browser) as page:
        page.goto((bundle / "platforms/mistral-ai/index.html").as_uri())
        page.locator("[data-cb-follow]").first.click()
        page.goto((bundle / "watchlist/index.html").as_uri())
        expect(page.locator("[data-cb-watch-list] h2").first).to_have_text(re.compile("Mistral"))
        assert _dead(page, "[data-cb-watch-list] a") == []


def test_platforms_are_compared_and_the_address_holds_the_choice(
    browser: Browser, bundle: Path
) -> None:
    if "mistral" in bundle.name:
        pytest.skip("a pack holds one platform")
    with opened(browser) as page:
        page.goto((bundle / "compare/index.html").as_uri())
        for place, slug in (("First", "mistral-ai"), ("Second", "claude"), ("Third", "grok")):
            page.get_by_label(f"{place} platform").select_option(slug)
        heads = page.locator("thead").first.locator("th")
        expect(heads).to_have_text(["Question", "Mistral AI", "Anthropic Claude", "xAI Grok"])
        expect(page).to_have_url(re.compile(r"\?p=mistral-ai,claude,grok$"))
        page.reload()
        expect(heads).to_have_count(4)
        assert _dead(page, "[data-cb-compare-result] a") == []


def _dead(page: Page, links: str) -> list[str]:
    """Links that a script made and that lead to no file of the bundle."""
    expect(page.locator(links).first).to_be_visible()
    found: list[str] = page.locator(links).evaluate_all("links => links.map(link => link.href)")
    inside = [unquote(urlsplit(href).path) for href in found if href.startswith("file:")]
    assert inside
    return [path for path in inside if not Path(path).is_file()]


def test_every_shape_of_page_opens_in_silence(browser: Browser, bundle: Path) -> None:
    with opened(browser) as page:
        seen = set()
        for path in sorted(bundle.rglob("*.html")):
            parts = path.relative_to(bundle).parts
            shape = (parts[0], len(parts), path.name == "index.html")
            if shape not in seen:
                seen.add(shape)
                page.goto(path.as_uri())
                page.wait_for_load_state("load")
        assert len(seen) > 12

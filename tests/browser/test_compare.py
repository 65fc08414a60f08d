"""The compare page in real Chromium, on a server and from a disk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.comparing import STATUS, TYPES, shown
from tests.browser.tabs import NARROW, WIDE, opened

pytestmark = pytest.mark.browser

TWO = "?p=mistral-ai,claude"


@pytest.fixture(params=["served", "from disk"])
def address(request: pytest.FixtureRequest) -> str:
    """Address of the compare page, on a server and among files."""
    if request.param == "served":
        return f"{request.getfixturevalue('served_site')}/compare/"
    folder: Path = request.getfixturevalue("built_site_file")
    return (folder / "compare" / "index.html").as_uri()


@pytest.fixture
def on_disk(built_site_file: Path) -> str:
    """Address of the compare page among files."""
    return (built_site_file / "compare" / "index.html").as_uri()


def test_two_platforms_are_chosen_and_stand_side_by_side(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address)
        expect(page.locator(STATUS)).to_have_text("Choose two platforms, or up to four.")
        page.get_by_label("First platform").select_option("mistral-ai")
        expect(page.locator(STATUS)).to_contain_text("Choose a second platform")
        page.get_by_label("Second platform").select_option("claude")
        shown(page, "Mistral AI", "Anthropic Claude")
        expect(page.locator(STATUS)).to_contain_text("Mistral AI and Anthropic Claude:")
        rows = page.locator(f"{TYPES} >> nth=0").locator("tbody th")
        expect(rows.last).to_have_text("Provisions")
        expect(page).to_have_url(f"{address}{TWO}")


def test_choice_in_the_address_is_taken_up(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}?p=mistral-ai,claude,chatgpt,grok&type=indemnity,governing-law")
        shown(page, "Mistral AI", "Anthropic Claude", "OpenAI ChatGPT", "xAI Grok")
        expect(page.get_by_label("Fourth platform")).to_have_value("grok")
        expect(page.locator(f"{TYPES} h2")).to_have_text(["Indemnity", "Governing law"])
        expect(page.get_by_role("checkbox", name="Indemnity")).to_be_checked()


def test_step_back_undoes_a_choice_and_a_step_forward_makes_it_again(
    browser: Browser, address: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{address}{TWO}")
        shown(page, "Mistral AI", "Anthropic Claude")
        page.get_by_label("Third platform").select_option("grok")
        page.get_by_label("Third platform").select_option("chatgpt")
        shown(page, "Mistral AI", "Anthropic Claude", "OpenAI ChatGPT")
        page.go_back()
        shown(page, "Mistral AI", "Anthropic Claude")
        expect(page.get_by_label("Third platform")).to_have_value("")
        page.go_forward()
        shown(page, "Mistral AI", "Anthropic Claude", "OpenAI ChatGPT")


def test_reader_who_follows_a_provision_comes_back_to_the_choice(
    browser: Browser, address: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{address}{TWO}&differ=1")
        page.locator(".cb-compare__title a").first.click()
        expect(page.locator("#excerpt")).to_be_visible()
        page.go_back()
        shown(page, "Mistral AI", "Anthropic Claude")
        expect(page.get_by_label("Only where the recorded answers differ")).to_be_checked()


def test_platform_and_type_links_lead_to_their_pages(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        for link in ("thead a", f"{TYPES} h2 a", ".cb-compare__facts a"):
            page.goto(f"{address}{TWO}")
            text = page.locator(link).first.inner_text()
            page.locator(link).first.click()
            expect(page.locator("h1")).to_have_text(text)


def test_only_differences_hides_what_is_answered_alike(browser: Browser, on_disk: str) -> None:
    with opened(browser) as page:
        page.goto(f"{on_disk}{TWO}")
        shown(page, "Mistral AI", "Anthropic Claude")
        every = page.locator(f"{TYPES} tbody th").count()
        page.get_by_label("Only where the recorded answers differ").check()
        expect(page.locator(STATUS)).to_contain_text("with answers that differ")
        assert 0 < page.locator(f"{TYPES} tbody th").count() < every
        expect(page).to_have_url(re.compile("&differ=1$"))
        for line in page.locator(f"{TYPES} tbody tr:not(:last-child)").all():
            first, second = line.locator("td").all()
            assert _answers(first) != _answers(second)
        expect(page.locator("[data-cb-compare-result]")).to_contain_text(
            "No recorded answers differ:"
        )


def _answers(cell: object) -> list[str]:
    script = (
        """cell => [...cell.querySelectorAll('.cb-compare__answer')].map(p => p.firstChild.data)"""
    )
    found: list[str] = cell.evaluate(script)  # type: ignore[attr-defined]
    assert found
    return found


def test_clause_types_are_filtered_by_keyboard_alone(browser: Browser, on_disk: str) -> None:
    with opened(browser) as page:
        page.goto(f"{on_disk}{TWO}")
        shown(page, "Mistral AI", "Anthropic Claude")
        page.get_by_label("Only where the recorded answers differ").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(page.locator(f"{TYPES} h2")).to_have_text(["Training on user content"])
        expect(page).to_have_url(f"{on_disk}{TWO}&type=training-on-content")
        page.get_by_role("button", name="Show all clause types").press("Enter")
        expect(page.locator(f"{TYPES} h2").nth(1)).to_be_visible()
        expect(page).to_have_url(f"{on_disk}{TWO}")


def test_platform_is_chosen_by_keyboard(browser: Browser, on_disk: str) -> None:
    with opened(browser) as page:
        page.goto(f"{on_disk}?p=mistral-ai")
        page.get_by_label("Second platform").focus()
        page.keyboard.type("Stab")
        shown(page, "Mistral AI", "Stability AI")


def test_platform_cannot_be_chosen_twice(browser: Browser, on_disk: str) -> None:
    with opened(browser) as page:
        page.goto(f"{on_disk}?p=claude,claude,mistral-ai,nobody,../evil,constructor")
        shown(page, "Anthropic Claude", "Mistral AI")
        taken = page.get_by_label("Third platform").locator("option[value=claude]")
        expect(taken).to_be_disabled()


def test_only_scripts_of_chosen_platforms_are_asked_for(browser: Browser, on_disk: str) -> None:
    asked: list[str] = []
    with opened(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{on_disk}{TWO}")
        shown(page, "Mistral AI", "Anthropic Claude")
    scripts = [url.rpartition("/")[2] for url in asked if re.search(r"/compare/[a-z-]+\.js$", url)]
    assert scripts == ["mistral-ai.js", "claude.js"]


def test_without_scripts_the_page_leads_to_platforms_and_types(
    browser: Browser, built_site: Path
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto((built_site / "compare" / "index.html").as_uri())
        assert "cannot put platforms side by side" in page.content()
        expect(page.locator("form[data-cb-compare-form]")).to_be_hidden()
        expect(page.locator("[data-cb-compare-platforms] a").first).to_be_visible()
        expect(page.locator("[data-cb-compare-group] a").last).to_be_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", WIDE), ("dark", NARROW)])
def test_comparison_is_accessible_and_fits(
    browser: Browser, served_site: str, scheme: str, width: int
) -> None:
    with opened(browser, width, color_scheme=scheme, reduced_motion="reduce") as page:
        page.goto(f"{served_site}/compare/?p=mistral-ai,claude,chatgpt,grok&type=indemnity")
        expect(page.locator(f"{TYPES} h2")).to_have_text(["Indemnity"])
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_columns_stack_under_each_question_on_a_phone(browser: Browser, served_site: str) -> None:
    with opened(browser, NARROW) as page:
        page.goto(f"{served_site}/compare/{TWO}&type=indemnity")
        cells = page.locator(f"{TYPES} tbody tr").first.locator("td")
        expect(cells.first.locator(".cb-compare__name")).to_be_visible()
        first, second = cells.first.bounding_box(), cells.last.bounding_box()
        assert first
        assert second
        assert second["y"] >= first["y"] + first["height"]
        expect(page.get_by_role("cell").first).to_be_visible()  # still a table to those who listen

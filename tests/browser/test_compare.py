"""The compare page in real Chromium, on a server and from a disk, and the sheet on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.engines.mkdocs_site import build_into
from tests.browser.tabs import NARROW, WIDE, opened
from tests.builders import A_RECORD, a_content, a_record_text
from tests.projects import a_small_project, put

pytestmark = pytest.mark.browser

BAIT = "<img src=x onerror=alert(1)>"
TWO = "?p=mistral-ai,claude"
STATUS, TYPES = "[data-cb-compare-status]", ".cb-compare__type"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def served_site(built_site: Path) -> Iterator[str]:
    """Address of the site on a server."""
    handler = partial(_Quiet, directory=str(built_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


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


def _shown(page: Page, *names: str) -> None:
    """Wait until these platforms stand in the head of the first table."""
    expect(page.locator("thead").first.locator("th")).to_have_text(["Question", *names])


def test_two_platforms_are_chosen_and_stand_side_by_side(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address)
        expect(page.locator(STATUS)).to_have_text("Choose two platforms, or up to four.")
        page.get_by_label("First platform").select_option("mistral-ai")
        expect(page.locator(STATUS)).to_contain_text("Choose a second platform")
        page.get_by_label("Second platform").select_option("claude")
        _shown(page, "Mistral AI", "Anthropic Claude")
        expect(page.locator(STATUS)).to_contain_text("Mistral AI and Anthropic Claude:")
        rows = page.locator(f"{TYPES} >> nth=0").locator("tbody th")
        expect(rows.last).to_have_text("Provisions")
        expect(page).to_have_url(f"{address}{TWO}")


def test_choice_in_the_address_is_taken_up(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}?p=mistral-ai,claude,chatgpt,grok&type=indemnity,governing-law")
        _shown(page, "Mistral AI", "Anthropic Claude", "OpenAI ChatGPT", "xAI Grok")
        expect(page.get_by_label("Fourth platform")).to_have_value("grok")
        expect(page.locator(f"{TYPES} h2")).to_have_text(["Indemnity", "Governing law"])
        expect(page.get_by_role("checkbox", name="Indemnity")).to_be_checked()


def test_step_back_undoes_a_choice_and_a_step_forward_makes_it_again(
    browser: Browser, address: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{address}{TWO}")
        _shown(page, "Mistral AI", "Anthropic Claude")
        page.get_by_label("Third platform").select_option("grok")
        page.get_by_label("Third platform").select_option("chatgpt")
        _shown(page, "Mistral AI", "Anthropic Claude", "OpenAI ChatGPT")
        page.go_back()
        _shown(page, "Mistral AI", "Anthropic Claude")
        expect(page.get_by_label("Third platform")).to_have_value("")
        page.go_forward()
        _shown(page, "Mistral AI", "Anthropic Claude", "OpenAI ChatGPT")


def test_reader_who_follows_a_provision_comes_back_to_the_choice(
    browser: Browser, address: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{address}{TWO}&differ=1")
        page.locator(".cb-compare__title a").first.click()
        expect(page.locator("#excerpt")).to_be_visible()
        page.go_back()
        _shown(page, "Mistral AI", "Anthropic Claude")
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
        _shown(page, "Mistral AI", "Anthropic Claude")
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
        _shown(page, "Mistral AI", "Anthropic Claude")
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
        _shown(page, "Mistral AI", "Stability AI")


def test_platform_cannot_be_chosen_twice(browser: Browser, on_disk: str) -> None:
    with opened(browser) as page:
        page.goto(f"{on_disk}?p=claude,claude,mistral-ai,nobody,../evil,constructor")
        _shown(page, "Anthropic Claude", "Mistral AI")
        taken = page.get_by_label("Third platform").locator("option[value=claude]")
        expect(taken).to_be_disabled()


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


def test_only_scripts_of_chosen_platforms_are_asked_for(browser: Browser, on_disk: str) -> None:
    asked: list[str] = []
    with opened(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{on_disk}{TWO}")
        _shown(page, "Mistral AI", "Anthropic Claude")
    scripts = [url.rpartition("/")[2] for url in asked if re.search(r"/compare/[a-z-]+\.js$", url)]
    assert scripts == ["mistral-ai.js", "claude.js"]


def test_platforms_too_many_for_the_page_are_chosen_all_the_same(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.pages.compare.PLATFORMS_A_PAGE", 1)
    project = a_small_project(tmp_path / "project")
    build_into(project / "mkdocs.yml", tmp_path / "site", draft=True, strict=False)
    with opened(browser) as page:
        page.goto((tmp_path / "site" / "compare" / "index.html").as_uri() + "?p=acme")
        page.get_by_label("Second platform").select_option("beta")
        _shown(page, "Acme", "Beta")
        page.locator("[data-cb-compare-lists] summary").click()
        page.get_by_role("link", name="All 2 platforms").click()
        expect(page.locator("h1")).to_have_text("Platforms")


def test_hostile_text_is_shown_as_text(browser: Browser, hostile_site: Path) -> None:
    with opened(browser) as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        page.goto((hostile_site / "compare" / "index.html").as_uri() + "?p=acme,beta")
        _shown(page, "Acme", f"Beta {BAIT}")
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

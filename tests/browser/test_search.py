"""Search as a reader uses it, in Chromium, from a folder: no server, and nobody else asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.reading import ENTRIES, Reader
from tests.search.builders import a_site_folder

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the small site once."""
    return a_site_folder(
        tmp_path_factory.mktemp("search"), ENTRIES, "<p><input aria-label='Other'></p>"
    )


@pytest.fixture
def reader(browser: Browser, folder: Path) -> Iterator[Reader]:
    """Open the small site's first page; complaints in the console fail the test."""
    with browser.new_context(reduced_motion="reduce") as context:
        reading = Reader(context.new_page(), folder)
        reading.page.on("request", lambda request: reading.asked.append(request.url))
        reading.page.on("pageerror", lambda error: reading.complaints.append(str(error)))
        reading.page.on("console", lambda line: reading.complaints.append(line.text))
        reading.open("index.html")
        yield reading
        assert reading.complaints == []
        assert all(url.startswith(folder.as_uri()) or url == "data:," for url in reading.asked)


def options(reader: Reader) -> list[str]:
    """Titles of the results in the dialog, once there are any."""
    reader.page.wait_for_selector("dialog [role=option]")
    return reader.page.locator("dialog .cb-search__title").all_inner_texts()


def status(reader: Reader, within: str = "dialog") -> str:
    return reader.page.locator(f"{within} [role=status]").inner_text()


def test_nothing_is_loaded_before_the_reader_types(reader: Reader) -> None:
    assert reader.index_files == []
    reader.page.keyboard.press("/")
    expect(reader.page.locator("dialog input")).to_be_focused()
    assert reader.index_files == []


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_dialog_opens_by_key(reader: Reader, keys: str) -> None:
    reader.page.keyboard.press(keys)
    expect(reader.page.locator("dialog")).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(reader.page.locator("dialog")).to_be_hidden()


def test_slash_in_a_field_is_a_slash(reader: Reader) -> None:
    reader.page.locator("main input").press("/")
    expect(reader.page.locator("main input")).to_have_value("/")
    expect(reader.page.locator("dialog")).to_be_hidden()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("disputes arbitrator", "Disputes go to an arbitrator"),
        ("mistral", "<b>Input</b> may train models & more"),
        ("protege", "<b>Input</b> may train models & more"),
        ("§ 5 retained", "<b>Input</b> may train models & more"),
        ('"class action"', "Disputes go to an arbitrator"),
        ("arbitrtion platform:acme", "Disputes go to an arbitrator"),
        ("about", "About"),
        ("training severity:low", "<b>Input</b> may train models & more"),
    ],
)
def test_provisions_and_pages_are_found(reader: Reader, query: str, title: str) -> None:
    reader.search(query)
    assert options(reader)[0] == title
    assert reader.page.locator("dialog .cb-search__title b").count() == 0


def test_words_are_marked_and_counted(reader: Reader) -> None:
    reader.search("arbitration")
    options(reader)
    assert "3 found." in status(reader) or "2 found." in status(reader)
    assert "arbitration" in reader.page.locator("dialog mark").all_inner_texts()


def test_typing_error_is_told(reader: Reader) -> None:
    reader.search("trainign ")
    options(reader)
    assert "No page has “trainign”; these have training." in status(reader)


def test_nothing_found_offers_the_nearest_spelling(reader: Reader) -> None:
    reader.search('"arbitrtion" ')
    expect(reader.page.locator("dialog [role=status]")).to_contain_text("Nothing found")
    assert "nearest spelling: arbitration" in status(reader)
    expect(reader.page.locator("dialog [role=listbox]")).to_be_hidden()


@pytest.mark.parametrize("text", ["", "a", " ab"])
def test_too_few_letters_are_answered_by_what_to_do(reader: Reader, text: str) -> None:
    hint = reader.page.locator("dialog .cb-search__hint")
    reader.search("arbitration")
    expect(hint).to_be_hidden()
    reader.page.locator("dialog input").fill(text)
    expect(hint).to_have_text("Type three letters or more, or two and a space.")
    expect(hint).to_be_visible()
    reader.open(f"registry.html?q={text.strip()}")
    expect(reader.page.locator(".cb-finder .cb-search__hint")).to_be_visible()
    reader.page.fill("#cb-finder-q", "arbitration")
    expect(reader.page.locator(".cb-finder .cb-search__hint")).to_be_hidden()


def test_arrows_choose_and_enter_opens_with_the_words_marked(reader: Reader) -> None:
    reader.search("arbitration")
    options(reader)
    field = reader.page.locator("dialog input")
    expect(field).to_have_attribute("aria-activedescendant", "cb-hit-0")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "cb-hit-1")
    field.press("ArrowUp")
    chosen = reader.page.locator("[role=option][aria-selected=true]")
    link = chosen.get_attribute("href") or ""
    assert "?h=arbitration#:~:text=arbitration" in link
    field.press("Enter")
    reader.page.wait_for_selector("mark.cb-found")
    expect(reader.page.locator("mark.cb-found").first).to_be_in_viewport()
    expect(reader.page).not_to_have_url(re.compile(r"\?h="))


def test_enter_pressed_at_once_opens_what_was_typed(reader: Reader) -> None:
    reader.search("note 07")
    options(reader)
    field = reader.page.locator("dialog input")
    field.fill("about")
    field.press("Enter")
    reader.page.wait_for_url("**/about.html*")


def test_word_far_down_a_page_is_scrolled_to(reader: Reader) -> None:
    reader.open("platforms/mistral-ai/terms/training.html?h=waiver")
    expect(reader.page.locator("mark.cb-found")).to_be_in_viewport()
    expect(reader.page.locator("mark.cb-found")).to_have_text("waiver")


@pytest.mark.parametrize(
    "query", ["<script>alert(1)</script>", '"data', "“data", "word " * 400, "法"]
)
def test_odd_queries_do_no_harm(reader: Reader, query: str) -> None:
    reader.search(query)
    expect(reader.page.locator("dialog [role=status]")).not_to_be_empty()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("forced", ["none", "active"])
def test_dialog_and_registry_are_accessible_on_a_phone(
    browser: Browser, folder: Path, scheme: str, forced: str
) -> None:
    with browser.new_context(
        bypass_csp=True,
        color_scheme=scheme,  # type: ignore[arg-type]
        forced_colors=forced,  # type: ignore[arg-type]
        viewport={"width": 360, "height": 640},
    ) as context:
        reading = Reader(context.new_page(), folder)
        reading.open("registry.html?q=data&severity=low")
        reading.page.wait_for_selector(".cb-finder li a")
        assert violations(reading.page) == []
        reading.search("arbitration")
        options(reading)
        assert violations(reading.page) == []
        assert reading.page.evaluate("document.documentElement.scrollWidth") <= 360


def violations(page: Page) -> list[str]:
    """Rules of axe that the page breaks, each with the first element that does."""
    broken = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in broken]


def test_registry_shows_its_lists_and_loads_nothing_until_asked(reader: Reader) -> None:
    reader.asked.clear()
    reader.open("registry.html")
    expect(reader.page.locator("#lists")).to_be_visible()
    expect(reader.page.locator("#cb-finder-q")).to_be_visible()
    assert reader.index_files == []


def test_registry_keeps_its_state_in_the_address(reader: Reader) -> None:
    page = reader.page
    reader.open("registry.html")
    page.fill("#cb-finder-q", "data")
    expect(page.locator(".cb-finder [role=status]")).to_have_text("26 found.")
    expect(page.locator("#lists")).to_be_hidden()
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".cb-finder__pages span")).to_have_text("Page 2 of 3")
    expect(page).to_have_url(re.compile(r"registry\.html\?q=data&page=2$"))
    page.reload()
    expect(page.locator(".cb-finder__pages span")).to_have_text("Page 2 of 3")
    page.go_back()
    expect(page.locator(".cb-finder__pages span")).to_have_text("Page 1 of 3")


def test_facets_count_filter_and_go_back(reader: Reader) -> None:
    page = reader.page
    reader.open("registry.html?q=arbitration")
    page.locator(".cb-finder__filters > summary").click()
    page.locator("#kind summary").click()
    kinds = page.locator("#kind label")
    expect(kinds.first).to_be_visible()
    expect(kinds).to_have_text([re.compile(r"Pages\s*1"), re.compile(r"Provisions\s*1")])
    page.get_by_role("checkbox", name="Provisions").check()
    expect(page.locator(".cb-finder [role=status]")).to_have_text("1 found.")
    expect(page).to_have_url(re.compile(r"\?q=arbitration&kind=provision$"))
    page.go_back()
    expect(page.locator(".cb-finder [role=status]")).to_have_text("2 found.")
    expect(page.get_by_role("checkbox", name="Provisions")).not_to_be_checked()
    page.go_forward()
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("#lists")).to_be_visible()
    expect(page).to_have_url(re.compile(r"registry\.html\??$"))


def test_registry_sorts(reader: Reader) -> None:
    page = reader.page
    reader.open("registry.html?kind=provision")
    page.get_by_label("Order by").select_option("severity")
    expect(page.locator(".cb-finder li a").first).to_have_text("Disputes go to an arbitrator")
    expect(page).to_have_url(re.compile(r"\?kind=provision&sort=severity$"))


def test_dialog_leads_to_all_results_in_the_registry(reader: Reader) -> None:
    reader.search("data")
    options(reader)
    reader.page.get_by_role("link", name="All results and filters").click()
    expect(reader.page.locator(".cb-finder [role=status]")).to_have_text("26 found.")


def test_missing_index_is_told(browser: Browser, folder: Path, tmp_path: Path) -> None:
    for name in ("index.html", "search.js", "search.css"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    with browser.new_context() as context:
        reading = Reader(context.new_page(), tmp_path)
        reading.open("index.html")
        reading.search("data")
        expect(reading.page.locator("dialog [role=status]")).to_contain_text("could not be loaded")


def test_without_scripts_lists_stay_and_no_dead_button_shows(
    browser: Browser, folder: Path
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((folder / "registry.html").as_uri())
        expect(page.locator("#lists")).to_be_visible()
        expect(page.locator("[data-cb-search-open]")).to_be_hidden()
        expect(page.locator(".cb-finder")).to_be_hidden()

"""Search from a folder in stock Firefox, files strangers to each other: its default, made sure."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.marionette import Firefox, firefox, found

pytestmark = pytest.mark.browser

OPTIONS = "return [...document.querySelectorAll('dialog [role=option]')].map((o) => o.innerText)"


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox, launched once; without one the tests say plainly why they did not run."""
    program = found()
    if program is None:
        reason = "no Firefox on this machine: apt-get install firefox-esr"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with firefox(program, tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture
def reader(fox: Firefox) -> Iterator[Firefox]:
    """Firefox, watched: no request to anybody, no complaint of the page."""
    fox.beside("seen.asked = []; seen.said = [];")
    yield fox
    assert fox.beside("return seen.asked") == []
    assert fox.beside("return seen.said") == []


def test_files_are_strangers_to_each_other(fox: Firefox, built_site_file: Path) -> None:
    fox.open((built_site_file / "index.html").as_uri())
    refused = "return fetch('registry/index.html').then(() => false, () => true)"
    assert fox.run(refused) is True


def test_watch_sees_requests_and_complaints(fox: Firefox, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<img src='http://127.0.0.1:49999/'><script>oops()</script>", "utf-8")
    fox.open(page.as_uri())
    assert "http://127.0.0.1:49999/" in fox.beside("return seen.asked")
    assert any("oops" in line for line in fox.beside("return seen.said"))


def test_search_finds_and_opens_a_result(reader: Firefox, built_site_file: Path) -> None:
    reader.open((built_site_file / "index.html").as_uri())
    reader.type("/")
    reader.wait("return document.activeElement.matches('dialog input')")
    reader.type("customer alone answers")
    shown = reader.wait(f"{OPTIONS}.find((text) => text.includes('answers for its end users'))")
    assert "The customer alone answers for its end users" in shown
    reader.type("\ue007")
    reader.wait("return document.querySelector('h1 + *') && /customer-resp/.test(location.href)")
    assert reader.wait("return document.querySelectorAll('mark.cb-found').length") > 0


def test_registry_counts_and_filters(reader: Firefox, built_site_file: Path) -> None:
    registry = (built_site_file / "registry" / "index.html").as_uri()
    reader.open(f"{registry}?q=training")
    before = reader.wait(
        "return parseInt(document.querySelector('.cb-finder [role=status]').innerText)"
    )
    reader.run("document.querySelector('.cb-finder__filters').open = true")
    reader.run("document.querySelector('#severity').open = true")
    reader.wait("return document.querySelector('#severity input')")
    reader.run("document.querySelector('#severity input').click()")
    reader.wait("return location.search.includes('severity=high')")
    after = "const n = parseInt(document.querySelector('.cb-finder [role=status]').innerText);"
    assert reader.wait(f"{after} return n < arguments[0] && n", before) > 0


def test_platforms_stand_side_by_side_and_the_address_holds_them(
    reader: Firefox, built_site_file: Path
) -> None:
    compare = (built_site_file / "compare" / "index.html").as_uri()
    heads = "return [...document.querySelectorAll('thead')[0]?.querySelectorAll('th') ?? []]"
    reader.open(f"{compare}?p=mistral-ai,claude")
    shown = reader.wait(f"{heads}.map((one) => one.innerText).join()")
    assert shown == "Question,Mistral AI,Anthropic Claude"
    reader.run(
        "const third = document.querySelectorAll('[data-cb-compare-form] select')[2];"
        "third.value = 'grok'; third.dispatchEvent(new Event('change', {bubbles: true}))"
    )
    reader.wait(f"{heads}.length === 4")
    assert str(reader.run("return location.href")).endswith("?p=mistral-ai,claude,grok")


def test_platform_followed_on_its_page_stands_on_the_watchlist_until_it_is_removed(
    reader: Firefox, built_site_file: Path
) -> None:
    button = "document.querySelector('[data-cb-follow]:not([hidden])')"
    watchlist = (built_site_file / "watchlist" / "index.html").as_uri()
    for slug in ("mistral-ai", "grok"):
        reader.open((built_site_file / "platforms" / slug / "index.html").as_uri())
        reader.wait(f"return {button}")
        reader.run(f"{button}.click()")
        assert reader.run(f"return {button}.innerText") == "Stop following"
    reader.open(watchlist)
    names = "[...document.querySelectorAll('[data-cb-watch-list] h2')].map((h) => h.innerText)"
    assert reader.wait(f"return {names}.length && {names}") == ["Mistral AI", "xAI Grok"]
    reader.run(
        "[...document.querySelectorAll('[data-cb-watch-list] section button')]"
        ".find((one) => one.innerText.startsWith('Remove')).click()"
    )
    reader.wait(f"return {names}.join() === 'xAI Grok'")
    reader.open(watchlist)
    assert reader.wait(f"return {names}.length && {names}") == ["xAI Grok"]

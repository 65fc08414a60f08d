"""Asks an engine in real Chromium: bytes on the wire, time, and what it shows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from benchmarks.search.engines import Engine
from benchmarks.search.queries import Labelled

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
SLOWED: Final = 4
WARM_UP: Final = "agreement"
TIMED: Final = """async ([text, words, facets]) => {
  const started = performance.now();
  const shown = await asking.ask(text, words, facets);
  return [shown, performance.now() - started];
}"""


@dataclass(frozen=True, slots=True)
class First:
    """A first query: pages shown, bytes before search was touched and for the query, milliseconds.

    `runtime` are the bytes of the search program, where it comes with every page.
    """

    shown: tuple[str, ...]
    early: int
    runtime: int
    wire: int
    files: int
    took: float


@dataclass(frozen=True, slots=True)
class Further:
    """A further query on a slowed processor: milliseconds with its files new, and asked again."""

    new: float
    again: float


@contextmanager
def chromium() -> Iterator[Browser]:
    """Launch the system's Chromium; LookupError when there is none."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        message = "no Chromium on this machine: apt-get install chromium"
        raise LookupError(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def first(browser: Browser, engine: Engine, origin: str, query: Labelled) -> First:
    """Ask one query in a browser that has nothing of the site."""
    with browser.new_context() as context:
        page = context.new_page()
        wire = _Wire(context.new_cdp_session(page))
        _open(page, engine, origin)
        early, runtime = wire.bytes("/search/", "/pagefind/"), wire.bytes("javascripts/search.js")
        wire.start_again()
        page.evaluate("asking.ready()")
        shown, took = page.evaluate(TIMED, _asked(query))
        page.wait_for_load_state("networkidle")
        addresses = tuple(_address(url, origin) for url in shown)
        return First(addresses, early, runtime, wire.bytes(""), wire.files, took)


def further(
    browser: Browser, engine: Engine, origin: str, queries: Sequence[Labelled]
) -> list[Further]:
    """Ask queries one after the other in one tab, the processor slowed fourfold."""
    with browser.new_context() as context:
        page = context.new_page()
        _open(page, engine, origin)
        page.evaluate("asking.ready()")
        page.evaluate(TIMED, [WARM_UP, WARM_UP, {}])
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        found = []
        for query in queries:
            _, new = page.evaluate(TIMED, _asked(query))
            page.evaluate(TIMED, [WARM_UP, WARM_UP, {}])
            _, again = page.evaluate(TIMED, _asked(query))
            found.append(Further(new, again))
        return found


def in_one_tab(
    browser: Browser, engine: Engine, origin: str, queries: Sequence[Labelled]
) -> list[tuple[str, ...]]:
    """Ask queries one after the other and return what each shows."""
    with browser.new_context() as context:
        page = context.new_page()
        _open(page, engine, origin)
        page.evaluate("asking.ready()")
        answers = (page.evaluate(TIMED, _asked(query))[0] for query in queries)
        return [tuple(_address(url, origin) for url in shown) for shown in answers]


class _Wire:
    """Counts what comes over the wire, headers too, by address."""

    def __init__(self, session: CDPSession) -> None:
        self._urls: dict[str, str] = {}
        self._sizes: dict[str, int] = {}
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._came)

    def start_again(self) -> None:
        """Forget what came until now."""
        self._sizes.clear()

    @property
    def files(self) -> int:
        """How many files came."""
        return len(self._sizes)

    def bytes(self, *parts: str) -> int:
        """Add up what came from addresses with one of the parts."""
        return sum(
            size for id_, size in self._sizes.items() if any(p in self._urls[id_] for p in parts)
        )

    def _asked(self, event: dict[str, Any]) -> None:
        self._urls[event["requestId"]] = urlsplit(event["request"]["url"]).path

    def _came(self, event: dict[str, Any]) -> None:
        self._sizes[event["requestId"]] = int(event["encodedDataLength"])


def _open(page: Page, engine: Engine, origin: str) -> None:
    page.goto(origin + engine.page)
    page.wait_for_load_state("networkidle")
    page.evaluate(f"() => {{ window.asking = {engine.asking.strip()}; }}")


def _asked(query: Labelled) -> list[Any]:
    return [query.text, query.words, dict(query.facets)]


def _address(url: str, origin: str) -> str:
    return unquote(urlsplit(url).path.removeprefix(urlsplit(origin).path)).removesuffix(".html")

"""Visits of readers who follow what changes: a tab that remembers what was asked of whom."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page


@dataclass(slots=True)
class Visit:
    """A tab on a built site: `errors` of the console, `asked` every address it requested."""

    page: Page
    base: str
    from_disk: bool
    errors: list[str]
    asked: list[str]

    def go(self, address: str) -> None:
        """Open a page of the site."""
        self.page.goto(f"{self.base}/{address}/{'index.html' if self.from_disk else ''}")

    def keep(self, items: dict[str, dict[str, str]]) -> None:
        """Put a list into the browser, as if the reader had made it before."""
        self.go("watchlist")
        text = json.dumps({"version": 1, "items": items})
        self.page.evaluate("text => localStorage.setItem('clausebook.watchlist', text)", text)
        self.page.reload()

    def kept(self) -> dict[str, dict[str, str]]:
        """What the browser keeps."""
        text = self.page.evaluate("() => localStorage.getItem('clausebook.watchlist')")
        items: dict[str, dict[str, str]] = json.loads(text or '{"items": {}}')["items"]
        return items

    @property
    def status(self) -> str:
        """What the watchlist says of itself."""
        return self.page.locator("[data-cb-watch-status]").inner_text()

    def press(self, name: str) -> None:
        """Press a button by its name."""
        self.page.get_by_role("button", name=name, exact=True).click()


@contextmanager
def visiting(
    browser: Browser, base: str, *, from_disk: bool = False, **settings: Any
) -> Iterator[Visit]:
    """Open a tab of its own on a built site at `base`."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})
    visit = Visit(context.new_page(), base, from_disk, [], [])
    visit.page.on("console", lambda said: visit.errors.append(said.text))
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    visit.page.on("request", lambda request: visit.asked.append(request.url))
    yield visit
    context.close()

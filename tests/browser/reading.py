"""A small site to search, and a page of it as it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from generator.search import Entry
from tests.search.builders import a_page, an_entry

ENTRIES = [
    an_entry(),
    an_entry(
        "platforms/mistral-ai/terms/training",
        title="<b>Input</b> may train models & more",
        summary="Prompts are used for training unless the reader opts out.",
        names=("Mistral AI", "Terms", "Training"),
        quotation="",
        text=("Protégé § 5: personal data is retained. " + "Filler text. " * 400 + "waiver",),
        facets={"platform": ("mistral-ai",), "severity": ("low",)},
    ),
    a_page("about", "How arbitration clauses are read.", title="About"),
    Entry("registry", "registry.html", "page", "Registry", "Every provision."),
    *(
        a_page(f"notes/{number:02}", f"note data {number}", f"Note {number}")
        for number in range(25)
    ),
]


@dataclass
class Reader:
    """A page being read, what it asked for, and what it complained of."""

    page: Page
    folder: Path
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        self.page.goto((self.folder / "index.html").as_uri().replace("index.html", path))
        self.page.wait_for_selector("[data-cb-search-open]:visible")

    def search(self, text: str) -> None:
        self.page.keyboard.press("/")
        self.page.locator("dialog input").fill(text)

    @property
    def index_files(self) -> list[str]:
        return [url for url in self.asked if "/search/" in url]

"""Stand-in pages that MkDocs sets as shells."""

from __future__ import annotations

from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from generator.model.site import is_section
from generator.press import ShellKey

TEMPLATE = "shell.html"
ROOTS_WITHOUT_TAB = frozenset(("compare", "coverage", "data", "watchlist"))
"""Roots that the navigation need not list: other pages lead there."""


def stand_in(key: ShellKey, config: MkDocsConfig) -> File:
    """Return the virtual file of a shell; it lies where the pages printed from it lie."""
    address = key.address
    source = f"{address}/index.md" if is_section(address) else f"{address}.md"
    text = f"---\ntemplate: {TEMPLATE}\ntitle: Shell\n---\n"
    has_tab = key.depth == 1 and key.root not in ROOTS_WITHOUT_TAB
    inclusion = InclusionLevel.INCLUDED if has_tab else InclusionLevel.NOT_IN_NAV
    return File.generated(config, source, content=text, inclusion=inclusion)


def add_stand_ins(
    keys: tuple[ShellKey, ...], files: Files, config: MkDocsConfig
) -> dict[str, ShellKey]:
    """Append a stand-in for every key; return which source path stands for which key."""
    sources: dict[str, ShellKey] = {}
    for key in keys:
        file = stand_in(key, config)
        files.append(file)
        sources[file.src_uri] = key
    return sources


def home_of(page: Page, nav: Navigation) -> Page | None:
    """Return the index in the navigation that leads to a page which is itself not in it."""
    if page in nav.pages:
        return None
    index = (PurePosixPath(page.file.src_uri).parent / "index.md").as_posix()
    return next((one for one in nav.pages if one.file.src_uri == index), None)


def above(page: Page, home: Page | None) -> list[tuple[str, Page]]:
    """Return title and page of what a hand-written page lies below, the highest first.

    A section is opened by its first page, which does not lie below itself.
    """
    found = [(home.title, home)] if home else []
    for section in (home or page).ancestors:
        first = section.children[0] if isinstance(section, Section) else None
        if isinstance(first, Page):
            found.append((section.title, first))
    return [(str(title), one) for title, one in reversed(found) if one is not page]


def tab_of(key: ShellKey, nav: Navigation) -> Page | None:
    """Return the page of the navigation under whose tab the pages of a shell lie."""
    for page in nav.pages:
        if page.file.src_uri == f"{key.root}/index.md":
            return page
    return None

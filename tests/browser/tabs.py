"""Tabs that watch what a page does, and pages of the site to open in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Request

WIDE, NARROW = 1280, 360
NARROWEST = 320
"""What is left of 1280 px at four times its size: WCAG 2.2, 1.4.10."""


def shapes(site: Path, *, longest: bool = False) -> dict[str, Path]:
    """One page of every part of the site at every depth: one of middling length, or the longest."""
    alike: dict[str, list[Path]] = {}
    for path in sorted(site.rglob("*.html"), key=lambda p: (p.stat().st_size, p.as_posix())):
        parts = path.relative_to(site).parts
        is_redirect = 'http-equiv="refresh"' in path.read_text("utf-8")[:1000]
        if is_redirect or parts == ("404.html",):  # which only a server shows
            continue
        alike.setdefault(f"{parts[0]} at depth {len(parts)}", []).append(path)
    return {
        shape: paths[-1 if longest else len(paths) // 2] for shape, paths in sorted(alike.items())
    }


def provisions(site: Path) -> list[Path]:
    """Pages of all provisions, the shortest first; second pages of lists lie as deep."""
    found = (path for path in site.glob("platforms/*/*/*/index.html") if _has_excerpt(path))
    return sorted(found, key=lambda path: (path.stat().st_size, path.as_posix()))


def _has_excerpt(path: Path) -> bool:
    return 'id="excerpt"' in path.read_text("utf-8")


@contextmanager
def opened(browser: Browser, width: int = WIDE, **settings: Any) -> Iterator[Page]:
    """Yield an empty tab of its own, that fails on what a page must not do."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **settings)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(f"console: {said.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("requestfailed", lambda asked: complaints.extend(_lost(asked)))
    page.on("request", lambda asked: complaints.extend(_abroad(asked.url)))
    yield page
    context.close()
    assert complaints == []


def _lost(asked: Request) -> list[str]:
    """Say so when a request fails, unless it is because the reader went on to another page."""
    return [] if asked.failure == "net::ERR_ABORTED" else [f"failed: {asked.url}"]


def _abroad(url: str) -> list[str]:
    """Say so when a request leaves the folder, or the machine the site is served from."""
    at_home = url.startswith(("file:", "data:", "blob:", "http://127.0.0.1:"))
    return [] if at_home else [f"request: {url}"]

"""Views of every page kind: what a page shows, ready for its template."""

from __future__ import annotations

from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.plan import plan

__all__ = ["Page", "PageKind", "TocEntry", "plan"]

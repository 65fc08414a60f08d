"""The press: fills a page's fragments into its shell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.corpus import Corpus
from generator.metadata import head
from generator.model.site import Site
from generator.pages import Page
from generator.press.shell import Shell, ShellKey, shell_key
from generator.press.sitemap import SitemapEntry
from generator.render import Renderer
from generator.search.entry import Entry


@dataclass(frozen=True, slots=True)
class Typeset:
    """What the engine gives: shells by key, its own pages for the sitemap and for search.

    `files` are the bytes of the hand-written pages and the theme's assets by path, empty when the
    engine wrote them into the site folder itself.
    """

    shells: Mapping[ShellKey, Shell]
    pages: tuple[SitemapEntry, ...] = ()
    entries: tuple[Entry, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)

    def result(self) -> Typeset:
        """Return itself: it is set."""
        return self


class Press:
    """Prints pages of one corpus into shells."""

    def __init__(
        self, shells: Mapping[ShellKey, Shell], renderer: Renderer, corpus: Corpus, site: Site
    ) -> None:
        self._shells = shells
        self._renderer = renderer
        self._corpus = corpus
        self._site = site

    def print(self, page: Page) -> tuple[str, bytes]:
        """Return the path of the page's file and its bytes."""
        fragments = self._renderer.fragments(page)
        shell = self._shells[shell_key(page.address)]
        html = shell.fill(
            {
                "head": head(page, self._corpus, self._site),
                "breadcrumb": fragments.breadcrumb,
                "toc": fragments.toc,
                "article": fragments.article,
            }
        )
        return self._site.file(page.address), html.encode()

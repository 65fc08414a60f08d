"""The watchlist: an empty page that the reader's own browser fills."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.site import Site
from generator.pages.page import Page, PageKind
from generator.text.counts import counted

ADDRESS = "watchlist"


class WatchlistView(NamedTuple):
    """Title, a sentence, how many platforms can be followed, and the site's own address.

    `base` is the absolute address of the site, or empty: then there are no feeds to list.
    """

    title: str
    lead: str
    platforms: str
    base: str


def page(corpus: Corpus, site: Site) -> Page:
    """Make the watchlist page."""
    lead = (
        "Platforms and documents that you follow in this browser, and what changed in them since "
        "you last marked them as seen."
    )
    return Page(
        kind=PageKind.WATCHLIST,
        address=ADDRESS,
        title="Watchlist",
        description=lead,
        breadcrumb=(),
        toc=(),
        view=WatchlistView("Watchlist", lead, counted(len(corpus.platforms), "platform"), site.url),
        is_indexed=False,
    )

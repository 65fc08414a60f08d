"""What of a site goes into a bundle, and the words that go with it."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import date

from generator.corpus import Corpus
from generator.model.site import Site
from generator.text.counts import counted
from generator.text.dates import long_date

READ_ME = "READ ME FIRST.txt"

_OF_SERVERS = re.compile(r"404\.html|robots\.txt|sitemap[^/]*\.xml(\.gz)?")
_FEEDS = re.compile(r"feeds/.*")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a bundle says about itself; `platform` is the title of the only one in it, or ''.

    `newest` is the day of the newest record, None when there is none; `slug` the platform's.
    """

    site: Site
    provisions: int
    newest: date | None
    platform: str = ""
    slug: str = ""

    @property
    def folder(self) -> str:
        """Name of the folder that everything lies in: what it is, and the day of its records."""
        day = self.newest.isoformat() if self.newest else "empty"
        return "-".join(part for part in ("clausebook", self.slug, day) if part)


def imprint(corpus: Corpus, site: Site, slug: str = "") -> Imprint:
    """Say what a bundle of this corpus is: of the whole of it, or of the platform `slug`."""
    id_ = f"platforms/{slug}"
    chosen = corpus.provisions_of_platform.get(id_, ()) if slug else corpus.published
    days = [
        day
        for record in chosen
        for day in (record.facts.reviewed.date, *(r.date for r in record.facts.revisions))
    ]
    title = corpus.platforms[id_].facts.title if slug else ""
    return Imprint(site, len(chosen), max(days, default=None), title, slug)


def is_left_out(path: str, site: Site) -> bool:
    """Whether a file of a site serves only web servers and feed readers.

    Feeds stay when the site's address is not known: links to them could lead nowhere else.
    """
    return bool(_OF_SERVERS.fullmatch(path) or (site.url and _FEEDS.fullmatch(path)))


def public_address(path: str, site: Site) -> str:
    """Address of a bundle's file on the public site, '' when that is not known."""
    if not site.url:
        return ""
    if not path.endswith(".html"):
        return site.url + path
    address = path.removesuffix(".html").removesuffix("index").rstrip("/")
    return site.absolute(address)


def read_me(made: Imprint) -> str:
    """Text of the file that tells a reader what this is and how to open and check it."""
    works = "search, filters, watchlist" if made.slug else "search, filters, comparison, watchlist"
    of = f" about {made.platform}" if made.platform else ""
    newest = f", the newest of {long_date(made.newest)}" if made.newest else ""
    where = f"\nThe public site: {made.site.url}\n" if made.site.url else ""
    return (
        f"{made.site.name}{of}: {counted(made.provisions, 'provision')}{newest}.\n"
        f"{where}\n"
        "TO READ\n"
        "Unpack the whole folder, then open index.html with a double click. All of it works\n"
        f"without a network: {works}. Nothing is sent to anybody.\n"
        "\n"
        "TO CHECK\n"
        "manifest.sha256 lists the SHA-256 sum of every file here. In this folder:\n"
        "  sha256sum --check --quiet manifest.sha256\n"
        "prints nothing when all is as it was made. Whether a quotation is true is another\n"
        "question: each page says, under “Check it yourself”, how to hold it against its capture.\n"
        "\n"
        "LICENCES\n"
        "Analyses: CC BY 4.0. Excerpts belong to their platforms and are quoted for analysis.\n"
        "Data about captures: Open Terms Archive contributors, ODC-BY 1.0.\n"
        "\n"
        f"{textwrap.fill(made.site.operator.disclaimer, 86)}\n"
    )

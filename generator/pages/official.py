"""Official texts of laws: who publishes them, and the link to an article where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.model.place import Article, Regulation

_PUBLISHERS = {
    "data.europa.eu": "EUR-Lex, by ELI",
    "eur-lex.europa.eu": "EUR-Lex",
    "leginfo.legislature.ca.gov": "California Legislative Information",
    "uscode.house.gov": "United States Code",
    "www.ecfr.gov": "eCFR",
    "www.legislation.gov.uk": "legislation.gov.uk",
}
_CELEX = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:"


class OfficialLink(NamedTuple):
    """A link to an official text: its words, and what it is called to those who hear it alone."""

    text: str
    name: str
    url: str


def official_links(regulation: Regulation) -> tuple[OfficialLink, ...]:
    """Return the links of the whole law: its page, and for a law of the Union CELEX and ELI."""
    return tuple(_links(regulation))


def _links(regulation: Regulation) -> Iterator[OfficialLink]:
    facts = regulation.facts
    celex, eli = facts.citation.celex, facts.citation.eli
    yield _link(publisher(facts.source_url), facts.short, facts.source_url)
    if celex:
        yield _link(f"CELEX {celex}", facts.short, f"{_CELEX}{celex}")
    if eli:
        yield _link(f"ELI {urlsplit(eli).path.removeprefix('/eli/')}", facts.short, eli)


def article_link(article: Article, label: str, regulation: Regulation) -> OfficialLink:
    """Link an article's official text; the whole law's where the article has no address."""
    facts = regulation.facts
    if article.url:
        return _link(publisher(article.url), f"{label} {facts.short}", article.url)
    whole = f"{publisher(facts.source_url)}, the whole law"
    return _link(whole, f"{facts.short}, of which {label} has no address", facts.source_url)


def publisher(url: str) -> str:
    """Name the publisher of an official text; one we have no name for goes by its host."""
    host = urlsplit(url).hostname or url
    return _PUBLISHERS.get(host, host)


def _link(text: str, of: str, url: str) -> OfficialLink:
    return OfficialLink(text, f"Official text of {of}: {text}", url)

"""The twins of a record page: the same record as JSON and as Markdown, beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from generator.corpus import Corpus
from generator.exports.change import change_record
from generator.exports.markdown import provision_markdown
from generator.exports.markdown_places import place_markdown
from generator.exports.places import document_record, platform_record, tombstone_record
from generator.exports.provision import provision_record
from generator.exports.record import Record
from generator.exports.subjects import jurisdiction_record, regulation_record, type_record
from generator.model.site import Site
from generator.pages import Page, PageKind
from generator.pages.twins import has_twins

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_SEPARATORS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Characters that some readers take for the end of a line."""


def twins(page: Page, corpus: Corpus, site: Site) -> tuple[tuple[str, bytes], ...]:
    """Return the path and bytes of a page's JSON and Markdown; nothing for a page of no record."""
    if not has_twins(page):
        return ()
    record = twin_record(page, corpus, site)
    if page.kind is PageKind.PROVISION:
        text = provision_markdown(record, site)
    else:
        text = place_markdown(record, site)
    return (
        (site.twin(page.address, "json"), json_line(record)),
        (site.twin(page.address, "md"), text.encode()),
    )


def twin_record(page: Page, corpus: Corpus, site: Site) -> Record:
    """Make the record a page stands for; KeyError for a page of no record."""
    return _RECORDS[page.kind](page, corpus, site)


def _provision(page: Page, corpus: Corpus, site: Site) -> Record:
    return {**provision_record(page.about, corpus, site), "peers": _peers(page)}


def _jurisdiction(page: Page, corpus: Corpus, site: Site) -> Record:
    ids = {f"jurisdictions/{id_.lower()}": id_ for id_ in corpus.taxonomies.jurisdictions}
    return jurisdiction_record(ids[page.address], page.about, corpus, site)


_RECORDS: dict[PageKind, Callable[[Page, Corpus, Site], Record]] = {
    PageKind.PROVISION: _provision,
    PageKind.TOMBSTONE: lambda page, corpus, site: tombstone_record(
        corpus.provisions[page.address], corpus, site
    ),
    PageKind.PLATFORM: lambda page, corpus, site: platform_record(page.about, corpus, site),
    PageKind.DOCUMENT: lambda page, corpus, site: document_record(page.about, corpus, site),
    PageKind.CLAUSE_TYPE: lambda page, corpus, site: type_record(
        page.address.removeprefix("types/"), page.about, corpus, site
    ),
    PageKind.REGULATION: lambda page, corpus, site: regulation_record(page.about, corpus, site),
    PageKind.JURISDICTION: _jurisdiction,
    PageKind.CHANGE: lambda page, corpus, site: change_record(page.about, corpus, site),
}


def json_line(record: Any) -> bytes:
    """Write JSON on one line, with a line feed at its end and none inside, for any reader."""
    text = _ENCODE(record)
    if not text.isascii():
        text = text.translate(_SEPARATORS) if _has_separator(text) else text
    return f"{text}\n".encode()


def _has_separator(text: str) -> bool:
    return "\x85" in text or "\u2028" in text or "\u2029" in text


def _peers(page: Page) -> list[Record]:
    """Tell the peers the page shows; comparing again would cost more than the rest."""
    return [
        {
            "id": peer.link.address,
            "title": peer.link.text,
            "platform": peer.platform,
            "clause": peer.clause,
            "reason": peer.reason,
        }
        for peer in page.view.cross_platform.peers
    ]

"""Record card: the facts of the record beside the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.sections.link import Link
from generator.text.dates import long_date


class FactRow(NamedTuple):
    """A label with its value as text, or as links where there are pages for it."""

    label: str
    value: str
    links: tuple[Link, ...] = ()


class RecordCardView(NamedTuple):
    """The rows of the card, in order."""

    rows: tuple[FactRow, ...]


def view(provision: Provision, corpus: Corpus) -> RecordCardView:
    """Collect platform, document, clause, capture, places and the last review."""
    facts = provision.facts
    platform, document = corpus.platform_of(provision), corpus.document_of(provision)
    capture = corpus.evidence(provision).capture
    rows = [
        FactRow("Platform", "", (Link(platform.facts.title, platform.id),)),
        FactRow("Operator", platform.facts.operator),
        FactRow("Document", "", (Link(document.facts.title, document.id),)),
        FactRow("Document type", document.facts.terms_type.label),
        FactRow("Clause", facts.clause),
        FactRow("Captured", long_date(capture.time.date()) if capture else "Not captured"),
        *_places(facts.jurisdictions, corpus),
        FactRow("Reviewed", f"{long_date(facts.reviewed.date)}, {facts.reviewed.by}"),
    ]
    return RecordCardView(tuple(rows))


def _places(ids: tuple[str, ...], corpus: Corpus) -> Iterator[FactRow]:
    links = tuple(
        Link(corpus.jurisdiction(id_).title, f"jurisdictions/{id_.lower()}") for id_ in ids
    )
    if links:
        yield FactRow("Jurisdictions", "", links)

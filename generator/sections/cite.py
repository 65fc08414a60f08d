"""How to cite: the record in plain legal form, the day of access left to the reader."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.model.site import Site
from generator.text.dates import long_date


@dataclass(frozen=True, slots=True)
class CiteView:
    """One citation as text."""

    text: str


def view(provision: Provision, corpus: Corpus, site: Site) -> CiteView:
    """Platform, document, clause, capture, then this analysis."""
    document = corpus.document_of(provision)
    platform = corpus.platform_of(provision)
    capture = corpus.evidence(provision).capture
    captured = (
        f" (captured {long_date(capture.time.date())}, SHA-256 {capture.sha256[:16]}…)"
        if capture
        else " (not captured)"
    )
    revised = max(revision.date for revision in provision.facts.revisions)
    where = f", {site.absolute(provision.id)}" if site.url else ""
    text = (
        f"{platform.facts.operator}, {document.facts.title}, {provision.facts.clause}{captured}, "
        f"analysed in “{provision.facts.title}”, {site.operator.publisher}, revised "
        f"{long_date(revised)}{where} (accessed [date])."
    )
    return CiteView(text)

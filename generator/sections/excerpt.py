"""Excerpt: the verbatim words, where they stand and how that was established."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus, Evidence
from generator.model.evidence import EvidenceState
from generator.model.provision import Provision
from generator.sections.captured import capture_label, capture_url
from generator.sections.fragment import fragment_url
from generator.sections.link import Link
from generator.text.dates import long_date
from generator.text.moments import utc_moment

_STANDS = (EvidenceState.EXACT, EvidenceState.NORMALISED, EvidenceState.SEVERAL)
"""States in which the newest usable capture holds the words."""


class ExcerptView(NamedTuple):
    """The quotation and everything a reader needs to weigh it.

    `state` is the evidence state's value (a CSS name), `state_label` and `state_sentence` its
    words; `captured`, `sha256` and `capture_url` are empty when no capture holds the excerpt.
    `live_url` has a browser find the words where the platform publishes them, which may have
    changed since; it is empty unless the newest usable capture holds them.
    """

    paragraphs: tuple[str, ...]
    platform: str
    document: Link
    clause: str
    state: str
    state_label: str
    state_sentence: str
    captured: str
    captured_iso: str
    sha256: str
    archive: str
    capture_id: str
    capture_url: str
    capture_label: str
    source_url: str
    live_url: str


def view(provision: Provision, corpus: Corpus) -> ExcerptView:
    """Quote the clause, with attribution, clause, capture date, sum and evidence state."""
    document = corpus.document_of(provision)
    evidence = corpus.evidence(provision)
    capture = evidence.capture
    return ExcerptView(
        paragraphs=tuple(p for p in provision.facts.excerpt.split("\n") if p.strip()),
        platform=corpus.platform_of(provision).facts.title,
        document=Link(document.facts.title, document.id),
        clause=provision.facts.clause,
        state=evidence.word,
        state_label=evidence.label,
        state_sentence=evidence.sentence,
        captured=long_date(capture.time.date()) if capture else "",
        captured_iso=utc_moment(capture.time) if capture else "",
        sha256=capture.sha256 if capture else "",
        archive=evidence.archive.title if evidence.archive else "",
        capture_id=capture.id if capture else "",
        capture_url=capture_url(evidence),
        capture_label=capture_label(evidence.archive),
        source_url=document.facts.source_url,
        live_url=_live_url(document.facts.source_url, evidence),
    )


def _live_url(source_url: str, evidence: Evidence) -> str:
    if evidence.state not in _STANDS or evidence.entry is None or evidence.entry.selector is None:
        return ""
    is_unique = evidence.entry.occurrences <= 1
    return fragment_url(source_url, evidence.entry.selector, is_unique=is_unique)

"""Provision page: every section of a record, in the order of the design."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.model.site import Site
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.plain import plain
from generator.sections import (
    badges,
    breadcrumb,
    cite,
    compliance,
    cross_platform,
    disclaimer,
    excerpt,
    faq,
    heading,
    interpretive_note,
    monitoring,
    recheck,
    record_card,
    summary,
    what_it_means,
    why_it_matters,
)
from generator.text.cut import cut_at_word

DESCRIPTION_LIMIT = 155
"""Characters a search engine shows."""


class ProvisionView(NamedTuple):
    """The views of all sections; a section that a record lacks is None."""

    heading: heading.HeadingView
    badges: badges.BadgesView
    summary: summary.SummaryView
    disclaimer: disclaimer.DisclaimerView
    why_it_matters: why_it_matters.WhyItMattersView | None
    what_it_means: what_it_means.WhatItMeansView | None
    interpretive_note: interpretive_note.InterpretiveNoteView | None
    excerpt: excerpt.ExcerptView
    cross_platform: cross_platform.CrossPlatformView
    monitoring: monitoring.MonitoringView
    compliance: compliance.ComplianceView
    faq: faq.FaqView
    cite: cite.CiteView
    recheck: recheck.RecheckView | None
    record_card: record_card.RecordCardView


def view(provision: Provision, corpus: Corpus, site: Site) -> ProvisionView:
    """Make every section's view."""
    return ProvisionView(
        heading=heading.view(provision, corpus),
        badges=badges.view(provision, corpus),
        summary=summary.view(provision, corpus),
        disclaimer=disclaimer.view(site),
        why_it_matters=why_it_matters.view(provision, corpus),
        what_it_means=what_it_means.view(provision, corpus),
        interpretive_note=interpretive_note.view(provision, corpus),
        excerpt=excerpt.view(provision, corpus),
        cross_platform=cross_platform.view(provision, corpus),
        monitoring=monitoring.view(provision, corpus),
        compliance=compliance.view(provision, corpus),
        faq=faq.view(provision, corpus, site),
        cite=cite.view(provision, corpus, site),
        recheck=recheck.view(provision, corpus),
        record_card=record_card.view(provision, corpus),
    )


def page(provision: Provision, corpus: Corpus, site: Site) -> Page:
    """Make the page of a published provision."""
    shown = view(provision, corpus, site)
    platform = shown.heading.platform
    return Page(
        kind=PageKind.PROVISION,
        address=provision.id,
        title=f"{provision.facts.title} – {platform}",
        description=cut_at_word(plain(provision.summary), DESCRIPTION_LIMIT),
        breadcrumb=breadcrumb.view(provision, corpus).above,
        toc=_toc(shown),
        view=shown,
        modified=max(revision.date for revision in provision.facts.revisions),
        about=provision,
        search_text=_search_text(provision, corpus),
    )


def _toc(view: ProvisionView) -> tuple[TocEntry, ...]:
    """List the headings that are on the page, in its order."""
    entries = [
        ("Why it matters", "why-it-matters", view.why_it_matters),
        ("Interpretive note", "interpretive-note", view.interpretive_note),
        ("What it means for you", "what-it-means-for-you", view.what_it_means),
        ("The excerpt", "excerpt", view.excerpt),
        ("Other platforms", "other-platforms", view.cross_platform),
        ("Monitoring", "monitoring", view.monitoring),
        ("Compliance analysis", "compliance-analysis", view.compliance),
        ("Questions", "faq", view.faq),
        ("How to cite", "cite", view.cite),
        ("Check it yourself", "check", view.recheck),
    ]
    return tuple(TocEntry(title, anchor) for title, anchor, section in entries if section)


def _search_text(provision: Provision, corpus: Corpus) -> tuple[str, ...]:
    """Everything of the record that search looks into, title and names apart.

    The laws it maps to are named as the page names them: by their short names.
    """
    prose = provision.prose
    laws = dict.fromkeys(mapping.id for mapping in provision.facts.regulations)
    parts = prose.compliance
    return (
        provision.facts.excerpt,
        provision.facts.clause,
        prose.summary,
        prose.why_it_matters,
        prose.what_it_means,
        prose.interpretive_note,
        parts.regulatory_landscape,
        parts.governance_exposure,
        parts.jurisdiction_flags,
        parts.contract_and_vendor_implications,
        parts.compliance_considerations,
        *(f"{q.question} {q.answer}" for q in prose.faq),
        *(corpus.regulation(law).facts.short for law in laws),
    )

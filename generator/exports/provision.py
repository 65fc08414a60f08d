"""The JSON of a provision: every fact of the record, and its prose as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus import Corpus, Evidence
from generator.corpus.ledgers import excerpt_sum
from generator.exports.record import (
    Record,
    above,
    below,
    document_of,
    moment_of,
    platform_of,
    reviewed_of,
)
from generator.model.evidence import VERBATIM
from generator.model.place import ArchivePlace, Regulation
from generator.model.provision import Mapping, Provision, ProvisionProse
from generator.model.site import Site
from generator.sections import cite
from generator.sections.captured import capture_url
from generator.sections.compliance import article_label


def provision_record(provision: Provision, corpus: Corpus, site: Site) -> Record:
    """Make the record of a published provision; its peers are told by its page only."""
    facts, prose = provision.facts, provision.prose
    document, clause_type = corpus.document_of(provision), corpus.type_of(provision)
    evidence = corpus.evidence(provision)
    return {
        **above("provision", provision.id, facts.title, site),
        "platform": platform_of(provision.platform_id, corpus),
        "document": document_of(document),
        "type": {"id": facts.type, "title": clause_type.title},
        "severity": _severity(provision, corpus),
        "basis": {"id": facts.basis.value, "meaning": facts.basis.meaning},
        "clause": facts.clause,
        "excerpt": facts.excerpt,
        "excerpt_sha256": excerpt_sum(facts.excerpt),
        "evidence": _evidence(evidence),
        "capture": _capture(evidence, document.facts.archive),
        "attributes": _attributes(provision, corpus),
        "regulations": [_mapping(one, corpus.regulation(one.id)) for one in facts.regulations],
        "jurisdictions": [
            {"id": id_, "title": corpus.jurisdiction(id_).title} for id_ in facts.jurisdictions
        ],
        "audiences": [
            {"id": id_, "title": corpus.taxonomies.audiences[id_].title} for id_ in facts.audiences
        ],
        "sections": _sections(prose),
        "faq": [{"question": q.question, "answer": q.answer} for q in prose.faq],
        **_dates(provision),
        "citation": cite.view(provision, corpus, site).entries[0].text,
        **below(document, corpus, site),
    }


def verified(evidence: Evidence) -> bool:
    """Whether the excerpt may be quoted as the document's words."""
    return evidence.state in VERBATIM


def _severity(provision: Provision, corpus: Corpus) -> Record:
    facts = provision.facts
    level = corpus.taxonomies.severities.get(facts.severity)
    rule = facts.severity_rule or ""
    return {
        "id": facts.severity.value,
        "meaning": facts.severity.meaning,
        "rule": rule,
        "rule_text": level.rules.get(rule, "") if level else "",
    }


def _evidence(evidence: Evidence) -> Record:
    entry = evidence.entry
    selector = entry.selector if entry else None
    return {
        "state": evidence.word,
        "label": evidence.label,
        "sentence": evidence.sentence,
        "verified": verified(evidence),
        "clause": entry.clause if entry else "",
        "occurrences": entry.occurrences if entry else 0,
        "runs": [
            {"first": run.first, "last": run.last, "captures": run.captures}
            for run in (entry.runs if entry else ())
        ],
        "selector": {
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
        }
        if selector
        else None,
    }


def _capture(evidence: Evidence, place: ArchivePlace | None) -> Record | None:
    capture, archive = evidence.capture, evidence.archive
    if capture is None or archive is None or place is None:
        return None
    return {
        "archive": place.collection,
        "archive_title": archive.title,
        "publisher": archive.publisher,
        "licence": archive.licence,
        "id": capture.id,
        "time": moment_of(capture),
        "sha256": capture.sha256,
        "path": evidence.path,
        "words": capture.words,
        "verdict": capture.verdict.value,
        "url": capture_url(evidence),
    }


def _attributes(provision: Provision, corpus: Corpus) -> list[Record]:
    asked = corpus.type_of(provision).attributes
    return [
        {
            "id": id_,
            "question": asked[id_].question,
            "answer": given.answer,
            "words": asked[id_].answers[given.answer],
            "quote": given.quote,
        }
        for id_, given in provision.facts.attributes.items()
        if id_ in asked
    ]


def _mapping(mapping: Mapping, regulation: Regulation) -> Record:
    articles = {article.id: article for article in regulation.facts.articles}
    return {
        "id": mapping.id,
        "title": regulation.facts.title,
        "short": regulation.facts.short,
        "url": regulation.facts.source_url,
        "relation": mapping.relation.value,
        "note": mapping.note,
        "articles": [
            {
                "id": id_,
                "title": articles[id_].title,
                "label": article_label(id_, regulation.facts.unit),
                "url": articles[id_].url or "",
            }
            for id_ in mapping.articles
        ],
    }


def _sections(prose: ProvisionProse) -> Record:
    parts = prose.compliance
    return {
        "summary": prose.summary,
        "why_it_matters": prose.why_it_matters,
        "what_it_means_for_you": prose.what_it_means,
        "interpretive_note": prose.interpretive_note,
        "regulatory_landscape": parts.regulatory_landscape,
        "governance_exposure": parts.governance_exposure,
        "jurisdiction_flags": parts.jurisdiction_flags,
        "contract_and_vendor_implications": parts.contract_and_vendor_implications,
        "compliance_considerations": parts.compliance_considerations,
    }


def _dates(provision: Provision) -> Record:
    revisions = provision.facts.revisions
    return {
        "reviewed": reviewed_of(provision.facts),
        "published": min(one.date for one in revisions).isoformat(),
        "revised": max(one.date for one in revisions).isoformat(),
        "revisions": [{"date": one.date.isoformat(), "note": one.note} for one in revisions],
    }


def section_rows(provision: Provision) -> Iterator[tuple[str, str]]:
    """Yield the name and the Markdown of every section after the summary that has text."""
    prose = provision.prose
    for name, text in _sections(prose).items():
        if name != "summary" and text:
            yield name, text
    for asked in prose.faq:
        yield "faq", f"{asked.question}\n\n{asked.answer}"

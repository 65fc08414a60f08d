"""The rows of the published provisions of a document, and of what each of them says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.corpus import Corpus, Evidence
from generator.corpus.ledgers import excerpt_sum
from generator.exports.provision import verified
from generator.exports.record import moment_of
from generator.model.place import Document
from generator.model.provision import Mapping, Provision
from generator.model.site import Site
from generator.pages.plain import plain
from generator.sections.citation import clause_citation
from generator.sections.legal_form import legal_form

Row = dict[str, Any]


def provision_rows(document: Document, corpus: Corpus, site: Site) -> Iterator[Row]:
    """Yield a row a provision."""
    place = document.facts.archive
    for one in _published(document, corpus):
        facts = one.facts
        yield {
            "id": one.id,
            "platform": one.platform_id,
            "document": document.id,
            "type": facts.type,
            "title": facts.title,
            "summary": plain(one.summary),
            "severity": facts.severity.value,
            "severity_rule": facts.severity_rule,
            "basis": facts.basis.value,
            "clause": facts.clause,
            "excerpt": facts.excerpt,
            "excerpt_sha256": excerpt_sum(facts.excerpt),
            "archive": place.collection if place else None,
            **_evidence(corpus.evidence(one)),
            "source_url": document.facts.source_url,
            **_dates(one),
            "url": site.absolute(one.id) or None,
            "citation": legal_form(clause_citation(one, corpus)),
        }


def _published(document: Document, corpus: Corpus) -> tuple[Provision, ...]:
    return corpus.provisions_of_document.get(document.id, ())


def _evidence(evidence: Evidence) -> Row:
    capture = evidence.capture
    return {
        "evidence": evidence.word,
        "verified": verified(evidence),
        "capture": capture.id if capture else None,
        "captured": moment_of(capture) if capture else None,
        "capture_sha256": capture.sha256 if capture else None,
        "capture_path": evidence.path or None,
    }


def _dates(provision: Provision) -> Row:
    days = [revision.date for revision in provision.facts.revisions]
    return {
        "reviewed": provision.facts.reviewed.date.isoformat(),
        "published": min(days).isoformat(),
        "revised": max(days).isoformat(),
    }


def attribute_rows(document: Document, corpus: Corpus, _: Site) -> Iterator[Row]:
    """Yield a row an answer, in the order of the type's questions."""
    for one in _published(document, corpus):
        for id_, asked in corpus.type_of(one).attributes.items():
            if given := one.facts.attributes.get(id_):
                yield {
                    "provision": one.id,
                    "type": one.facts.type,
                    "question": id_,
                    "question_text": asked.question,
                    "answer": given.answer,
                    "answer_text": asked.answers[given.answer],
                    "quote": given.quote or None,
                }


def mapping_rows(document: Document, corpus: Corpus, _: Site) -> Iterator[Row]:
    """Yield a row an article, or one for the regulation where none is named."""
    for one in _published(document, corpus):
        for mapping in one.facts.regulations:
            yield from _articles(one, mapping, corpus)


def _articles(provision: Provision, mapping: Mapping, corpus: Corpus) -> Iterator[Row]:
    facts = corpus.regulation(mapping.id).facts
    urls = {article.id: article.url for article in facts.articles}
    for article in mapping.articles or (None,):
        yield {
            "provision": provision.id,
            "regulation": mapping.id,
            "article": article,
            "relation": mapping.relation.value,
            "note": mapping.note,
            "article_url": (urls.get(article) if article else None) or facts.source_url,
        }


def jurisdiction_rows(document: Document, corpus: Corpus, _: Site) -> Iterator[Row]:
    """Yield a row a place whose law a provision engages."""
    for one in _published(document, corpus):
        for id_ in dict.fromkeys(one.facts.jurisdictions):
            title = corpus.jurisdiction(id_).title
            yield {"provision": one.id, "jurisdiction": id_, "title": title}


def audience_rows(document: Document, corpus: Corpus, _: Site) -> Iterator[Row]:
    """Yield a row a group of people."""
    for one in _published(document, corpus):
        for id_ in dict.fromkeys(one.facts.audiences):
            title = corpus.taxonomies.audiences[id_].title
            yield {"provision": one.id, "audience": id_, "title": title}

"""Structured data (schema.org) of pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.changes.recorded import Recorded
from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.model.site import Site
from generator.pages import Page, PageKind
from generator.pages.plain import plain

Block = dict[str, Any]
_CONTEXT = "https://schema.org"


def structured_data(page: Page, corpus: Corpus, site: Site) -> Iterator[Block]:
    """Yield the JSON-LD blocks of a page; links are absolute, so a site without address has few."""
    if page.breadcrumb and site.url:
        yield _breadcrumb(page, site)
    if page.kind is PageKind.PROVISION:
        yield _article(page, page.about, corpus, site)
        faq = _faq(page)
        if faq:
            yield faq
    elif page.kind is PageKind.CHANGE:
        yield _change(page, page.about, corpus, site)


def _breadcrumb(page: Page, site: Site) -> Block:
    steps = [(link.text, link.address) for link in page.breadcrumb]
    steps.append((page.title, page.address))
    return {
        "@context": _CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": _item(address, site),
            }
            for position, (name, address) in enumerate(steps, start=1)
        ],
    }


def _item(address: str, site: Site) -> str:
    path, mark, fragment = address.partition("#")
    return f"{site.absolute(path)}{mark}{fragment}"


def _article(page: Page, provision: Provision, corpus: Corpus, site: Site) -> Block:
    """Describe the analysis as an Article based on the document, with its Quotation."""
    document, platform = corpus.document_of(provision), corpus.platform_of(provision)
    capture = corpus.evidence(provision).capture
    source: Block = {
        "@type": "CreativeWork",
        "name": document.facts.title,
        "url": document.facts.source_url,
        "publisher": {"@type": "Organization", "name": platform.facts.operator},
    }
    if capture:
        source["version"] = capture.id
        source["dateModified"] = capture.time.date().isoformat()
    first = min(revision.date for revision in provision.facts.revisions)
    block: Block = {
        "@context": _CONTEXT,
        "@type": "Article",
        "headline": provision.facts.title,
        "description": page.description,
        "inLanguage": site.language,
        "datePublished": first.isoformat(),
        "dateModified": (page.modified or first).isoformat(),
        "author": {"@type": "Organization", "name": site.operator.publisher},
        "publisher": {"@type": "Organization", "name": site.operator.publisher},
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isBasedOn": source,
        "hasPart": {
            "@type": "Quotation",
            "text": provision.facts.excerpt,
            "isPartOf": {"@type": "CreativeWork", "name": document.facts.title},
            "spokenByCharacter": {"@type": "Organization", "name": platform.facts.operator},
        },
        "about": [
            {"@type": "Legislation", "name": corpus.regulation(m.id).facts.title}
            for m in provision.facts.regulations
        ],
    }
    if site.url:
        block["mainEntityOfPage"] = site.absolute(page.address)
    return block


def _change(page: Page, one: Recorded, corpus: Corpus, site: Site) -> Block:
    """Describe a change as an Article about the document, over the time between two captures."""
    document = one.document
    operator = corpus.platforms[document.platform_id].facts.operator
    publisher = {"@type": "Organization", "name": site.operator.publisher}
    block: Block = {
        "@context": _CONTEXT,
        "@type": "Article",
        "headline": page.view.title,
        "description": page.description,
        "inLanguage": site.language,
        "author": publisher,
        "publisher": publisher,
        "temporalCoverage": f"{one.since.date().isoformat()}/{one.time.date().isoformat()}",
        "about": {
            "@type": "CreativeWork",
            "name": document.facts.title,
            "url": document.facts.source_url,
            "publisher": {"@type": "Organization", "name": operator},
            "version": one.after.id,
            "dateModified": one.time.date().isoformat(),
        },
    }
    if site.url:
        block["mainEntityOfPage"] = site.absolute(page.address)
    return block


def _faq(page: Page) -> Block | None:
    """Only questions whose answers are not on the page elsewhere and are text."""
    entries = [q for q in page.view.faq.questions if q.is_new and q.text]
    if not entries:
        return None
    return {
        "@context": _CONTEXT,
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": entry.question,
                "acceptedAnswer": {"@type": "Answer", "text": plain(entry.text)},
            }
            for entry in entries
        ],
    }

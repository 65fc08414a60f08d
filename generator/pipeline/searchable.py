"""What search knows of a printed page."""

from __future__ import annotations

from generator.changes.recorded import Recorded
from generator.corpus import Corpus
from generator.model.closed import Severity
from generator.model.evidence import EvidenceState
from generator.model.provision import Provision
from generator.model.site import Site
from generator.pages import Page, PageKind
from generator.pages.change_rows import change_title
from generator.pages.plain import plain
from generator.search import Entry
from generator.text.cut import cut_at_word

KINDS = {
    PageKind.PROVISION: "provision",
    PageKind.PLATFORM: "platform",
    PageKind.DOCUMENT: "document",
    PageKind.CLAUSE_TYPE: "type",
    PageKind.REGULATION: "regulation",
    PageKind.JURISDICTION: "jurisdiction",
    PageKind.CHANGE: "change",
}
CARD_LIMIT = 220
"""Characters of a result card, about thirty words."""


def entry(page: Page, corpus: Corpus, site: Site) -> Entry:
    """Make the search entry of a printed page."""
    kind = KINDS.get(page.kind, "page")
    summary = cut_at_word(page.description, CARD_LIMIT)
    url = site.path(page.address)
    if isinstance(page.about, Recorded):
        return _change_entry(page, page.about, corpus, url)
    if not isinstance(page.about, Provision):
        return Entry(
            address=page.address,
            url=url,
            kind=kind,
            title=page.title,
            summary=summary,
            names=(),
            quotation="",
            text=page.search_text,
            facets={"kind": (kind,)},
            captured="",
        )
    return _provision_entry(page, page.about, corpus, url)


def _change_entry(page: Page, one: Recorded, corpus: Corpus, url: str) -> Entry:
    platform = corpus.platforms[one.document.platform_id]
    return Entry(
        address=page.address,
        url=url,
        kind="change",
        title=change_title(one),
        summary=cut_at_word(page.description, CARD_LIMIT),
        names=(platform.facts.title,),
        quotation="",
        text=page.search_text,
        facets={"kind": ("change",), "platform": (platform.slug,)},
        captured=one.time.date().isoformat(),
    )


def _provision_entry(page: Page, provision: Provision, corpus: Corpus, url: str) -> Entry:
    facts = provision.facts
    platform, document = corpus.platform_of(provision), corpus.document_of(provision)
    capture = corpus.evidence(provision).capture
    return Entry(
        address=page.address,
        url=url,
        kind="provision",
        title=facts.title,
        summary=cut_at_word(plain(provision.prose.summary), CARD_LIMIT),
        names=(platform.facts.title, document.facts.title, corpus.type_of(provision).title),
        quotation=facts.excerpt,
        text=page.search_text[1:],
        facets=_facets(provision, corpus),
        captured=capture.time.date().isoformat() if capture else "",
    )


def _facets(provision: Provision, corpus: Corpus) -> dict[str, tuple[str, ...]]:
    facts = provision.facts
    return {
        "kind": ("provision",),
        "platform": (provision.platform_id.rpartition("/")[2],),
        "type": (facts.type,),
        "severity": (facts.severity.value,),
        "regulation": tuple(dict.fromkeys(mapping.id for mapping in facts.regulations)),
        "jurisdiction": tuple(dict.fromkeys(place.lower() for place in facts.jurisdictions)),
        "audience": tuple(dict.fromkeys(facts.audiences)),
        "evidence": (corpus.evidence(provision).word,),
    }


def labels(corpus: Corpus) -> dict[str, dict[str, str]]:
    """Words for the values of every facet."""
    taxonomies = corpus.taxonomies
    return {
        "kind": {
            "provision": "Provisions",
            "platform": "Platforms",
            "document": "Documents",
            "type": "Clause types",
            "regulation": "Regulations",
            "jurisdiction": "Jurisdictions",
            "change": "Changes",
            "page": "Pages",
        },
        "platform": {p.slug: p.facts.title for p in corpus.platforms.values()},
        "type": {id_: t.title for id_, t in taxonomies.clause_types.types.items()},
        "severity": {s.value: s.label.removesuffix(" severity") for s in Severity},
        "regulation": {r.slug: r.facts.short for r in corpus.regulations.values()},
        "jurisdiction": {id_.lower(): j.title for id_, j in taxonomies.jurisdictions.items()},
        "audience": {id_: a.title for id_, a in taxonomies.audiences.items()},
        "evidence": {
            **{state.value: state.label for state in EvidenceState},
            "unchecked": "Not yet checked",
        },
    }

"""What search knows of a printed page."""

from __future__ import annotations

from generator.changes.recorded import Recorded
from generator.corpus import Corpus
from generator.model.closed import Severity
from generator.model.evidence import EvidenceState
from generator.model.place import Document, Platform, Regulation
from generator.model.provision import Provision
from generator.model.site import Site
from generator.pages import Page, PageKind
from generator.pages.change_rows import change_title
from generator.pages.plain import plain
from generator.search import Entry
from generator.text.cut import cut_at_word
from generator.text.moments import utc_day

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
    url = site.path(page.address)
    if isinstance(page.about, Recorded):
        return _change_entry(page, page.about, corpus, url)
    if isinstance(page.about, Provision):
        return _provision_entry(page, page.about, corpus, url)
    kind = KINDS.get(page.kind, "page")
    return Entry(
        address=page.address,
        url=url,
        kind=kind,
        title=page.title,
        summary=cut_at_word(page.description, CARD_LIMIT),
        names=_names(page, corpus),
        quotation="",
        text=page.search_text,
        facets={"kind": (kind,), **_places(page)},
        captured="",
    )


def _names(page: Page, corpus: Corpus) -> tuple[str, ...]:
    """Names by which people look for a page that is not a provision."""
    if isinstance(page.about, Platform):
        return (page.title, page.about.facts.operator)
    if isinstance(page.about, Document):
        return (corpus.platforms[page.about.platform_id].facts.title, page.about.facts.title)
    if isinstance(page.about, Regulation):
        return (page.about.facts.short, *page.about.facts.names)
    return ()


def _places(page: Page) -> dict[str, tuple[str, ...]]:
    """Facets by which pages of platforms, types and laws are found with their provisions."""
    last = page.address.rpartition("/")[2]
    if isinstance(page.about, Platform | Document):
        return {"platform": (page.address.split("/")[1],), **_document(page)}
    if page.kind is PageKind.CLAUSE_TYPE:
        return {"type": (last,)}
    if isinstance(page.about, Regulation):
        jurisdiction = page.about.facts.jurisdiction.lower()
        return {"regulation": (last,), "jurisdiction": (jurisdiction,)}
    return {"jurisdiction": (last,)} if page.kind is PageKind.JURISDICTION else {}


def _document(page: Page) -> dict[str, tuple[str, ...]]:
    return {"document": (_short(page.about.id),)} if isinstance(page.about, Document) else {}


def _short(document_id: str) -> str:
    """`platforms/x/y` as people type it: `x/y`."""
    return document_id.removeprefix("platforms/")


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
        facets={
            "kind": ("change",),
            "platform": (platform.slug,),
            "document": (_short(one.document.id),),
        },
        captured=one.time.date().isoformat(),
    )


def _provision_entry(page: Page, provision: Provision, corpus: Corpus, url: str) -> Entry:
    facts = provision.facts
    capture = corpus.evidence(provision).capture
    return Entry(
        address=page.address,
        url=url,
        kind="provision",
        title=facts.title,
        summary=cut_at_word(plain(provision.summary), CARD_LIMIT),
        names=_provision_names(provision, corpus),
        quotation=facts.excerpt,
        text=page.search_text[1:],
        facets=_facets(provision, corpus),
        captured=utc_day(capture.time).isoformat() if capture else "",
    )


def _provision_names(provision: Provision, corpus: Corpus) -> tuple[str, ...]:
    """Names by which people look for a provision: platform, company, document, clause type."""
    platform, document = corpus.platform_of(provision), corpus.document_of(provision)
    kind = corpus.type_of(provision).title
    return (platform.facts.title, platform.facts.operator, document.facts.title, kind)


def _facets(provision: Provision, corpus: Corpus) -> dict[str, tuple[str, ...]]:
    facts = provision.facts
    return {
        "kind": ("provision",),
        "platform": (provision.platform_id.rpartition("/")[2],),
        "document": (_short(provision.document_id),),
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
        "document": {_short(d.id): _titled(d, corpus) for d in corpus.documents.values()},
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


def _titled(document: Document, corpus: Corpus) -> str:
    platform = corpus.platforms[document.platform_id].facts.title
    return f"{platform}: {document.facts.title}"

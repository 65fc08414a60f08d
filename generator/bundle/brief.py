"""A brief of one platform to print: cover, contents, and a few pages for each provision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment

from generator.bundle.contents import Imprint
from generator.corpus import Corpus
from generator.model.place import Document
from generator.model.provision import Provision
from generator.model.site import Site
from generator.pages import provision as provision_page
from generator.render import Prose, law_names
from generator.render.environment import breakable
from generator.text.counts import counted
from generator.text.dates import long_date

_RIGHTS = (
    "Analyses: CC BY 4.0. Excerpts belong to their platforms and are quoted for analysis. Data "
    "about captures: Open Terms Archive contributors, ODC-BY 1.0."
)


@dataclass(frozen=True, slots=True)
class BriefProvision:
    """A provision in the brief; `page` is its number in print, '' while that is not known."""

    anchor: str
    page: str
    url: str
    view: provision_page.ProvisionView


@dataclass(frozen=True, slots=True)
class BriefDocument:
    """A document in the brief, with its provisions."""

    anchor: str
    page: str
    title: str
    facts: str
    source_url: str
    provisions: tuple[BriefProvision, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything the printed brief shows."""

    title: str
    language: str
    what: str
    url: str
    disclaimer: str
    rights: str
    documents: tuple[BriefDocument, ...]


def brief(made: Imprint, corpus: Corpus, pages: Mapping[str, int] | None = None) -> Brief:
    """Make the brief of the platform of `made`; `pages` are page numbers by anchor, when known."""
    site, numbers = made.site, pages or {}
    platform = corpus.platforms[f"platforms/{made.slug}"]
    newest = f", the newest of {long_date(made.newest)}" if made.newest else ""
    return Brief(
        title=f"{made.platform}: what the terms say",
        language=site.language,
        what=(
            f"{counted(made.provisions, 'provision')} of {made.platform} "
            f"({platform.facts.operator}), from {site.name}{newest}. Each is quoted, with "
            "the state of its evidence and, where the words stand in a capture, its SHA-256 sum."
        ),
        url=site.absolute(platform.id),
        disclaimer=site.operator.disclaimer,
        rights=_RIGHTS,
        documents=tuple(
            _document(document, corpus, site, numbers)
            for document in corpus.documents_of.get(platform.id, ())
            if document.id in corpus.provisions_of_document
        ),
    )


def brief_html(shown: Brief, templates: Environment, corpus: Corpus, site: Site) -> str:
    """Set the brief as one HTML page that asks for nothing else."""
    anchors = {
        id_: _anchor(id_)
        for document in shown.documents
        for id_ in (document.anchor, *(one.anchor for one in document.provisions))
    }

    def href(target: str) -> str:
        """Lead to the brief's own page about a record, else to the public one."""
        address, _, fragment = target.partition("#")
        inside = anchors.get(_anchor(address))
        public = site.absolute(address)
        outside = f"{public}#{fragment}" if fragment else public
        return f"#{inside}" if inside else outside if public else "#contents"

    laws, addresses = law_names(corpus)
    prose = Prose(laws if site.url else None, addresses, href)
    template = templates.get_template("bundle/brief.html")
    return template.render(brief=shown, prose=prose, breakable=breakable)


def _document(
    document: Document, corpus: Corpus, site: Site, pages: Mapping[str, int]
) -> BriefDocument:
    ledger = corpus.ledgers.get(document.id)
    captures = f", {counted(len(ledger.captures), 'capture')} known" if ledger else ""
    held = corpus.provisions_of_document[document.id]
    anchor = _anchor(document.id)
    return BriefDocument(
        anchor=anchor,
        page=str(pages.get(anchor, "")),
        title=document.facts.title,
        facts=f"{document.facts.terms_type}; {counted(len(held), 'provision')}{captures}.",
        source_url=document.facts.source_url,
        provisions=tuple(_provision(one, corpus, site, pages) for one in held),
    )


def _provision(
    provision: Provision, corpus: Corpus, site: Site, pages: Mapping[str, int]
) -> BriefProvision:
    anchor = _anchor(provision.id)
    view = provision_page.view(provision, corpus, site)
    return BriefProvision(anchor, str(pages.get(anchor, "")), site.absolute(provision.id), view)


def _anchor(address: str) -> str:
    return address.removeprefix("platforms/").replace("/", ".")

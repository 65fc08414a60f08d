"""How to cite: the clause and our analysis in plain legal form, files for reference managers."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.model.site import Site
from generator.sections.citation import Citation, citations
from generator.sections.legal_form import legal_form

FORMS = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json"))
"""Forms that lie beside a page as `cite.<ending>`."""


class CiteEntry(NamedTuple):
    """What is cited, in a few words, and the citation as a sentence."""

    label: str
    text: str


class FileLink(NamedTuple):
    """A file of the site: its words and its path from the root."""

    text: str
    file: str


class CiteView(NamedTuple):
    """Sentences to copy, files to download, and the pinned file of the record (None without).

    `citations` are the values that the files beside the page are made from.
    """

    entries: tuple[CiteEntry, ...]
    forms: tuple[FileLink, ...]
    version: FileLink | None
    citations: tuple[Citation, ...]


def view(provision: Provision, corpus: Corpus, site: Site) -> CiteView:
    """Offer the clause first, and our analysis of it second."""
    found = citations(provision, corpus, site)
    digest = provision.digest
    version = FileLink(f"{digest[:16]}.md", provision.version_file) if digest else None
    return cited(("The clause", "This analysis"), found, provision.id, version)


def cited(
    labels: tuple[str, ...],
    found: tuple[Citation, ...],
    address: str,
    version: FileLink | None = None,
) -> CiteView:
    """Make the view of citations, each under its label, for the page at `address`."""
    entries = (CiteEntry(*one) for one in zip(labels, map(legal_form, found), strict=True))
    forms = tuple(FileLink(words, f"{address}/cite.{ending}") for words, ending in FORMS)
    return CiteView(tuple(entries), forms, version, found)

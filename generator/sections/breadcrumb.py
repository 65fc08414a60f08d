"""Breadcrumb: the way from the home page to the provision."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.sections.link import Link


class BreadcrumbView(NamedTuple):
    """The pages above this one, outermost first, and this page's own title."""

    above: tuple[Link, ...]
    here: str


def view(provision: Provision, corpus: Corpus) -> BreadcrumbView:
    """Platforms, platform, document, provision."""
    platform, document = corpus.platform_of(provision), corpus.document_of(provision)
    above = (
        Link("Platforms", "platforms"),
        Link(platform.facts.title, platform.id),
        Link(document.facts.title, document.id),
    )
    return BreadcrumbView(above, provision.facts.title)

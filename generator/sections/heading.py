"""Heading: the title, and the clause it is drawn from."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision


class HeadingView(NamedTuple):
    """The page's one first-level heading, with the clause above it."""

    title: str
    clause: str
    platform: str


def view(provision: Provision, corpus: Corpus) -> HeadingView:
    """Return title, clause and platform."""
    return HeadingView(
        provision.facts.title, provision.facts.clause, corpus.platform_of(provision).facts.title
    )

"""Real examples under a definition: each leads to a provision and says why it tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.example import Example
from generator.pages.page import TocEntry
from generator.sections.link import Link


class ExampleView(NamedTuple):
    """An example: its provision, whose it is, and why it tells, in our words."""

    link: Link
    platform: str
    document: str
    note: str


class Defined(NamedTuple):
    """A word of a vocabulary with its meaning and its examples."""

    title: str
    meaning: str
    examples: tuple[ExampleView, ...]


def examples(given: Iterable[Example], corpus: Corpus) -> tuple[ExampleView, ...]:
    """Show examples in the order given; one whose provision has no page is left out."""
    found = ((example, corpus.provisions.get(example.provision)) for example in given)
    return tuple(
        ExampleView(
            link=Link(provision.facts.title, provision.id),
            platform=corpus.platform_of(provision).facts.title,
            document=corpus.document_of(provision).facts.title,
            note=example.note,
        )
        for example, provision in found
        if provision is not None and provision.is_published
    )


def contents(found: tuple[ExampleView, ...]) -> tuple[TocEntry, ...]:
    """Name the section in the contents beside the page, when there is one."""
    return (TocEntry("Examples", "examples"),) if found else ()


def severity_levels(corpus: Corpus) -> tuple[Defined, ...]:
    """Define the severities, gravest first, as their taxonomy orders them."""
    return tuple(
        Defined(one.title, one.meaning, examples(one.examples, corpus))
        for one in corpus.taxonomies.severities.values()
    )


def audiences(corpus: Corpus) -> tuple[Defined, ...]:
    """Define the audiences in the order of their taxonomy."""
    return tuple(
        Defined(one.title, one.description, examples(one.examples, corpus))
        for one in corpus.taxonomies.audiences.values()
    )

"""Compare: an empty table that the reader's own browser fills, and the ways around it."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.corpus.addresses import PLATFORMS_A_PAGE
from generator.pages.page import Page, PageKind
from generator.sections.link import Link
from generator.text.counts import counted

ADDRESS = "compare"

CHOICES = (
    ("compare-1", "First platform"),
    ("compare-2", "Second platform"),
    ("compare-3", "Third platform, if any"),
    ("compare-4", "Fourth platform, if any"),
)
"""Id and label of the choosers: two platforms at least, four at most."""


class Choice(NamedTuple):
    """Something that can be chosen: its id in the page's address, and the page it has anyway."""

    id: str
    link: Link


class TypeGroup(NamedTuple):
    """Clause types under their heading."""

    heading: str
    choices: tuple[Choice, ...]


class CompareView(NamedTuple):
    """The choosers, and what may be chosen in them; the lists serve without scripts too.

    Platforms that are too many for a page are in a script beside it: there is a count of them then,
    and no list.
    """

    title: str
    lead: str
    choosers: tuple[tuple[str, str], ...]
    platforms: tuple[Choice, ...]
    beside: str
    types: tuple[TypeGroup, ...]


def page(corpus: Corpus) -> Page:
    """Make the compare page."""
    lead = (
        "Two to four platforms side by side, clause type by clause type: how each answers the same "
        "closed questions, and the provisions the answers rest on."
    )
    is_long = has_long_list(corpus)
    return Page(
        kind=PageKind.COMPARE,
        address=ADDRESS,
        title="Compare platforms",
        description=lead,
        breadcrumb=(),
        toc=(),
        view=CompareView(
            title="Compare platforms",
            lead=lead,
            choosers=CHOICES,
            platforms=() if is_long else platforms(corpus),
            beside=counted(len(corpus.platforms), "platform") if is_long else "",
            types=_types(corpus),
        ),
        search_text=(lead,),
    )


def has_long_list(corpus: Corpus) -> bool:
    """Whether the list of platforms is a file of its own, as the page would grow with it."""
    return len(corpus.platforms) > PLATFORMS_A_PAGE


def platforms(corpus: Corpus) -> tuple[Choice, ...]:
    """Return what may be chosen, by title."""
    found = (Choice(p.slug, Link(p.facts.title, id_)) for id_, p in corpus.platforms.items())
    return tuple(sorted(found, key=lambda one: (one.link.text.lower(), one.id)))


def _types(corpus: Corpus) -> tuple[TypeGroup, ...]:
    kinds = corpus.taxonomies.clause_types
    groups = (
        TypeGroup(
            heading,
            tuple(
                Choice(id_, Link(kind.title, f"types/{id_}"))
                for id_, kind in kinds.types.items()
                if kind.group == group
            ),
        )
        for group, heading in kinds.groups.items()
    )
    return tuple(group for group in groups if group.choices)

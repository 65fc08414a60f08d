"""Regulation page: explainer, articles, and the provisions that map to them by relation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.corpus.corpus import Citing
from generator.model.place import Article, Regulation, article_anchor
from generator.pages.examples import ExampleView, contents, examples
from generator.pages.follow import regulation_feed
from generator.pages.mapped import RelationGroup, by_relation
from generator.pages.official import OfficialLink, article_link, official_links
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.plain import plain
from generator.sections.compliance import article_label
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word
from generator.text.dates import long_date

MOST_ROWS = 25
"""Provisions of one relation that an article names; the registry has them all."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its official link and the provisions that map to it by relation."""

    label: str
    title: str
    anchor: str
    official: OfficialLink
    note: str
    count: str
    groups: tuple[RelationGroup, ...]


@dataclass(frozen=True, slots=True)
class RegulationView:
    """Citation, dates, authority, explainer, and articles; `whole` maps to no article of it."""

    title: str
    short: str
    citation: str
    authority: str
    jurisdiction: Link
    official: tuple[OfficialLink, ...]
    in_force: str
    applies: str
    description: str
    covers: str
    meets: str
    examples: tuple[ExampleView, ...]
    count: str
    articles: tuple[ArticleView, ...]
    whole: tuple[RelationGroup, ...]
    registry: Link | None


def page(regulation: Regulation, corpus: Corpus) -> Page:
    """Make the page of a regulation."""
    facts = regulation.facts
    view = _view(regulation, corpus)
    toc = (
        TocEntry("What it covers", "what-it-covers"),
        TocEntry("How it meets platform terms", "how-it-meets-platform-terms"),
        *contents(view.examples),
        TocEntry("Articles", "articles"),
    )
    return Page(
        kind=PageKind.REGULATION,
        address=regulation.id,
        title=facts.title if facts.title == facts.short else f"{facts.title} ({facts.short})",
        description=cut_at_word(plain(regulation.description), 155),
        breadcrumb=(Link("Regulations", "regulations"),),
        toc=toc,
        view=view,
        about=regulation,
        follow=regulation_feed(regulation),
        search_text=(
            facts.short,
            *facts.names,
            regulation.description,
            regulation.covers,
            _asked_for(regulation),
        ),
    )


def _asked_for(regulation: Regulation) -> str:
    """Name the articles as readers type them, in few words: a long page ranks lower."""
    unit = regulation.facts.unit.value
    return " ".join((unit, *(article.id for article in regulation.facts.articles)))


def _view(regulation: Regulation, corpus: Corpus) -> RegulationView:
    facts = regulation.facts
    found = corpus.citing.get(regulation.slug, ())
    by_article: dict[str, list[Citing]] = {}
    for one in found:
        for article in one.articles:
            by_article.setdefault(article, []).append(one)
    place = corpus.jurisdiction(facts.jurisdiction)
    return RegulationView(
        title=facts.title,
        short=facts.short,
        citation=facts.citation.words,
        authority=facts.authority,
        jurisdiction=Link(place.title, f"jurisdictions/{facts.jurisdiction.lower()}"),
        official=official_links(regulation),
        in_force=long_date(facts.in_force),
        applies=long_date(facts.applies) if facts.applies else "",
        description=regulation.description,
        covers=regulation.covers,
        meets=regulation.meets,
        examples=examples(facts.examples, corpus),
        count=_count(found),
        articles=tuple(
            _article(article, regulation, by_article.get(article.id, ()), corpus)
            for article in facts.articles
        ),
        whole=by_relation((one for one in found if not one.articles), corpus, MOST_ROWS),
        registry=_registry(regulation) if found else None,
    )


def _registry(regulation: Regulation) -> Link:
    text = f"Every provision mapped to {regulation.facts.short}"
    return Link(text, f"registry/regulation/{regulation.slug}")


def _article(
    article: Article, regulation: Regulation, found: Sequence[Citing], corpus: Corpus
) -> ArticleView:
    label = article_label(article.id, regulation.facts.unit)
    return ArticleView(
        label=label,
        title=article.title,
        anchor=article_anchor(article.id),
        official=article_link(article, label, regulation),
        note=article.note,
        count=_count(found),
        groups=by_relation(found, corpus, MOST_ROWS),
    )


def _count(found: Sequence[Citing]) -> str:
    return counted(len({one.provision.id for one in found}), "provision")

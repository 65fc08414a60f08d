"""Regulation page: explainer, articles, and the provisions that map to them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus
from generator.corpus.corpus import Citing
from generator.model.place import Article, Regulation
from generator.pages.examples import ExampleView, contents, examples
from generator.pages.follow import regulation_feed
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.plain import plain
from generator.pages.rows import Row, row
from generator.sections.compliance import article_anchor, article_label
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word
from generator.text.dates import long_date

MOST_ROWS = 25


@dataclass(frozen=True, slots=True)
class BacklinkRow:
    """A provision that maps to an article, by which relation and why."""

    row: Row
    relation: str
    note: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its official link and the provisions that map to it."""

    label: str
    title: str
    anchor: str
    url: str
    note: str
    backlinks: tuple[BacklinkRow, ...]
    more: str


@dataclass(frozen=True, slots=True)
class RegulationView:
    """Citation, dates, authority, explainer and articles."""

    title: str
    short: str
    citation: str
    authority: str
    jurisdiction: Link
    source_url: str
    in_force: str
    applies: str
    description: str
    covers: str
    meets: str
    examples: tuple[ExampleView, ...]
    count: str
    articles: tuple[ArticleView, ...]
    registry: Link | None


def page(regulation: Regulation, corpus: Corpus) -> Page:
    """Make the page of a regulation."""
    facts = regulation.facts
    citing = corpus.citing.get(regulation.slug, ())
    view = RegulationView(
        title=facts.title,
        short=facts.short,
        citation=facts.citation.words,
        authority=facts.authority,
        jurisdiction=Link(
            corpus.jurisdiction(facts.jurisdiction).title,
            f"jurisdictions/{facts.jurisdiction.lower()}",
        ),
        source_url=facts.source_url,
        in_force=long_date(facts.in_force),
        applies=long_date(facts.applies) if facts.applies else "",
        description=regulation.description,
        covers=regulation.covers,
        meets=regulation.meets,
        examples=examples(facts.examples, corpus),
        count=counted(len({c.provision.id for c in citing}), "provision"),
        articles=tuple(_article(article, citing, corpus) for article in facts.articles),
        registry=Link(
            f"Every provision mapped to {facts.short}", f"registry/regulation/{regulation.slug}"
        )
        if citing
        else None,
    )
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
        search_text=(facts.short, *facts.names, regulation.description, regulation.covers),
    )


def _article(article: Article, citing: tuple[Citing, ...], corpus: Corpus) -> ArticleView:
    mapped = [c for c in citing if article.id in c.mapping.articles]
    backlinks = tuple(
        BacklinkRow(row(c.provision, corpus), c.mapping.relation.label, c.mapping.note)
        for c in mapped[:MOST_ROWS]
    )
    left = len(mapped) - MOST_ROWS
    return ArticleView(
        label=article_label(article.id),
        title=article.title,
        anchor=article_anchor(article.id),
        url=article.url or "",
        note=article.note,
        backlinks=backlinks,
        more=f"{counted(left, 'more provision')} in the registry." if left > 0 else "",
    )

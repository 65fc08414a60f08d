"""Clause-type page: what the type is, its closed questions, and its provisions by platform."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.model.taxonomy import ClauseType, Question
from generator.pages.examples import ExampleView, contents, examples
from generator.pages.follow import type_feed
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.rows import Row, SeverityCount, rows, severities
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word

MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """An answer to a closed question and the platforms whose provisions give it."""

    answer: str
    platforms: tuple[Link, ...]
    count: str


@dataclass(frozen=True, slots=True)
class QuestionSpread:
    """A closed question and how the recorded platforms answer it."""

    question: str
    answers: tuple[AnswerCount, ...]


@dataclass(frozen=True, slots=True)
class ClauseTypeView:
    """Definition, adoption, answers, provisions; `more` when the list was cut."""

    title: str
    group: str
    definition: str
    examples: tuple[ExampleView, ...]
    adoption: str
    severities: tuple[SeverityCount, ...]
    questions: tuple[QuestionSpread, ...]
    rows: tuple[Row, ...]
    more: Link | None
    empty: str


def page(id_: str, clause_type: ClauseType, corpus: Corpus) -> Page:
    """Make the page of a clause type."""
    provisions = corpus.provisions_of_type.get(id_, ())
    shown = rows(provisions, corpus)
    view = ClauseTypeView(
        title=clause_type.title,
        group=corpus.taxonomies.clause_types.groups[clause_type.group],
        definition=clause_type.definition,
        examples=examples(clause_type.examples, corpus),
        adoption=_adoption(provisions, corpus),
        severities=severities(provisions),
        questions=tuple(
            _spread(key, question, provisions, corpus)
            for key, question in clause_type.attributes.items()
        ),
        rows=shown[:MOST_ROWS],
        more=Link(f"All {counted(len(shown), 'provision')}", f"registry/type/{id_}")
        if len(shown) > MOST_ROWS
        else None,
        empty="" if shown else "No provision of this type has been recorded yet.",
    )
    toc = (
        *contents(view.examples),
        TocEntry("Answers", "answers"),
        TocEntry("Provisions", "provisions"),
    )
    return Page(
        kind=PageKind.CLAUSE_TYPE,
        address=f"types/{id_}",
        title=clause_type.title,
        description=cut_at_word(clause_type.definition, 155),
        breadcrumb=(Link("Clause types", "types"),),
        toc=toc,
        view=view,
        about=clause_type,
        follow=type_feed(id_, clause_type),
        search_text=(
            clause_type.definition,
            *(q.question for q in clause_type.attributes.values()),
        ),
    )


def _adoption(provisions: tuple[Provision, ...], corpus: Corpus) -> str:
    platforms = {provision.platform_id for provision in provisions}
    return (
        f"{counted(len(provisions), 'provision')} on {len(platforms)} of "
        f"{counted(len(corpus.platforms), 'platform')} recorded."
    )


def _spread(
    key: str, question: Question, provisions: tuple[Provision, ...], corpus: Corpus
) -> QuestionSpread:
    given = [(p.facts.attributes[key].answer, p) for p in provisions if key in p.facts.attributes]
    counts = Counter(answer for answer, _ in given)
    order = list(question.answers)
    answers = []
    for answer in sorted(counts, key=lambda a: (-counts[a], order.index(a))):
        links: dict[str, Link] = {}
        for other, provision in given:
            if other == answer:
                platform = corpus.platform_of(provision)
                links.setdefault(platform.id, Link(platform.facts.title, provision.id))
        words = question.answers[answer]
        shown = tuple(links[id_] for id_ in sorted(links))[:MOST_ROWS]
        answers.append(
            AnswerCount(words[:1].upper() + words[1:], shown, counted(len(links), "platform"))
        )
    return QuestionSpread(question.question, tuple(answers))

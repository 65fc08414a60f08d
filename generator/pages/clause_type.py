"""Clause-type pages: what the type is, the matrix of its closed questions, its provisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.compare.matrix import Matrix, MatrixRow, Standing, matrix
from generator.corpus import Corpus
from generator.model.taxonomy import ClauseType
from generator.pages.bars import Bar, StackView, bars, stack
from generator.pages.examples import ExampleView, contents, examples
from generator.pages.follow import type_feed
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.paging import Leaf, Pager, leaves
from generator.pages.rows import Row, SeverityCount, gravest, severities
from generator.pages.type_matrix import (
    MatrixRowView,
    SilenceView,
    StandingWord,
    adoption,
    columns,
    row_view,
    silence_view,
    words_used,
)
from generator.sections.link import Link
from generator.text.counts import counted
from generator.text.cut import cut_at_word

MOST_ROWS = 30
"""Provisions listed in full; the matrix names them all, and so does the registry."""

PER_PAGE = 60
"""Platforms on a page of the matrix: with 350 platforms a page stays well under 150 KB."""


class QuestionBars(NamedTuple):
    """A closed question and how many platforms give each answer."""

    question: str
    bars: tuple[Bar, ...]


class ClauseTypeView(NamedTuple):
    """Definition, adoption, answers, matrix, provisions; all but the matrix on the first page."""

    title: str
    group: str
    definition: str
    examples: tuple[ExampleView, ...]
    adoption: str
    picture: StackView | None
    severities: tuple[SeverityCount, ...]
    spread: tuple[QuestionBars, ...]
    questions: tuple[str, ...]
    caption: str
    matrix: tuple[MatrixRowView, ...]
    words: tuple[StandingWord, ...]
    silences: tuple[SilenceView, ...]
    csv: str
    pager: Pager
    rows: tuple[Row, ...]
    more: Link | None
    empty: str
    is_first: bool


def pages(id_: str, clause_type: ClauseType, corpus: Corpus) -> Iterator[Page]:
    """Yield the page of a clause type, and further ones when its matrix is long."""
    made = matrix(id_, corpus)
    for leaf in leaves(made.rows, f"types/{id_}", PER_PAGE):
        yield _page(leaf, made, clause_type, corpus)


def _page(leaf: Leaf[MatrixRow], made: Matrix, clause_type: ClauseType, corpus: Corpus) -> Page:
    is_first, type_id = leaf.number == 1, made.type_id
    view = _view(leaf, made, corpus)
    above = Link("Clause types", "types")
    own = Link(clause_type.title, f"types/{type_id}")
    questions = (question.question for question in clause_type.attributes.values())
    return Page(
        kind=PageKind.CLAUSE_TYPE,
        address=leaf.address,
        title=view.title,
        description=cut_at_word(clause_type.definition, 155),
        breadcrumb=(above,) if is_first else (above, own),
        toc=_toc(view),
        view=view,
        about=clause_type if is_first else None,
        follow=type_feed(type_id, clause_type) if is_first else None,
        search_text=(clause_type.definition, *questions) if is_first else (),
        is_indexed=is_first,
    )


def _view(leaf: Leaf[MatrixRow], made: Matrix, corpus: Corpus) -> ClauseTypeView:
    kind, is_first = made.clause_type, leaf.number == 1
    provisions = corpus.provisions_of_type.get(made.type_id, ())
    lines = tuple(row_view(row, made, corpus) for row in leaf.entries)
    silent = (row for row in leaf.entries if row.standing is Standing.SILENT)
    count = counted(len(provisions), "provision")
    all_of_them = Link(f"All {count}", f"registry/type/{made.type_id}")
    return ClauseTypeView(
        title=leaf.numbered(kind.title),
        group=corpus.taxonomies.clause_types.groups[kind.group],
        definition=kind.definition,
        examples=examples(kind.examples, corpus) if is_first else (),
        adoption=adoption(made),
        picture=_picture(made) if is_first else None,
        severities=severities(provisions, corpus) if is_first else (),
        spread=_spread(made) if is_first else (),
        questions=columns(made),
        caption=f"{kind.title}: how platforms answer",
        matrix=lines,
        words=words_used(lines),
        silences=tuple(silence_view(row) for row in silent),
        csv=f"types/{made.type_id}/matrix.csv",
        pager=leaf.pager,
        rows=gravest(provisions, corpus, MOST_ROWS) if is_first else (),
        more=all_of_them if is_first and len(provisions) > MOST_ROWS else None,
        empty="" if provisions else "No provision of this type has been recorded yet.",
        is_first=is_first,
    )


def _toc(view: ClauseTypeView) -> tuple[TocEntry, ...]:
    parts = (
        *contents(view.examples),
        TocEntry("Answers", "answers") if view.is_first and view.spread else None,
        TocEntry("Platform by platform", "matrix") if view.matrix else None,
        TocEntry("Silences", "silences") if view.silences else None,
        TocEntry("Provisions", "provisions") if view.is_first else None,
    )
    return tuple(part for part in parts if part)


def _picture(made: Matrix) -> StackView | None:
    parts = [(one.value, one.label, made.count(one)) for one in Standing]
    return stack(f"{made.clause_type.title}: platforms by what is known", parts)


def _spread(made: Matrix) -> tuple[QuestionBars, ...]:
    """Count platforms by answer, the commonest answer first."""
    recorded = made.count(Standing.RECORDED)
    found = []
    for id_, question in made.clause_type.attributes.items():
        counts = made.platforms_by_answer(id_)
        ranked = sorted(counts, key=lambda answer: -counts[answer])
        words = {answer: question.answers[answer] for answer in ranked}
        labels = {w[:1].upper() + w[1:]: counts[answer] for answer, w in words.items()}
        found.append(QuestionBars(question.question, bars(labels, recorded)))
    return tuple(found)

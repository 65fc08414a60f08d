"""The matrix on a clause type's page: finished cells, and what was read for each silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from generator.compare.matrix import Given, Matrix, MatrixRow, ReadOn, Standing
from generator.corpus import Corpus
from generator.sections.link import Link
from generator.text.counts import counted, listed
from generator.text.dates import long_date

UNANSWERED = "Not answered"


class AnswerView(NamedTuple):
    """An answer that leads to its excerpt; `source` tells a platform's several provisions apart."""

    link: Link
    source: str


class CellView(NamedTuple):
    """Answers to `question`, or the `word` for why there is none."""

    question: str
    answers: tuple[AnswerView, ...]
    word: str


class MatrixRowView(NamedTuple):
    """A platform and its cells; `silence` is the anchor of what was read, if it is silent."""

    platform: Link
    standing: str
    silence: str
    cells: tuple[CellView, ...]


class ReadView(NamedTuple):
    """A document that was read, when it was captured, and whether it was captured since."""

    document: Link
    sentence: str


class SilenceView(NamedTuple):
    """What was read and says nothing: a heading (platform or clause type), anchor, sentences."""

    heading: Link
    anchor: str
    read: tuple[ReadView, ...]
    note: str


class StandingWord(NamedTuple):
    """A word of the matrix and what it means."""

    label: str
    meaning: str


def adoption(made: Matrix) -> str:
    """Say on how many of the captured platforms the type is recorded, and what is not known."""
    verb = "has" if made.adopted == 1 else "have"
    out_of = counted(made.captured, "platform")
    said = [f"{made.adopted:,} of {out_of} captured {verb} a recorded provision of this type."]
    silent, unread = made.count(Standing.SILENT), made.count(Standing.UNREAD)
    if silent or unread:
        parts = [f"{silent:,} {'is' if silent == 1 else 'are'} silent on it"] if silent else []
        if unread:
            verb = "has" if unread == 1 else "have"
            parts.append(f"{unread:,} {verb} not been read for it yet")
        said.append(f"{listed(parts)}.")
    left = len(made.rows) - made.captured
    if left:
        said.append(
            f"Of {counted(left, 'further platform')} no document is captured."
            if left < len(made.rows)
            else "No document of any platform is captured."
        )
    return " ".join(said)


def columns(made: Matrix) -> tuple[str, ...]:
    """Name the columns after the platform: the type's questions, or what stands for them."""
    return tuple(one.question for one in made.clause_type.attributes.values()) or ("Recorded",)


def row_view(row: MatrixRow, made: Matrix, corpus: Corpus) -> MatrixRowView:
    """Finish a row: each cell has answers, or the word for why it has none."""
    word = UNANSWERED if row.provisions else row.standing.label
    sources = _sources(row, corpus)
    cells = tuple(
        CellView(question, answers, "" if answers else word)
        for question, answers in zip(columns(made), _answers(row, made, sources), strict=True)
    )
    anchor = f"silent-{row.platform.slug}" if row.standing is Standing.SILENT else ""
    platform = Link(row.platform.facts.title, row.platform.id)
    return MatrixRowView(platform, row.standing.value, anchor, cells)


def _sources(row: MatrixRow, corpus: Corpus) -> dict[str, str]:
    """Name each provision by its document, with the clause where a document has several."""
    in_document = Counter(provision.document_id for provision in row.provisions)
    found = {}
    for provision in row.provisions:
        document = corpus.document_of(provision).facts.title
        clause = f", {provision.facts.clause}" if in_document[provision.document_id] > 1 else ""
        found[provision.id] = f"{document}{clause}" if len(row.provisions) > 1 else ""
    return found


def _answers(
    row: MatrixRow, made: Matrix, sources: dict[str, str]
) -> tuple[tuple[AnswerView, ...], ...]:
    """Return the answers of each column; a type without questions shows its provisions."""
    if not made.clause_type.attributes:
        titles = ((p.facts.title, p.id) for p in row.provisions)
        return (tuple(AnswerView(Link(t, f"{id_}#excerpt"), sources[id_]) for t, id_ in titles),)
    given = row.answers or tuple(() for _ in made.clause_type.attributes)
    return tuple(tuple(_answer(one, sources) for one in answers) for answers in given)


def silence_view(row: MatrixRow) -> SilenceView:
    """Tell of a silent row's reading under the platform's name."""
    heading = Link(row.platform.facts.title, row.platform.id)
    return SilenceView(heading, f"silent-{row.platform.slug}", read_views(row.read), row.note)


def read_views(read: Iterable[ReadOn]) -> tuple[ReadView, ...]:
    """Say of each document when what was read was captured, and what came since."""
    return tuple(
        ReadView(Link(one.document.facts.title, one.document.id), _read(one)) for one in read
    )


def words_used(rows: Iterable[MatrixRowView]) -> tuple[StandingWord, ...]:
    """Explain the words for missing answers that the rows use, in one order."""
    used = {cell.word for row in rows for cell in row.cells}
    meanings = [(UNANSWERED, "A provision is recorded, and its record does not answer this.")]
    meanings += [(one.label, one.meaning) for one in Standing]
    return tuple(StandingWord(label, meaning) for label, meaning in meanings if label in used)


def _answer(given: Given, sources: dict[str, str]) -> AnswerView:
    words = given.words[:1].upper() + given.words[1:]
    return AnswerView(Link(words, f"{given.provision.id}#excerpt"), sources[given.provision.id])


def _read(one: ReadOn) -> str:
    said = f"read as captured on {long_date(one.captured)}"
    if one.later is None:
        return f"{said}."
    return f"{said}; a later capture of {long_date(one.later)} has not been read for this."

"""The matrix of a clause type: platforms by closed questions, and what is known of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from generator.corpus import Corpus
from generator.corpus.silences import readable
from generator.model.base import Described
from generator.model.place import Document, Platform
from generator.model.provision import Provision
from generator.model.silence import Silence
from generator.model.taxonomy import ClauseType
from generator.text.moments import utc_day


class Standing(Described):
    """What is known of a platform for one clause type; a row's, and that of most of its cells."""

    RECORDED = "recorded", "Recorded", "A published provision of the platform is of this type."
    SILENT = "silent", "Silent", "The captured documents that were read say nothing on it."
    UNREAD = "unread", "Not yet read", "Documents are captured, and nobody has read them for it."
    UNCAPTURED = "uncaptured", "Not captured", "No document of the platform is captured."


@dataclass(frozen=True, slots=True)
class Given:
    """An answer (its id, and in words) and the provision that gives it."""

    answer: str
    words: str
    provision: Provision


@dataclass(frozen=True, slots=True)
class ReadOn:
    """A document that was read for a silence as captured on a day (UTC).

    `later` is the day of the newest capture since, which has not been read for it; None when there
    is none.
    """

    document: Document
    captured: date
    later: date | None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A platform: its standing, its provisions of the type, and a tuple of answers a question.

    `answers` runs parallel to the matrix's questions; an empty tuple in a recorded row is a
    question that none of the provisions answers. `read` and `note` tell of a silence.
    """

    platform: Platform
    standing: Standing
    is_captured: bool
    provisions: tuple[Provision, ...] = ()
    answers: tuple[tuple[Given, ...], ...] = ()
    read: tuple[ReadOn, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A clause type with its rows: by standing, then by the platform's name.

    `captured` counts platforms of which at least one document is captured, which is what adoption
    is out of, and `adopted` those of them with a published provision of the type.
    """

    type_id: str
    clause_type: ClauseType
    rows: tuple[MatrixRow, ...]
    captured: int
    adopted: int

    def count(self, standing: Standing) -> int:
        """Count the platforms of a standing."""
        return sum(row.standing is standing for row in self.rows)

    def platforms_by_answer(self, question: str) -> dict[str, int]:
        """Count platforms by answer to a question, answers in the order of their list.

        A platform whose documents answer differently counts under each answer, once.
        """
        place = list(self.clause_type.attributes).index(question)
        counts = Counter(
            answer
            for row in self.rows
            if row.answers
            for answer in {given.answer for given in row.answers[place]}
        )
        answers = self.clause_type.attributes[question].answers
        return {answer: counts[answer] for answer in answers if counts[answer]}


def matrix(type_id: str, corpus: Corpus) -> Matrix:
    """Lay out all platforms of the corpus; KeyError when there is no such clause type."""
    clause_type = corpus.taxonomies.clause_types.types[type_id]
    spoken: dict[str, list[Provision]] = {}
    for provision in corpus.provisions_of_type.get(type_id, ()):
        spoken.setdefault(provision.platform_id, []).append(provision)
    rows = [
        _row(platform, tuple(spoken.get(platform.id, ())), type_id, corpus)
        for platform in corpus.platforms.values()
    ]
    order = list(Standing)
    rows.sort(key=lambda row: (order.index(row.standing), *_by_name(row.platform)))
    captured = [row for row in rows if row.is_captured]
    adopted = sum(row.standing is Standing.RECORDED for row in captured)
    return Matrix(type_id, clause_type, tuple(rows), len(captured), adopted)


def is_captured(platform: Platform, corpus: Corpus) -> bool:
    """Tell whether a capture of any of the platform's documents can be read."""
    return corpus.captured.get(platform.id, False)


def silence_on(type_id: str, platform: Platform) -> Silence | None:
    """Return the platform's recorded silence on a clause type, None when it has none."""
    return next((one for one in platform.facts.silences if one.type == type_id), None)


def read_on(silence: Silence, platform: Platform, corpus: Corpus) -> tuple[ReadOn, ...]:
    """Return what was read for a silence, with what has been captured since."""
    found = []
    for reading in silence.read:
        document = corpus.documents.get(f"{platform.id}/{reading.document}")
        if document is not None:
            held = readable(corpus.ledgers.get(document.id))
            newest = utc_day(held[-1].time) if held else reading.capture
            later = newest if newest > reading.capture else None
            found.append(ReadOn(document, reading.capture, later))
    return tuple(found)


def _by_name(platform: Platform) -> tuple[str, str]:
    return platform.facts.title.lower(), platform.id


def _row(
    platform: Platform, provisions: tuple[Provision, ...], type_id: str, corpus: Corpus
) -> MatrixRow:
    held = is_captured(platform, corpus)
    if provisions:
        answers = _answers(provisions, corpus.taxonomies.clause_types.types[type_id])
        return MatrixRow(platform, Standing.RECORDED, held, provisions, answers)
    silence = silence_on(type_id, platform)
    if silence is not None:
        read = read_on(silence, platform, corpus)
        return MatrixRow(platform, Standing.SILENT, held, read=read, note=silence.note or "")
    return MatrixRow(platform, Standing.UNREAD if held else Standing.UNCAPTURED, held)


def _answers(
    provisions: tuple[Provision, ...], clause_type: ClauseType
) -> tuple[tuple[Given, ...], ...]:
    return tuple(
        tuple(
            Given(given.answer, question.answers[given.answer], provision)
            for provision in provisions
            if (given := provision.facts.attributes.get(id_))
        )
        for id_, question in clause_type.attributes.items()
    )

from __future__ import annotations

from datetime import date

from generator.compare.matrix import Matrix, MatrixRow, Standing, matrix
from tests.builders import A_RECORD, a_content, a_corpus, a_ledger_text, a_record_text

ACME = "content/platforms/acme/index.md"
TYPES = "content/taxonomies/clause-types.yml"
INDEMNITY = """types:
  indemnity:
    title: Indemnity
    group: disputes
    definition: One side bears the claims of others.
    attributes: {who: {question: Who indemnifies?, answers: {user: the user, both: each side}}}
"""


def with_indemnity(acme: str = "", **files: str | bytes | None) -> Matrix:
    """Matrix of a type on which nobody has a provision; `acme` stands in Acme's front matter."""
    content = a_content()
    changes: dict[str, str | bytes | None] = {
        ACME: content[ACME].replace("country: EU\n", f"country: EU\n{acme}"),
        TYPES: content[TYPES].replace("types:\n", INDEMNITY),
    }
    return matrix("indemnity", a_corpus(changes | files))


def row(made: Matrix, slug: str) -> MatrixRow:
    return next(row for row in made.rows if row.platform.slug == slug)


READ = "silences: [{type: indemnity, read: [{document: terms, capture: %s}], note: None here.}]\n"


def test_recorded_row_has_an_answer_for_each_question_and_provision() -> None:
    acme = row(matrix("change-of-terms", a_corpus()), "acme")
    assert acme.standing is Standing.RECORDED
    notice, assent = acme.answers
    assert [(one.answer, one.provision.slug) for one in notice] == [
        ("none-stated", "change-of-policy"),
        ("fixed", "change-of-terms"),
    ]
    assert [one.words for one in assent] == ["continued use"]


def test_question_that_no_provision_answers_is_empty_in_a_recorded_row() -> None:
    corpus = a_corpus({A_RECORD: a_record_text(attributes="{notice: fixed}")})
    assert row(matrix("change-of-terms", corpus), "acme").answers[1] == ()


def test_captured_platform_that_nobody_read_is_unread_and_one_without_captures_uncaptured() -> None:
    made = with_indemnity()
    assert [(r.platform.slug, r.standing) for r in made.rows] == [
        ("acme", Standing.UNREAD),
        ("beta", Standing.UNCAPTURED),
    ]


def test_silence_tells_what_was_read_and_that_nothing_came_since() -> None:
    acme = row(with_indemnity(READ % "2026-08-07"), "acme")
    assert acme.standing is Standing.SILENT
    assert [(one.document.slug, one.captured, one.later) for one in acme.read] == [
        ("terms", date(2026, 8, 7), None)
    ]
    assert acme.note == "None here."


def test_later_capture_that_was_not_read_is_told() -> None:
    acme = row(with_indemnity(READ % "2026-01-05"), "acme")
    assert acme.read[0].later == date(2026, 8, 7)


def test_later_capture_that_was_set_aside_does_not_count() -> None:
    ledger = a_ledger_text("words: 905, verdict: good", "words: 905, verdict: redirect")
    made = with_indemnity(
        READ % "2026-01-05", **{"content/platforms/acme/terms/captures.yml": ledger}
    )
    assert row(made, "acme").read[0].later is None


def test_adoption_is_out_of_the_platforms_captured() -> None:
    made = matrix("change-of-terms", a_corpus())
    assert (made.adopted, made.captured, made.count(Standing.RECORDED)) == (1, 1, 2)


def test_platform_counts_once_under_each_answer_its_documents_give() -> None:
    made = matrix("change-of-terms", a_corpus())
    assert made.platforms_by_answer("notice") == {"fixed": 2, "none-stated": 2}

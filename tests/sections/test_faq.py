"""FAQ: answers from data."""

from __future__ import annotations

from dataclasses import replace

from generator.model.provision import Question
from generator.model.site import Operator, Site
from generator.sections.faq import QuestionView, view
from tests.builders import a_corpus, a_provision
from tests.printing import SITE


def _asked(**overrides: object) -> dict[str, QuestionView]:
    shown = view(a_provision(**overrides), a_corpus(), SITE)
    return {question.question: question for question in shown.questions}


def test_editors_questions_stand_among_those_from_data_and_affiliation_comes_last() -> None:
    questions = list(_asked(faq=(Question("May I leave?", "Yes."),)))
    assert questions == [
        "Who is bound by this clause?",
        "How does it answer the questions asked of every such clause, and who answers alike?",
        "Since when does this wording stand?",
        "May I leave?",
        "Where is the source?",
        "Is this site affiliated with Acme?",
    ]


def test_single_provision_of_a_document_is_the_only_one() -> None:
    corpus, provision = a_corpus(), a_provision()
    alone = view(provision, replace(corpus, counts={provision.document_id: 1}), SITE)
    assert "the only provision recorded" in alone.questions[0].text
    assert "one of 2 provisions recorded" in view(provision, corpus, SITE).questions[0].text


def test_closed_questions_say_how_many_platforms_answer_alike() -> None:
    (table,) = [question for question in _asked().values() if question.rows]
    assert [(row.question, row.answer, row.others) for row in table.rows] == [
        ("Is notice given before a change?", "Yes, a fixed time", "2 of 2 platforms"),
        ("What counts as agreement?", "Continued use", "2 of 2 platforms"),
    ]


def test_record_without_answers_has_no_table_of_them() -> None:
    assert not [question for question in _asked(attributes={}).values() if question.rows]


def test_question_no_other_platform_answers_says_so() -> None:
    only = {
        "id": "platforms/acme/terms/liability-cap",
        "type": "liability-cap",
        "attributes": {"cap": "fees"},
    }
    (table,) = [question for question in _asked(**only).values() if question.rows]
    assert table.rows[0].others == "no other platform recorded"


def test_time_of_the_wording_is_told_from_captures_and_not_beyond_them() -> None:
    text = _asked()["Since when does this wording stand?"].text
    assert text == (
        "Since 5 January 2026 or before: the oldest usable capture is of that day and holds these "
        "words."
    )


def test_uncaptured_wording_is_of_unknown_age() -> None:
    text = _asked(id="platforms/beta/terms/change-of-terms")[
        "Since when does this wording stand?"
    ].text
    assert text.startswith("That is not known here")


def test_affiliation_names_the_platform_and_is_not_new() -> None:
    site = Site("Clausebook", operator=Operator(affiliation="Not with {platform} {x}."))
    last = view(a_provision(), a_corpus(), site).questions[-1]
    assert (last.text, last.is_new) == ("Not with Acme {x}.", False)

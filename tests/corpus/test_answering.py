from __future__ import annotations

from generator.corpus.answering import Answering
from tests.builders import a_corpus


def test_platforms_are_counted_by_question_and_answer_and_all_together() -> None:
    corpus = a_corpus()
    answers = Answering()
    for provision in corpus.published:
        answers.add(provision)
    counts = answers.counted()
    assert counts["change-of-terms/notice"] == corpus.answering["change-of-terms/notice"]
    assert counts["change-of-terms/assent"] == {"": 2, "use": 2}

from __future__ import annotations

from generator.compare import Tally, tally
from tests.builders import a_corpus


def test_platforms_are_counted_not_records() -> None:
    """Acme answers both ways in two documents, Beta in two records of one document."""
    corpus = a_corpus()
    assert tally("change-of-terms", "notice", "none-stated", corpus) == Tally(same=2, answered=2)
    assert tally("change-of-terms", "assent", "use", corpus) == Tally(same=2, answered=2)


def test_platform_that_does_not_answer_is_not_counted() -> None:
    corpus = a_corpus({"content/platforms/beta/terms/change-of-terms.md": None})
    assert tally("change-of-terms", "assent", "use", corpus) == Tally(same=1, answered=1)


def test_unknown_question_has_no_answers() -> None:
    assert tally("change-of-terms", "colour", "red", a_corpus()) == Tally(0, 0)
    assert tally("no-type", "notice", "fixed", a_corpus()) == Tally(0, 0)

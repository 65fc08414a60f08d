"""One clause followed through captures."""

from __future__ import annotations

from generator.changes.following import Wording, lineage

DUTY = "The customer is solely responsible for everything done through its account."
WIDER = DUTY.replace("done", "done or left undone by anyone")
OTHER = "We may change the prices of the service once a year, with a notice before."
REST = "The law of Ireland governs this agreement, without its conflict rules."


def a_capture(duty: str, number: str = "1.4") -> str:
    return f"# Terms\n\n{OTHER}\n\n**{number} Duties.** {duty}\n\n{REST}\n"


WITHOUT = f"# Terms\n\n{OTHER}\n\n{REST}\n"


def runs(wordings: tuple[Wording, ...]) -> list[tuple[str, str, int, bool]]:
    return [(w.first, w.last, w.captures, w.absent) for w in wordings]


def test_an_unchanged_clause_is_one_wording() -> None:
    found = lineage([("a", a_capture(DUTY)), ("b", a_capture(DUTY))], DUTY)
    assert runs(found) == [("a", "b", 2, False)]
    assert found[0].text.endswith(DUTY)
    assert found[0].clause is not None
    assert found[0].clause.number == "1.4"


def test_renumbering_and_marks_are_the_same_wording() -> None:
    versions = [("a", a_capture(DUTY)), ("b", a_capture(DUTY, "2.7").replace("**", ""))]
    assert runs(lineage(versions, DUTY)) == [("a", "b", 2, False)]


def test_a_rewording_is_followed_to_both_sides() -> None:
    versions = [("a", a_capture(DUTY)), ("b", a_capture(WIDER)), ("c", a_capture(WIDER))]
    for quote in (DUTY, WIDER):
        assert runs(lineage(versions, quote)) == [("a", "a", 1, False), ("b", "c", 2, False)]


def test_captures_without_the_clause_are_a_gap() -> None:
    versions = [
        ("a", WITHOUT),
        ("b", a_capture(DUTY)),
        ("c", "See other."),
        ("d", a_capture(WIDER)),
        ("e", WITHOUT),
    ]
    assert runs(lineage(versions, DUTY)) == [
        ("a", "a", 1, True),
        ("b", "b", 1, False),
        ("c", "c", 1, True),
        ("d", "d", 1, False),
        ("e", "e", 1, True),
    ]


def test_a_wording_that_comes_back_stands_twice() -> None:
    versions = [(i, a_capture(text)) for i, text in zip("abc", (DUTY, WIDER, DUTY), strict=True)]
    assert [w.first for w in lineage(versions, DUTY)] == ["a", "b", "c"]


def test_a_quotation_in_no_capture_leaves_one_gap() -> None:
    found = lineage([("a", WITHOUT), ("b", WITHOUT)], DUTY)
    assert runs(found) == [("a", "b", 2, True)]
    assert (found[0].text, found[0].clause) == ("", None)


def test_no_captures_have_no_wordings() -> None:
    assert lineage([], DUTY) == ()


def test_the_responsibility_clause_stands_in_six_captures_across_a_rename(
    commercial_terms: list[tuple[str, str]],
) -> None:
    quote = "Customer is solely responsible for any activities conducted (a) through or under its"
    gap, wording = lineage(commercial_terms, quote)
    assert (gap.absent, gap.captures, wording.captures) == (True, 2, 6)
    assert wording.clause is not None
    assert (wording.clause.number, wording.clause.title) == ("1.4", "Customer Responsibilities")
    assert "Le Chat" in wording.first
    assert "Vibe" in wording.last

"""What may be answered, as `clausebook new` lays it out."""

from __future__ import annotations

from generator.cli.known import choices, listing, suggestion

DOCUMENTS = [f"platform-{n}/{name}" for n in range(20) for name in ("privacy", "terms")]


def test_few_choices_stand_in_the_question_and_many_do_not() -> None:
    assert choices(["high", "low"]) == " (high, low)"
    assert choices(DOCUMENTS) == choices([]) == ""


def test_documents_are_listed_by_platform_a_line_each() -> None:
    assert listing(DOCUMENTS).splitlines()[:2] == [
        "  platform-0/ privacy, terms",
        "  platform-1/ privacy, terms",
    ]


def test_long_list_is_broken_between_words_and_none_is_lost() -> None:
    known = [f"a-clause-type-{n:02}" for n in range(30)]
    lines = listing(known).splitlines()
    assert all(len(line) <= 78 and line.startswith("  ") for line in lines)
    assert " ".join(line.strip() for line in lines) == ", ".join(known)


def test_platforms_stand_for_a_very_long_list_of_documents() -> None:
    listed = listing(f"platform-{n}/{name}" for n in range(400) for name in ("privacy", "terms"))
    assert "privacy" not in listed
    assert listed.endswith("\n  A platform's name lists its documents.")


def test_platform_alone_is_answered_with_its_documents() -> None:
    told = "Name one of its documents: platform-3/privacy, platform-3/terms."
    assert suggestion("platform-3", DOCUMENTS) == suggestion("platform-3/", DOCUMENTS) == told


def test_value_near_nothing_is_answered_with_what_is_known() -> None:
    assert suggestion("foo", DOCUMENTS) == f"Known:\n{listing(DOCUMENTS)}"
    assert suggestion("foo", ["a", "b"]) == "Known: a, b."
    assert suggestion("platform-3/term", DOCUMENTS) == "Did you mean 'platform-3/terms'?"

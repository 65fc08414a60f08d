from __future__ import annotations

import pytest

from generator.changes.comparison import compare_divided
from generator.changes.dividing import divide
from generator.verify.dress import without_dress

REST = "# Terms\n\nA paragraph that stands in both captures of the terms.\n\n"


def left(before: str, after: str) -> list[str]:
    old, new = divide(REST + before), divide(REST + after)
    return [change.kind.value for change in without_dress(compare_divided(old, new), old, new)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Updated: April 1, 2026", "Updated: 1 April 2026"),
        ("Effective April 2, 2024", "Effective April 2nd 2024"),
        ("Effective Date: 11-04-2023", "Effective date: 2023-11-04"),
        ("Effective July 8, 2026Previous Version", "Effective 8 July 2026Previous Version"),
        ("b. Collecting identifiers of people.", "3. Collecting identifiers of people."),
        ("Write to us at a@x.example for help.", "Write to us at [email protected] for help."),
        ("Reach us at (mailto:privacy@x.example)", "Reach us at privacy@x.example"),
    ],
)
def test_same_words_in_another_dress_are_no_change(before: str, after: str) -> None:
    assert left(before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Updated: April 1, 2026", "Updated: 2 April 2026"),
        ("Updated: 03-04-2026", "Updated: 2026-04-03"),
        ("Our content is yours to use.", "Our Content is yours to use."),
        ("The fee is 1.5% of the price.", "The fee is 15% of the price."),
        ("The fee is $5 for each month.", "The fee is €5 for each month."),
        ("You may share what you made.", "You may not share what you made."),
        ("Write to us at a@x.example for help.", "Write to us at b@x.example for help."),
    ],
)
def test_other_words_are_a_change(before: str, after: str) -> None:
    assert left(before, after)


def test_title_that_comes_or_goes_is_no_change() -> None:
    old, new = divide(REST), divide(REST.removeprefix("# Terms\n\n"))
    assert without_dress(compare_divided(old, new), old, new) == []
    assert without_dress(compare_divided(new, old), new, old) == []

from __future__ import annotations

import pytest

from generator.text.slug import slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Customer Responsibilities", "customer-responsibilities"),
        ("  1.4. Fees & taxes! ", "1-4-fees-and-taxes"),
        ("Vie priv\xe9e", "vie-privee"),
        ("User\u2019s rights", "users-rights"),
        ("Stra\xdfe", "strasse"),
        ("", ""),
        ("\u2014", ""),
    ],
)
def test_a_title_becomes_ascii_kebab_case(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_titles_that_ascii_cannot_spell_get_distinct_slugs() -> None:
    privacy, terms = slug("\u9690\u79c1 1"), slug("\u6761\u6b3e 1")
    assert privacy != terms
    assert privacy.startswith("1-")


def test_composed_and_decomposed_titles_share_a_slug() -> None:
    assert slug("e\u0301tat") == slug("\xe9tat")


def test_a_slug_is_its_own_slug() -> None:
    assert slug(slug("Terms of Service (EU)")) == slug("Terms of Service (EU)")

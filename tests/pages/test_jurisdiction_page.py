"""Jurisdiction pages: laws of the place with what maps to them, and provisions flagged."""

from __future__ import annotations

from tests.builders import a_content, a_corpus
from tests.markup import parsed
from tests.printing import article, page_at


def test_law_of_the_place_has_an_anchor_official_links_and_provisions_by_relation() -> None:
    (law,) = page_at("jurisdictions/eu", a_corpus()).view.laws
    assert (law.anchor, law.count) == ("law-gdpr", "2 provisions")
    assert [link.text for link in law.official][1] == "CELEX 32016R0679"
    assert [group.relation for group in law.groups] == ["Engages"]
    assert "law-gdpr" in parsed(article("jurisdictions/eu", a_corpus())).values("id")


def test_provisions_are_counted_by_severity_and_listed_gravest_first() -> None:
    view = page_at("jurisdictions/eu", a_corpus()).view
    assert [(one.label, one.count) for one in view.severities] == [
        ("High", 1),
        ("Medium", 3),
        ("Low", 0),
    ]
    assert [row.severity_label for row in view.rows] == ["High", "Medium", "Medium", "Medium"]


def test_laws_of_the_wider_place_are_named() -> None:
    gdpr = a_content()["content/regulations/gdpr.md"].replace(
        "jurisdiction: EU", "jurisdiction: US"
    )
    corpus = a_corpus({"content/regulations/gdpr.md": gdpr})
    view = page_at("jurisdictions/us-ca", corpus).view
    assert view.laws == ()
    assert [link.address for link in view.wider] == ["regulations/gdpr"]
    assert "Laws recorded for the wider place" in article("jurisdictions/us-ca", corpus)


def test_place_without_a_law_says_so() -> None:
    assert "No regulation of this place" in article("jurisdictions/us", a_corpus())

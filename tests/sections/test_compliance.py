"""Compliance analysis: five parts and the articles mapped to."""

from __future__ import annotations

import pytest

from generator.model.closed import Unit
from generator.model.place import article_anchor
from generator.sections.compliance import article_label, view
from tests.builders import a_corpus, a_provision


def test_five_parts_stand_in_the_order_of_the_design() -> None:
    assert [part.title for part in view(a_provision(), a_corpus()).parts] == [
        "Regulatory landscape",
        "Governance exposure",
        "Jurisdiction flags",
        "Contract and vendor implications",
        "Compliance considerations",
    ]


def test_mapping_links_its_articles_and_says_how_and_why() -> None:
    (mapping,) = view(a_provision(), a_corpus()).mappings
    assert mapping.regulation.address == "regulations/gdpr"
    assert [link.address for link in mapping.articles] == ["regulations/gdpr#article-13"]
    assert (mapping.relation, mapping.note) == ("Engages", "notice of changes")


def test_record_without_regulations_has_no_mappings() -> None:
    assert view(a_provision(regulations=[]), a_corpus()).mappings == ()


@pytest.mark.parametrize(
    ("article", "label", "anchor"),
    [
        ("6", "Art. 6", "article-6"),
        ("6a", "Art. 6a", "article-6a"),
        ("6(1)", "Art. 6(1)", "article-6-1"),
        ("annex III", "Annex III", "article-annex-iii"),
    ],
)
def test_article_has_a_label_and_an_anchor(article: str, label: str, anchor: str) -> None:
    assert (article_label(article), article_anchor(article)) == (label, anchor)


def test_laws_of_sections_call_their_units_so() -> None:
    assert article_label("1798.100", Unit.SECTION) == "Section 1798.100"
    assert article_anchor("1798.100") == "article-1798-100"

"""Jurisdiction pages: laws of the place with what maps to them, and provisions flagged."""

from __future__ import annotations

from tests.builders import A_RECORD, a_content, a_corpus, a_record_text
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


def test_provision_below_a_law_names_the_articles_it_maps_to() -> None:
    mappings = (
        '\n  - {id: gdpr, articles: ["28"], relation: engages, note: processing}'
        '\n  - {id: gdpr, articles: ["13", "28"], relation: engages, note: notice}'
    )
    corpus = a_corpus({A_RECORD: a_record_text(regulations=mappings)})
    (law,) = page_at("jurisdictions/eu", corpus).view.laws
    row = next(row for row in law.groups[0].rows if row.note == "processing; notice")
    assert [(link.text, link.address) for link in row.articles] == [
        ("Art. 28", "regulations/gdpr#article-28"),
        ("Art. 13", "regulations/gdpr#article-13"),
    ]
    links = [e.attributes.get("href") for e in parsed(article("jurisdictions/eu", corpus)).all("a")]
    assert "../../regulations/gdpr/#article-13" in links


def test_places_within_another_are_in_alphabetical_order() -> None:
    path = "content/taxonomies/jurisdictions.yml"
    more = "".join(
        f"{id_}:\n  title: {title}\n  within: EU\n  description: A member state.\n"
        for id_, title in (("FR", "France"), ("IE", "Ireland"), ("DE", "Germany"))
    )
    corpus = a_corpus({path: a_content()[path] + more})
    assert [link.text for link in page_at("jurisdictions/eu", corpus).view.contains] == [
        "France",
        "Germany",
        "Ireland",
    ]

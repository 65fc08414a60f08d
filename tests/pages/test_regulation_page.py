"""Regulation pages: articles with anchors, official links, and what maps to them by relation."""

from __future__ import annotations

import re

from generator.corpus import Corpus
from generator.pages import Page, plan
from generator.pipeline.searchable import entry, labels
from generator.search.reference import Reference
from tests.builders import A_RECORD, a_content, a_corpus, a_record_text
from tests.markup import parsed
from tests.printing import SITE, article, page_at

GDPR = "content/regulations/gdpr.md"
PRIVACY = "content/platforms/acme/privacy/change-of-policy.md"


def law(corpus: Corpus) -> Page:
    return page_at("regulations/gdpr", corpus)


def mapped(relation: str, severity: str = "medium") -> str:
    return a_record_text(
        severity=severity,
        severity_rule=None,
        regulations=f'[{{id: gdpr, articles: ["13"], relation: {relation}, note: why}}]',
    )


def test_every_article_has_its_anchor_and_a_link_to_it() -> None:
    found = parsed(article("regulations/gdpr", a_corpus()))
    ids, links = set(found.values("id")), set(found.values("href"))
    assert {"article-13", "article-28"} <= ids
    assert {"#article-13", "#article-28"} <= links


def test_links_from_records_lead_to_anchors_that_exist() -> None:
    corpus = a_corpus()
    html = article(A_RECORD.removeprefix("content/").removesuffix(".md"), corpus)
    wanted = set(re.findall(r'regulations/gdpr/#([\w-]+)"', html))
    assert wanted == {"article-13", "article-28"}
    assert wanted <= set(parsed(article("regulations/gdpr", corpus)).values("id"))


def test_provisions_stand_under_their_relation_in_the_order_of_the_set() -> None:
    corpus = a_corpus({A_RECORD: mapped("may-conflict"), PRIVACY: mapped("engages")})
    first = law(corpus).view.articles[0]
    assert [(group.relation, group.count) for group in first.groups] == [
        ("Engages", "1 provision"),
        ("May conflict", "1 provision"),
    ]


def test_gravest_provision_of_a_relation_comes_first_with_platform_and_severity() -> None:
    low = mapped("engages", "low")
    corpus = a_corpus({A_RECORD: low, PRIVACY: mapped("engages", "high")})
    (group,) = law(corpus).view.articles[0].groups
    assert [one.severity_label for one in group.rows] == ["High", "Low"]
    html = article("regulations/gdpr", corpus)
    assert html.count('cb-is-high">High</span> <a href="../../platforms/acme/">Acme</a>') == 1


def test_provision_mapped_twice_with_one_relation_is_counted_once() -> None:
    twice = a_record_text(
        regulations=(
            '\n  - {id: gdpr, articles: ["13"], relation: engages, note: one}'
            '\n  - {id: gdpr, articles: ["13"], relation: engages, note: two}'
        )
    )
    corpus = a_corpus({A_RECORD: twice, PRIVACY: None})
    (group,) = law(corpus).view.articles[0].groups
    assert (group.count, [one.note for one in group.rows]) == ("1 provision", ["one; two"])


def test_mapping_to_no_article_stands_under_the_law_as_a_whole() -> None:
    whole = a_record_text(regulations="[{id: gdpr, relation: restricts, note: all of it}]")
    (group,) = law(a_corpus({A_RECORD: whole})).view.whole
    assert (group.relation, group.rows[0].note) == ("Restricts", "all of it")


def test_long_lists_are_cut_and_say_how_many_are_left() -> None:
    folder = A_RECORD.rpartition("/")[0]
    corpus = a_corpus({f"{folder}/r{n}.md": mapped("engages") for n in range(30)})
    groups = law(corpus).view.articles[0].groups
    assert len(groups[0].rows) == 25
    assert groups[0].more == "7 more provisions with this relation."


def test_law_of_the_union_links_its_page_its_celex_number_and_its_eli() -> None:
    links = law(a_corpus()).view.official
    assert [link.text for link in links] == ["EUR-Lex", "CELEX 32016R0679", "ELI reg/2016/679/oj"]
    assert links[1].url.endswith("uri=CELEX:32016R0679")


def test_article_links_its_own_official_text() -> None:
    own = a_content()[GDPR].replace(
        'id: "13",', 'id: "13", url: "http://data.europa.eu/eli/reg/2016/679/art_13/oj",'
    )
    official = law(a_corpus({GDPR: own})).view.articles[0].official
    assert official.text == "EUR-Lex, by ELI"
    assert official.url.endswith("/art_13/oj")


def test_article_without_an_address_links_the_whole_law_and_says_so() -> None:
    official = law(a_corpus()).view.articles[0].official
    assert official.text == "EUR-Lex, the whole law"
    assert official.name.startswith("Official text of GDPR, of which Art. 13 has no address")


def test_publisher_we_have_no_name_for_goes_by_its_host() -> None:
    other = a_content()[GDPR].replace(
        "source_url: https://eur-lex.europa.eu/", "source_url: https://law.example/"
    )
    assert law(a_corpus({GDPR: other})).view.official[0].text == "law.example"


def test_page_is_found_by_an_article_as_readers_name_it() -> None:
    corpus = a_corpus()
    pages = [page for page in plan(corpus, SITE) if page.search_text]
    found = Reference([entry(page, corpus, SITE) for page in pages], labels(corpus))
    first = found.search("gdpr article 28").pages[0]
    assert found.entries[first].address == "regulations/gdpr"

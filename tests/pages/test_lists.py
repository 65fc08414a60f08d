"""Index pages, the registry and its lists."""

from __future__ import annotations

import pytest

from generator.pages import PageKind, plan
from generator.pages.clause_type import MOST_ROWS
from generator.pages.paging import PER_PAGE
from tests.builders import A_RECORD, a_content, a_corpus, a_record_text
from tests.printing import SITE, article, page_at

MANY: dict[str, str | bytes | None] = {
    f"content/platforms/beta/terms/rule-{number:03}.md": a_record_text(
        title=f"Rule {number:03} of Beta",
        excerpt=f"Beta rule {number:03} has words that bind everyone who uses the service.",
        severity="low" if number % 2 else "high",
        severity_rule=None,
        regulations="[]",
        jurisdictions="[US]",
    )
    for number in range(PER_PAGE + 5)
}


def test_registry_lists_every_facet_that_has_provisions() -> None:
    groups = {group.anchor: group for group in page_at("registry", a_corpus()).view.groups}
    assert list(groups) == ["by-platform", "by-type", "by-regulation", "by-jurisdiction"]
    assert [(e.link.text, e.count) for e in groups["by-platform"].entries] == [
        ("Acme", "3 provisions"),
        ("Beta", "2 provisions"),
    ]


def test_empty_facet_is_left_out_rather_than_shown_empty() -> None:
    corpus = a_corpus({path: None for path in a_content() if path.startswith("content/platforms/")})
    assert page_at("registry", corpus).view.groups == ()
    assert [page for page in plan(corpus, SITE) if page.kind is PageKind.LISTING] == []


def test_long_list_is_cut_into_pages_that_lead_to_each_other() -> None:
    corpus = a_corpus(MANY)
    first = page_at("registry/platform/beta", corpus)
    second = page_at("registry/platform/beta/2", corpus)
    assert (first.view.position, second.view.position) == ("Page 1 of 2", "Page 2 of 2")
    assert (first.view.before, second.view.after) == (None, None)
    assert first.view.after.address == "registry/platform/beta/2"
    assert second.view.before.address == "registry/platform/beta"
    assert (len(first.view.rows), len(second.view.rows)) == (PER_PAGE, 7)


def test_only_the_first_page_of_a_list_is_for_search_engines() -> None:
    corpus = a_corpus(MANY)
    assert page_at("registry/platform/beta", corpus).is_indexed
    assert not page_at("registry/platform/beta/2", corpus).is_indexed


def test_short_list_has_no_pager() -> None:
    assert "cb-pager" not in article("registry/platform/beta", a_corpus())


def test_lists_name_the_gravest_first() -> None:
    rows = page_at("platforms/beta/terms", a_corpus(MANY)).view.rows
    severities = [row.severity for row in rows]
    assert severities == sorted(severities, key=["high", "medium", "low"].index)


def test_document_page_says_how_many_of_its_captures_are_listed() -> None:
    view = page_at("platforms/acme/terms", a_corpus()).view
    assert view.coverage == "2 captures from 5 January 2026 to 7 August 2026."
    assert [capture.day for capture in view.captures] == ["7 August 2026", "5 January 2026"]


def test_clause_type_lists_what_is_left_out() -> None:
    view = page_at("types/change-of-terms", a_corpus(MANY)).view
    assert view.more.text == "All 109 provisions"
    assert len(view.rows) == MOST_ROWS


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("platforms/gamma", "No provision of this platform has been recorded yet."),
        ("platforms/gamma/terms", "No provision has been recorded from this document yet."),
        ("types/liability-cap", "No provision of this type has been recorded yet."),
        ("jurisdictions/us-ca", "No provision flags this jurisdiction yet."),
        ("jurisdictions/us-ca", "No regulation of this place has been recorded yet."),
        ("regulations/gdpr", "No recorded provision maps to this article."),
    ],
)
def test_empty_page_says_so_in_a_sentence(address: str, sentence: str) -> None:
    changes: dict[str, str | bytes | None] = {
        path: None for path in a_content() if "/acme/" in path or "prices" in path
    }
    beta = "content/platforms/beta/index.md"
    changes["content/platforms/gamma/index.md"] = a_content()[beta].replace("Beta", "Gamma")
    changes["content/platforms/gamma/terms/index.md"] = a_content()[
        "content/platforms/beta/terms/index.md"
    ]
    assert sentence in article(address, a_corpus(changes))


def test_regulation_nothing_maps_to_leads_to_no_list() -> None:
    corpus = a_corpus({path: None for path in a_content() if "/platforms/acme/" in path})
    assert page_at("regulations/gdpr", corpus).view.registry is None
    assert "registry/regulation" not in article("regulations/gdpr", corpus)


def test_anchors_from_records_cannot_meet_the_pages_own() -> None:
    own = {"top", "content", "cb-search-results"}
    corpus = a_corpus(
        {
            "content/platforms/acme/top/index.md": a_content()[
                "content/platforms/acme/privacy/index.md"
            ]
        }
    )
    for page in plan(corpus, SITE):
        anchors = [entry.anchor for entry in page.toc]
        assert not own & set(anchors), page.address
        assert len(anchors) == len(set(anchors))


def test_contents_name_headings_that_are_on_the_page() -> None:
    corpus = a_corpus()
    for page in plan(corpus, SITE):
        html = article(page.address, corpus)
        assert [e for e in page.toc if f'id="{e.anchor}"' not in html] == [], page.address


def test_description_is_plain_words_of_the_record() -> None:
    marked = "Acme **may** [replace](https://a.example) `its` terms & more,"
    text = a_content()[A_RECORD].replace("Acme may replace its terms,", marked)
    page = page_at("platforms/acme/terms/change-of-terms", a_corpus({A_RECORD: text}))
    assert page.description.startswith("Acme may replace its terms & more, and announces")


def test_operator_whose_name_ends_in_a_full_stop_is_given_no_second_one() -> None:
    html = article("platforms", a_corpus())
    assert "Acme Inc. 2 documents." in html

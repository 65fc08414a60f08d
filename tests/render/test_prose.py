"""Prose: a record's Markdown as the text of a section."""

from __future__ import annotations

import pytest

from generator.render import Prose, law_names
from tests.builders import a_content, a_corpus
from tests.markup import parsed
from tests.printing import SITE


def a_prose(here: str = "platforms/acme/terms/change-of-terms") -> Prose:
    laws, addresses = law_names(a_corpus())
    return Prose(laws, addresses, lambda address: SITE.href(here, address), here)


def test_first_mention_of_a_law_is_linked_and_no_other() -> None:
    html = a_prose()("The GDPR asks. The GDPR, and Regulation (EU) 2016/679, ask again.")
    assert html.count("<a ") == 1
    assert html.startswith('<p>The <a href="../../../../regulations/gdpr/">GDPR</a> asks.')


@pytest.mark.parametrize(
    "text", ["`GDPR`", "[GDPR](https://law.example)", "> GDPR", "    GDPR", "UKGDPR", "GDPR-like"]
)
def test_law_is_not_linked_in_code_links_quotations_or_words(text: str) -> None:
    assert "regulations/gdpr" not in a_prose()(text)


def test_law_is_not_linked_on_its_own_page() -> None:
    assert "<a " not in a_prose("regulations/gdpr")("The GDPR asks.")


def test_law_that_holds_an_ampersand_is_found_in_escaped_text() -> None:
    law = "content/regulations/gdpr.md"
    named = a_content()[law].replace("names: [GDPR,", "names: [Fair & Free Act,")
    corpus = a_corpus({law: named})
    laws, addresses = law_names(corpus)
    html = Prose(laws, addresses, lambda address: f"/{address}")("See the Fair & Free Act.")
    assert html == '<p>See the <a href="/regulations/gdpr">Fair &amp; Free Act</a>.</p>\n'


@pytest.mark.parametrize(
    ("markdown", "href"),
    [
        ("[x](/regulations/gdpr/#article-13)", "../../../../regulations/gdpr/#article-13"),
        ("[x](/regulations/gdpr)", "../../../../regulations/gdpr/"),
        ("[x](/)", "../../../../"),
        ("[x](//elsewhere.example/y)", "//elsewhere.example/y"),
        ("[x](https://elsewhere.example/y)", "https://elsewhere.example/y"),
        ("[x](javascript:alert(1))", ""),
        ("[x](JaVaScRiPt:alert(1))", ""),
        ("[x](data:text/html;base64,PHNjcmlwdD4=)", ""),
        ("[x](vbscript:x)", ""),
        ("<javascript:alert(1)>", ""),
    ],
)
def test_link_leads_to_a_page_or_out_and_never_runs(markdown: str, href: str) -> None:
    assert parsed(a_prose()(markdown)).one("a").attributes["href"] == href


def test_picture_is_not_fetched_from_elsewhere() -> None:
    html = a_prose()('![A "chart"](https://tracker.example/x.png "title") and ![](//t.example/y)')
    assert parsed(html).all("img") == []
    assert "A &quot;chart&quot; and" in html
    assert "tracker" not in html


@pytest.mark.parametrize("markdown", ["# One", "#### Four", "Title\n=====", "> ## Quoted", "- # x"])
def test_heading_in_prose_keeps_out_of_the_pages_order(markdown: str) -> None:
    found = parsed(a_prose()(markdown))
    assert found.all("h1", "h2", "h3", "h4", "h5", "h6") == []
    assert len(found.all("strong")) == 1
    assert found.unclosed == []


def test_footnotes_make_no_ids_that_two_sections_would_share() -> None:
    assert parsed(a_prose()("A word.[^1]\n\n[^1]: A note.")).values("id") == []


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "<!--clausebook:slot article-->",
        "<iframe src='https://x.example'></iframe>",
        "<style>*{display:none}</style>",
        '<a href="x" onclick="y">z</a>',
        '[x](https://a.example "><script>alert(1)</script>")',
        "`<script>`",
        "<scr<b>ipt>alert(1)",
    ],
)
def test_html_in_a_record_makes_no_element(markdown: str) -> None:
    found = parsed(a_prose()(markdown))
    assert {element.tag for element in found.elements} <= {"p", "a", "code", "b"}
    assert not [name for e in found.elements for name in e.attributes if name.startswith("on")]
    assert "clausebook:slot" not in a_prose()(markdown)


def test_markdown_that_looks_like_a_template_stays_text() -> None:
    assert a_prose()("{{ 7*7 }} {% include 'x' %}") == "<p>{{ 7*7 }} {% include 'x' %}</p>\n"


def test_markdown_of_github_is_understood() -> None:
    html = a_prose()("| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n- one\n- two")
    tags = {element.tag for element in parsed(html).elements}
    assert {"table", "th", "td", "del", "ul", "li"} <= tags


@pytest.mark.parametrize(
    "text",
    ['It says "as the GDPR asks" here.', "It says “as the GDPR asks” here.", "“GDPR"],
)
def test_law_is_not_linked_inside_quoted_words(text: str) -> None:
    assert "<a " not in a_prose()(text)


def test_law_after_a_quotation_is_linked() -> None:
    assert a_prose()('The words "as the GDPR asks" meet the GDPR.').count("<a ") == 1


def test_quotation_mark_left_open_ends_with_its_paragraph() -> None:
    assert a_prose()('An inch is 1".\n\nThe GDPR asks.').count("<a ") == 1

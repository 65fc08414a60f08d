"""Breadcrumb: the pages above a provision."""

from __future__ import annotations

from generator.sections.breadcrumb import view
from tests.builders import a_corpus, a_provision


def test_way_leads_from_platforms_to_the_document() -> None:
    shown = view(a_provision(), a_corpus())
    assert [link.text for link in shown.above] == ["Platforms", "Acme", "Terms of service"]
    assert [link.address for link in shown.above] == [
        "platforms",
        "platforms/acme",
        "platforms/acme/terms",
    ]


def test_page_itself_is_named_last_and_is_no_link() -> None:
    assert view(a_provision(title="A rule"), a_corpus()).here == "A rule"

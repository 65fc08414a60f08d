"""Heading: the page's one first-level heading."""

from __future__ import annotations

from generator.sections.heading import view
from tests.builders import a_corpus, a_provision
from tests.markup import parsed
from tests.printing import section_html


def test_title_is_the_only_first_level_heading() -> None:
    provision = a_provision(title="A rule of Acme's")
    html = section_html(
        "heading", view(provision, a_corpus()), "platforms/acme/terms/x", a_corpus()
    )
    assert parsed(html).one("h1").text == "A rule of Acme's"

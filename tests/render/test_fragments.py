"""Fragments: pages whose records are hostile in every field stay pages."""

from __future__ import annotations

import itertools
import re

import pytest
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from generator.corpus import Corpus
from generator.pages import Page, plan
from generator.pages.figures import BLOCK_NAMES, blocks
from generator.render import Renderer, environment
from generator.render.environment import breakable
from tests.builders import a_content, a_corpus
from tests.markup import Element, parsed
from tests.printing import SITE, page_at, templates

BAIT = '<script>alert(1)</script>"><img src=x onerror=alert(2)> {{ 7*7 }} --><b>'
ALLOWED = frozenset(
    """
    a abbr article b blockquote br button caption code dd del details div dl dt em figcaption figure
    h1 h2 h3 h4 header ins kbd li nav noscript ol p pre q script section span
    strong summary table tbody td th thead time tr ul wbr
    svg title desc rect text line circle
    """.split()  # noqa: SIM905 - a list of fifty literals is no easier to read
)
SUM = re.compile(r"[0-9a-f]{16,}")
"""Sums of files, which may hold any two digits."""
FIELDS = ("title", "operator", "clause", "short", "question", "definition", "description", "note")


FINDER = frozenset(("form", "input", "label", "option", "select"))
"""Elements of the registry's search, which is ours and holds no text of records."""

FORMS = {"registry": FINDER, "compare": FINDER}
"""Pages that have a form of ours."""


def hostile() -> Corpus:
    """Corpus with bait at the end of every text field of every file."""
    return a_corpus({path: _baited(text) for path, text in a_content().items()})


def _baited(text: str) -> str:
    lines = []
    for line in text.splitlines():
        key, mark, value = line.partition(": ")
        plain = mark and not value.startswith(("{", "[", '"', ">", "|"))
        if key.strip() in FIELDS and plain:
            value = "'" + f"{value} {BAIT}".replace("'", "''") + "'"
        lines.append(f"{key}{mark}{value}")
    return "\n".join(lines) + f"\n{BAIT}\n" if text.startswith("---") else "\n".join(lines) + "\n"


def test_bait_is_in_the_corpus() -> None:
    corpus = hostile()
    assert "onerror" in corpus.provisions["platforms/acme/terms/change-of-terms"].facts.title
    assert "onerror" in corpus.taxonomies.clause_types.types["change-of-terms"].title
    assert len(corpus.provisions) == 5


def test_hostile_text_in_every_field_makes_no_element_and_no_handler() -> None:
    corpus = hostile()
    renderer = Renderer(templates(), corpus, SITE)
    for page in plan(corpus, SITE):
        made = renderer.fragments(page)
        for html in (made.article, made.breadcrumb, made.toc):
            _is_harmless(html, page)


def _is_harmless(html: str, page: Page) -> None:
    found = parsed(html)
    allowed = ALLOWED | FORMS.get(page.address, frozenset())
    assert {e.tag for e in found.elements} <= allowed, page.address
    assert [s for s in found.all("script") if not _is_ours(s)] == [], page.address
    assert not [n for e in found.elements for n in e.attributes if n.startswith("on")], page.address
    assert not [u for u in found.values("href") if u.startswith("javascript")], page.address
    words = SUM.sub("", found.elements[0].text) if found.elements else ""
    assert "49" not in words, page.address


def _is_ours(script: Element) -> bool:
    """Whether a script is a file of the site, with nothing in the page itself."""
    source = script.attributes.get("src", "")
    scripts = ("watchlist.js", "compare.js", "sort.js")
    ours = tuple(f"../assets/javascripts/{name}" for name in scripts)
    return source.endswith(ours) and not script.text


def test_every_page_is_closed_html_without_hostile_text() -> None:
    corpus = a_corpus()
    renderer = Renderer(templates(), corpus, SITE)
    for page in plan(corpus, SITE):
        made = renderer.fragments(page)
        assert parsed(made.breadcrumb + made.toc + made.article).unclosed == [], page.address


def test_every_page_has_one_first_level_heading_and_no_gap_below_it() -> None:
    corpus = a_corpus()
    renderer = Renderer(templates(), corpus, SITE)
    for page in plan(corpus, SITE):
        headings = parsed(renderer.fragments(page).article).all("h1", "h2", "h3", "h4", "h5", "h6")
        levels = [int(heading.tag[1]) for heading in headings]
        assert levels[0] == 1, page.address
        assert levels.count(1) == 1, page.address
        steps = [after - before for before, after in itertools.pairwise(levels)]
        assert max(steps, default=0) <= 1, page.address


def test_breadcrumb_of_an_index_page_is_left_out() -> None:
    corpus = a_corpus()
    made = Renderer(templates(), corpus, SITE).fragments(page_at("platforms", corpus))
    assert made.breadcrumb.strip() == ""


def test_contents_of_one_heading_are_left_out() -> None:
    corpus = a_corpus()
    made = Renderer(templates(), corpus, SITE).fragments(page_at("jurisdictions", corpus))
    assert made.toc.strip() == ""


@pytest.mark.parametrize("name", BLOCK_NAMES)
def test_block_of_a_hand_written_page_is_one_line_of_closed_html(name: str) -> None:
    corpus = hostile()
    html = Renderer(templates(), corpus, SITE).block(name, blocks(corpus), "about/corrections")
    assert "\n" not in html
    found = parsed(html)
    assert found.unclosed == []
    assert "img" not in {element.tag for element in found.elements}


def test_block_links_are_relative_to_the_page_they_stand_on() -> None:
    corpus = a_corpus()
    renderer = Renderer(templates(), corpus, SITE)
    assert 'href="platforms/acme/"' in renderer.block("platforms", blocks(corpus), "")
    assert 'href="../platforms/acme/"' in renderer.block("platforms", blocks(corpus), "about")


def test_template_that_asks_for_an_unknown_name_is_an_error() -> None:
    strict = environment(DictLoader({"x": "{{ nobody }}"}))
    with pytest.raises(UndefinedError):
        strict.get_template("x").render()


def test_long_address_may_break_after_its_marks_and_is_escaped() -> None:
    assert breakable("https://a.b/c?<d>") == Markup(
        "https:<wbr>//<wbr>a<wbr>.<wbr>b<wbr>/<wbr>c<wbr>?<wbr>&lt;d&gt;"
    )

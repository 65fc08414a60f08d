"""Examples under definitions: on the pages of types, regulations, jurisdictions, and as blocks."""

from __future__ import annotations

import pytest

from generator.corpus import Corpus
from generator.pages.figures import blocks
from generator.render import Renderer
from tests.builders import a_content, a_corpus
from tests.printing import SITE, article, templates

NOTE = "Thirty days and only for what matters"
EXAMPLES = f"examples: [{{provision: platforms/acme/terms/change-of-terms, note: {NOTE}}}]"
WHERE = {
    "types/change-of-terms": (
        "content/taxonomies/clause-types.yml",
        "    definition: Says how the platform may change the terms.\n",
        "    ",
    ),
    "jurisdictions/eu": (
        "content/taxonomies/jurisdictions.yml",
        "  description: Regulations apply in all member states.\n",
        "  ",
    ),
    "regulations/gdpr": ("content/regulations/gdpr.md", "applies: 2018-05-25\n", ""),
    "severity_levels": (
        "content/taxonomies/severities.yml",
        "  meaning: Leaves less control, with a limit.\n",
        "  ",
    ),
    "audiences": (
        "content/taxonomies/audiences.yml",
        "  description: People who build on an API.\n",
        "  ",
    ),
}


DEFINED = {"severity_levels": 3, "audiences": 2}
"""Words that the tiny content set defines."""


def a_defined_corpus(where: str) -> Corpus:
    path, after, indent = WHERE[where]
    text = a_content()[path]
    assert text.count(after) == 1
    return a_corpus({path: text.replace(after, f"{after}{indent}{EXAMPLES}\n")})


@pytest.mark.parametrize("address", [where for where in WHERE if "/" in where])
def test_page_shows_its_examples_with_platform_and_reason(address: str) -> None:
    html = article(address, a_defined_corpus(address))
    assert '<h2 id="examples">Examples</h2>' in html
    assert "Acme, Terms of service<" in html
    assert NOTE in html


@pytest.mark.parametrize("address", [where for where in WHERE if "/" in where])
def test_page_without_examples_has_no_section_for_them(address: str) -> None:
    assert 'id="examples"' not in article(address, a_corpus())


@pytest.mark.parametrize("name", [where for where in WHERE if "/" not in where])
def test_block_defines_every_word_and_links_its_examples(name: str) -> None:
    corpus = a_defined_corpus(name)
    html = Renderer(templates(), corpus, SITE).block(name, blocks(corpus), "methodology")
    assert html.count("<dt>") == DEFINED[name]
    assert 'href="../platforms/acme/terms/change-of-terms/"' in html


@pytest.mark.parametrize("name", [where for where in WHERE if "/" not in where])
def test_block_without_examples_still_defines_every_word(name: str) -> None:
    corpus = a_corpus()
    html = Renderer(templates(), corpus, SITE).block(name, blocks(corpus), "methodology")
    assert "<dd>" in html
    assert "cb-examples" not in html

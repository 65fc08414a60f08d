"""Blocks of hand-written pages, as they are printed."""

from __future__ import annotations

from generator.pages.figures import blocks
from generator.render import Renderer
from tests.builders import a_corpus
from tests.markup import parsed
from tests.printing import SITE, templates


def block(name: str) -> str:
    corpus = a_corpus()
    return Renderer(templates(), corpus, SITE).block(name, blocks(corpus), "methodology")


def test_rules_of_matching_show_samples_in_their_sentences_as_code() -> None:
    html = block("normaliser_rules")
    samples = [one for one in parsed(html).all("code") if one.text in {"or", "1.5%"}]
    assert len(samples) == 2
    assert "`or`" not in html


def test_latest_name_the_day_of_review_and_that_of_the_capture() -> None:
    html = block("latest")
    assert 'Reviewed <time datetime="2026-11-20">20 November 2026</time>' in html
    assert "captured 7 August 2026" in html

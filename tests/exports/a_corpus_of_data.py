"""Corpora for tests of the data: hostile text, a withdrawn record, a change; and the real one."""

from __future__ import annotations

import json
from functools import cache

from generator.corpus import Corpus, link
from generator.load import load_content
from generator.validate import validate
from tests.builders import A_RECORD, a_corpus, a_record_text
from tests.feeds.a_log import a_change, files_of
from tests.projects import ROOT

HOSTILE_PATH = "content/platforms/beta/terms/hostile.md"
HOSTILE_TITLE = '=HYPERLINK("http://x.example";"a,b") </script><b>&amp; \'*_`'
HOSTILE_EXCERPT = (
    "@SUM(1) said \"no\",\n- then 'yes'\n# and </script> \u2028 [a](b) \\ *end* of it."
)


def hostile_record(**overrides: str | None) -> str:
    """Text of a record whose words try to be something else."""
    return a_record_text(
        **{
            "title": json.dumps(HOSTILE_TITLE),
            "clause": '"+1 Tab"',
            "excerpt": json.dumps(HOSTILE_EXCERPT),
            "attributes": "{notice: fixed}",
            **overrides,
        }
    )


def a_hostile_corpus() -> Corpus:
    """Build the tiny content with a hostile record, a change and a withdrawn record."""
    retired = a_record_text(
        status="retired",
        retired="{date: 2026-12-01, reason: The clause is gone.}",
        title="A withdrawn record",
        excerpt="These words were withdrawn and must not be published again by anyone.",
    )
    return a_corpus(
        {
            **files_of([a_change()]),
            HOSTILE_PATH: hostile_record(),
            A_RECORD.replace("change-of-terms", "withdrawn"): retired,
        }
    )


@cache
def the_real_corpus() -> Corpus:
    """Link the content of this repository."""
    sources, pages, _ = load_content(ROOT / "content")
    return link(validate(sources)[0], pages, draft=True)[0]

"""An edit links what it touches, and the corpus is the one that linking everything gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest

from generator.pipeline import Memory
from generator.pipeline.packs import Drawer
from tests.builders import A_RECORD, a_content
from tests.pipeline.linking import Library, same_indexes, shown

CONTENT = a_content()
LAW = '  - {id: gdpr, articles: ["13", "28"], relation: engages, note: notice of changes}'
GONE = "status: retired\nretired: {date: 2026-12-01, reason: Gone.}"
QUICK = {
    "severity": ("severity: medium\nseverity_rule: unilateral-with-notice\n", "severity: high\n"),
    "rule": ("severity_rule: unilateral-with-notice\n", ""),
    "review": ("date: 2026-11-20, by: editors", "date: 2026-11-29, by: editors"),
    "fewer places": ("jurisdictions: [EU, US-CA]", "jurisdictions: [US-CA]"),
    "no places": ("jurisdictions: [EU, US-CA]\n", ""),
    "audiences": ("audiences: [consumer, developer]", "audiences: [developer]"),
    "answers": ("  notice: fixed\n", ""),
    "laws": ('["13", "28"]', '["13"]'),
    "no laws": (
        '  - {id: gdpr, articles: ["13", "28"], relation: engages, note: notice of changes}',
        "  []",
    ),
    "title": ("title: Acme may", "title: Acme might"),
}
ALL = {
    "type": ("type: change-of-terms", "type: liability-cap"),
    "alias": ("reviewed:", "aliases: [platforms/acme/terms/former]\nreviewed:"),
    "peer": ("reviewed:", "peers: [platforms/beta/terms/change-of-terms]\nreviewed:"),
    "withdrawn": (
        "reviewed:",
        "status: retired\nretired: {date: 2026-12-01, reason: Gone.}\nreviewed:",
    ),
    "dangling": ("audiences: [consumer, developer]", "audiences: [nobody]"),
    "article": ('["13", "28"]', '["13", "99"]'),
}


def _edited(content: Mapping[str, str], edit: tuple[str, str]) -> dict[str, str]:
    old, new = edit
    assert old in content[A_RECORD]
    return {**content, A_RECORD: content[A_RECORD].replace(old, new, 1)}


@pytest.mark.parametrize("name", [*QUICK, *ALL])
def test_corpus_after_an_edit_is_the_one_of_linking_everything(
    name: str, counted: Callable[[], int]
) -> None:
    drawer, content = Drawer(), CONTENT
    first = Library(content, drawer, Memory())
    last = first.again()
    assert (last.problems, counted()) == ((), 1)
    memory = first.memory(last)
    for edit in ({**QUICK, **ALL}[name], *(QUICK[k] for k in ("review", "answers") if k != name)):
        content = _edited(content, edit)
        library = Library(content, drawer, memory)
        made, clean = library.again(), Library(content, drawer, Memory()).whole()
        assert made.problems == clean.problems
        assert shown(made.corpus) == shown(clean.corpus)
        if made.checked is None:
            break
        memory = library.memory(made)
        assert same_indexes(made, clean, drawer)
    assert counted() == (1 if name in QUICK else 2)


def test_excerpt_that_another_record_quotes_is_told_after_an_edit_too() -> None:
    drawer = Drawer()
    first = Library(CONTENT, drawer, Memory())
    memory = first.memory(first.again())
    path = "content/platforms/beta/terms/change-of-prices.md"
    own = "Prices may be changed by Beta with effect from the month that follows."
    other = "Beta may change these terms, and will tell you thirty days before the change."
    assert own in CONTENT[path]
    library = Library({**CONTENT, path: CONTENT[path].replace(own, other)}, drawer, memory)
    assert [problem.code for problem in library.again().problems] == ["CB070", "CB070"]


def test_edit_of_what_is_no_provision_links_everything(counted: Callable[[], int]) -> None:
    drawer = Drawer()
    first = Library(CONTENT, drawer, Memory())
    memory = first.memory(first.again())
    path = "content/taxonomies/audiences.yml"
    content = {**CONTENT, path: re.sub(r"(?m)^  title: ", "  title: New ", CONTENT[path], count=1)}
    assert content != CONTENT
    Library(content, drawer, memory).again()
    Library(CONTENT, drawer, memory).again()  # all as it was: nothing to link
    assert counted() == 2

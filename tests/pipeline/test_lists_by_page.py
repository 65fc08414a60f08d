"""A list of the registry is printed page by page."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.pages.paging import PER_PAGE
from generator.pipeline import Edition, Shop, build
from generator.pipeline.packs import Drawer
from tests.builders import a_content, a_record_text
from tests.following import followed
from tests.printing import parts, plain_engine

RECORD = "content/platforms/beta/terms/rule-{:03}.md"


def a_rule(number: int, **changed: str) -> str:
    facts = {
        "title": f"Rule {number:03} of Beta",
        "severity": "low",
        "jurisdictions": "[US]",
        **changed,
    }
    excerpt = f"Beta rule {number:03} has words that bind everyone who uses the service."
    return a_record_text(excerpt=excerpt, severity_rule=None, regulations="[]", **facts)


CONTENT = {**a_content(), **{RECORD.format(n): a_rule(n) for n in range(PER_PAGE + 5)}}


def again(drawer: Drawer, last: Edition, content: Mapping[str, str]) -> Edition:
    made = followed(dict(content), last, drawer, dict(last.files))
    assert made.problems == ()
    assert made.sums == build(parts(dict(content)), plain_engine).sums
    return made


def lists_in(edition: Edition) -> set[str]:
    return {path for path in edition.fresh if path.startswith("registry/") and "/" in path[9:]}


@pytest.fixture(scope="module")
def first() -> tuple[Drawer, Edition]:
    drawer = Drawer()
    return drawer, build(parts(dict(CONTENT)), plain_engine, Shop(packs=drawer))


@pytest.mark.parametrize(("number", "page"), [(3, "index.html"), (PER_PAGE + 4, "2/index.html")])
@pytest.mark.parametrize("changed", [{"severity": "high"}, {"title": "A new title"}])
def test_edit_prints_the_page_on_which_its_row_stands(
    first: tuple[Drawer, Edition], number: int, page: str, changed: dict[str, str]
) -> None:
    drawer, last = first
    made = again(drawer, last, {**CONTENT, RECORD.format(number): a_rule(number, **changed)})
    shelves = ("platform/beta", "type/change-of-terms", "jurisdiction/us")
    assert lists_in(made) == {f"registry/{shelf}/{page}" for shelf in shelves}


def test_record_that_leaves_a_shelf_prints_all_its_pages(first: tuple[Drawer, Edition]) -> None:
    drawer, last = first
    content = {**CONTENT, RECORD.format(0): a_rule(0, jurisdictions="[EU]")}
    made = again(drawer, last, content)
    assert {"registry/jurisdiction/us/index.html", "registry/jurisdiction/us/2/index.html"} <= (
        lists_in(made)
    )
    assert "registry/platform/beta/2/index.html" not in lists_in(made)


def test_page_that_no_record_is_left_for_is_gone(first: tuple[Drawer, Edition]) -> None:
    drawer, last = first
    content = {path: text for path, text in CONTENT.items() if "rule-00" not in path}
    made = again(drawer, last, content)
    assert "registry/platform/beta/2/index.html" in made.gone
    assert "registry/platform/beta/2/index.html" not in made.sums

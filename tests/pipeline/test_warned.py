"""What there is to warn of stands through edits, at its line of now, and links nothing again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from generator.pipeline import Memory, Shop, build
from generator.pipeline.packs import Drawer
from generator.problem import Problem
from tests.builders import A_BODY, A_RECORD, a_content, a_record_text
from tests.following import Edit, edited, followed
from tests.pipeline.linking import Library, same_indexes, shown
from tests.printing import parts, plain_engine

PRICES = "content/platforms/beta/terms/change-of-prices.md"
TERMS = "content/platforms/beta/terms/change-of-terms.md"
CAP = "content/platforms/acme/terms/liability-cap.md"
NEW = "content/platforms/acme/terms/change-of-fees.md"
TYPES = "content/taxonomies/clause-types.yml"
CONTENT = a_content()

OWN = "Prices may be changed by Beta with effect from the month that follows."
OTHER = "Beta may change these terms, and will tell you thirty days before the change."
MEANING = "definition: Says how the platform may change the terms.\n"
EXAMPLE = "    examples:\n      - {provision: platforms/acme/terms/change-of-terms, note: tells}\n"
UNWRITTEN = A_BODY.replace("A reader who", "To be written: a reader who")

WARNED: dict[str, dict[str, str]] = {
    "CB029": {**CONTENT, NEW: a_record_text(title="Acme may change its fees", body=UNWRITTEN)},
    "CB051": {**CONTENT, NEW: a_record_text(title="Acme may change its fees")},
    "CB056": {path: text for path, text in CONTENT.items() if path != CAP},
    "CB065": {**CONTENT, TYPES: CONTENT[TYPES].replace(MEANING, MEANING + EXAMPLE)},
    "CB070": {**CONTENT, PRICES: CONTENT[PRICES].replace(OWN, OTHER)},
}


def edits(path: str) -> list[Edit]:
    """Edits of a record on which no other hangs, one after another."""
    return [
        (path, "reviewed: {date: 2026-11-20", "reviewed: {date: 2026-11-21"),
        (path, "jurisdictions: [", "jurisdictions: [US-CA, "),
        (path, "---\n", "---\n# a remark that moves all lines\n"),
        (path, "title: ", "# a second one\ntitle: "),
        (path, "audiences: [consumer, developer]\n", "audiences: [developer]\n"),
        (path, "## Why it matters\n", "## Why it matters\n\nIt matters.\n"),
    ]


def linked_through(content: dict[str, str], many: Sequence[Edit], code: str) -> tuple[Problem, ...]:
    """Link after each of some edits, and hold what comes of it against linking everything."""
    drawer = Drawer()
    settings: dict[str, Any] = {"draft": code in {"CB029", "CB051"}}
    first = Library(content, drawer, Memory(), **settings)
    made = first.again()
    assert code in {problem.code for problem in made.problems}
    memory = first.memory(made)
    for edit in many:
        before, content = content, edited(content, edit)
        assert content != before, edit
        library = Library(content, drawer, memory, **settings)
        made, clean = library.again(), Library(content, drawer, Memory(), **settings).whole()
        assert made.problems == clean.problems
        assert shown(made.corpus) == shown(clean.corpus)
        assert same_indexes(made, clean, drawer)
        memory = library.memory(made)
    return made.problems


@pytest.mark.parametrize("code", WARNED)
@pytest.mark.parametrize("path", [A_RECORD, TERMS, PRICES, NEW])
def test_edit_of_a_record_links_nothing_again_whatever_is_warned_of(
    code: str, path: str, counted: Callable[[], int]
) -> None:
    if path in WARNED[code]:
        linked_through(WARNED[code], edits(path), code)
        assert counted() == 1


def test_warning_is_told_at_the_line_it_has_after_the_edits() -> None:
    before = linked_through(WARNED["CB070"], [], "CB070")
    after = linked_through(WARNED["CB070"], edits(PRICES), "CB070")
    assert [problem.line for problem in after if problem.path == TERMS] == [
        problem.line for problem in before if problem.path == TERMS
    ]
    assert [problem.line for problem in after if problem.path == PRICES] == [
        problem.line + 2 for problem in before if problem.path == PRICES
    ]


@pytest.mark.parametrize(
    ("code", "edit"),
    [
        ("CB029", (NEW, "To be written: a reader", "A reader")),
        ("CB065", (TYPES, "groups:\n", "# a remark that moves all lines\ngroups:\n")),
        ("CB070", (PRICES, OTHER, OWN)),
        ("CB070", (PRICES, "", "")),
        ("CB056", (CAP, "", CONTENT[CAP])),
        ("CB051", (NEW, "", "")),
    ],
)
def test_warning_that_is_mended_or_moved_is_told_as_linking_everything_tells_it(
    code: str, edit: Edit
) -> None:
    linked_through(WARNED[code], [edit], code)


@pytest.mark.parametrize(
    "edit",
    [
        (PRICES, "---\n", ""),
        (PRICES, "type: ", "typ: "),
        (PRICES, "excerpt: ", "exzerpt: "),
        (PRICES, "\n---\n", "\n"),
    ],
)
def test_record_that_is_warned_of_and_then_broken_is_told_as_broken(edit: Edit) -> None:
    drawer = Drawer()
    first = Library(WARNED["CB070"], drawer, Memory())
    memory = first.memory(first.again())
    content = edited(WARNED["CB070"], edit)
    assert content != WARNED["CB070"]
    made = Library(content, drawer, memory).again()
    clean = Library(content, drawer, Memory()).whole()
    assert made.checked is None
    assert made.problems == clean.problems


def test_build_beside_a_warning_tells_it_each_time_and_prints_what_changed() -> None:
    drawer, content = Drawer(), WARNED["CB070"]
    made = build(parts(content), plain_engine, Shop(packs=drawer))
    site = dict(made.files)
    for edit in edits(TERMS):
        content = edited(content, edit)
        made = followed(content, made, drawer, site)
        clean = build(parts(content), plain_engine)
        assert [problem.code for problem in made.problems] == ["CB070", "CB070"]
        assert made.problems == clean.problems
        assert made.sums == clean.sums

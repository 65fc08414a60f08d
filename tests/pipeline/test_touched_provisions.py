"""Lists of changes say how many provisions each touched, and are made again when that changes."""

from __future__ import annotations

import pytest

from generator.pipeline import Edition, Shop, build
from generator.pipeline.packs import Drawer
from tests.builders import a_content
from tests.feeds.a_log import a_change, files_of
from tests.following import Edit, edited, followed
from tests.printing import parts, plain_engine

CAP = "content/platforms/acme/terms/liability-cap.md"
PAGE = "changes/acme/terms/2026-01-06/index.html"
YEAR, WEEK = "changes/2026/index.html", "changes/week/2026-W02/index.html"
LOGGED = files_of([a_change(provisions=["change-of-terms", "liability-cap"])])
CONTENT = {**a_content(), **{path: text for path, text in LOGGED.items() if isinstance(text, str)}}


@pytest.fixture(scope="module")
def first() -> tuple[Drawer, Edition]:
    drawer = Drawer()
    return drawer, build(parts(dict(CONTENT)), plain_engine, Shop(packs=drawer))


def again(first: tuple[Drawer, Edition], edit: Edit) -> Edition:
    drawer, last = first
    content = edited(dict(CONTENT), edit)
    made = followed(content, last, drawer, dict(last.files))
    assert not made.is_blocked, made.problems
    assert made.sums == build(parts(content), plain_engine).sums
    return made


@pytest.mark.parametrize(
    "edit",
    [
        (CAP, "title: Acme's liability ends", "title: Acme's liability stops"),
        (CAP, "jurisdictions: [", "jurisdictions: [US-CA, "),
    ],
)
def test_edit_of_a_touched_provision_prints_the_change_and_no_week(
    first: tuple[Drawer, Edition], edit: Edit
) -> None:
    assert edit[1] in CONTENT[CAP]
    made = again(first, edit)
    assert PAGE in made.fresh
    assert WEEK not in made.fresh


@pytest.mark.parametrize(
    "edit",
    [
        (CAP, "", ""),
        (
            CAP,
            "reviewed:",
            "status: retired\nretired: {date: 2026-11-20, reason: It was split.}\nreviewed:",
        ),
    ],
)
def test_lists_are_printed_when_a_touched_provision_lost_its_page(
    first: tuple[Drawer, Edition], edit: Edit
) -> None:
    assert b"2 recorded provisions touched" in first[1].files[WEEK]
    made = again(first, edit)
    assert made.fresh >= {PAGE, YEAR, WEEK}
    assert b"1 recorded provision touched" in made.files[WEEK]

"""Files of the last build that are used again: tables, what two records share, what was lost."""

from __future__ import annotations

import pytest

from generator.pipeline import Shop, build
from generator.pipeline.packs import Drawer
from tests.builders import A_RECORD
from tests.following import Edit, edited, followed
from tests.printing import parts, plain_engine
from tests.property.test_incremental import (
    AUDIENCES,
    BETA,
    CONTENT,
    DOCUMENT,
    EDITS,
    LAW,
    LEDGER,
    PLACES,
    PLATFORM,
    POLICY,
    PRIVACY,
    TYPES,
)

GOES = (POLICY, "", ""), (PRIVACY, "", "")
A_TITLE = (BETA, "title: Beta may", "title: Beta can")
SOME_PROSE = (A_RECORD, "A reader who disagrees has a month", "A reader has thirty days")


@pytest.mark.parametrize(
    "several",
    [
        (GOES, (A_TITLE,)),
        ((A_TITLE,), GOES, ((BETA, "clause: ", "clause: New "),)),
        *(
            ((SOME_PROSE,), (edit,), ((BETA, "clause: ", "clause: New "),))
            for edit in EDITS
            if edit[0] in {LEDGER, AUDIENCES, PLACES, TYPES, PLATFORM, DOCUMENT, LAW}
        ),
    ],
)
def test_what_is_made_of_the_last_tables_hangs_on_all_that_is_in_them(
    several: tuple[tuple[Edit, ...], ...],
) -> None:
    drawer, content = Drawer(), dict(CONTENT)
    last = build(parts(content), plain_engine, Shop(packs=drawer))
    site = dict(last.files)
    for edits in several:
        for edit in edits:
            assert edited(content, edit) != content
            content = edited(content, edit)
        last = followed(content, last, drawer, site)
        assert not last.is_blocked
        assert site == dict(build(parts(content), plain_engine).files)


def test_files_of_the_last_build_that_are_others_are_made_anew() -> None:
    drawer, content = Drawer(), edited(dict(CONTENT), A_TITLE)
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    shop = Shop(
        packs=drawer,
        memory=last.memory,
        load=lambda path: last.files[path],
        copy=lambda path, target: target.write_bytes(last.files[path][:-1]),
    )
    made = build(parts(content), plain_engine, shop)
    clean = build(parts(content), plain_engine)
    assert made.files["data/clausebook.sqlite"] == clean.files["data/clausebook.sqlite"]
    assert made.sums == clean.sums
    tables = {path for path in made.sums if path.endswith(".csv") and path.startswith("data/")}
    assert len(tables) > 5
    assert tables <= made.fresh


TWIN = BETA.replace("change-of-terms", "twin")
AS_BETA = {**CONTENT, TWIN: CONTENT[BETA]}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A reader who disagrees has a month", "A reader has thirty days"),
        ("title: Beta may", "title: Beta can"),
    ],
)
def test_file_that_two_records_share_stays_when_one_of_them_is_edited(old: str, new: str) -> None:
    drawer, site = Drawer(), dict[str, bytes]()
    last = build(parts(AS_BETA), plain_engine, Shop(packs=drawer))
    site.update(last.files)
    assert len(last.sums) == len(last.files)
    for content in ({**AS_BETA, TWIN: CONTENT[BETA].replace(old, new)}, AS_BETA, CONTENT):
        last = followed(dict(content), last, drawer, site)
        clean = build(parts(dict(content)), plain_engine)
        assert site == dict(clean.files)
        assert len(last.sums) == len(clean.sums)


def test_file_that_was_lost_is_printed_again() -> None:
    drawer = Drawer()
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    gone = "platforms/beta/index.html"
    shop = Shop(packs=drawer, memory=last.memory, lost=lambda: frozenset((gone,)))
    edition = build(parts(CONTENT), plain_engine, shop)
    printed = {path for path in edition.fresh if path.endswith(".html")}
    assert printed == {gone}
    assert edition.files[gone] == last.files[gone]


@pytest.mark.parametrize("path", ["data/provisions.csv", "types/index.html", "feeds/all.atom"])
def test_file_that_is_lost_is_made_again_of_what_was_kept(path: str) -> None:
    drawer = Drawer()
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    for content in (CONTENT, edited(CONTENT, (BETA, "title: Beta may", "title: Beta can"))):
        shop = Shop(
            packs=drawer,
            memory=last.memory,
            lost=lambda: frozenset((path,)),
            load=lambda path: last.files[path],
        )
        made = build(parts(content), plain_engine, shop)
        clean = build(parts(content), plain_engine)
        assert made.files[path] == clean.files[path]
        assert made.sums == clean.sums

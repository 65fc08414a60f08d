"""A build that uses what the last one kept gives the bytes of a build that starts from nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli.preview import PUT_OFF
from generator.pipeline import Bodies, Edition, Shop, build
from generator.pipeline.packs import Drawer
from tests.builders import A_RECORD, a_content, a_ledger_text, a_record_text
from tests.printing import parts, plain_engine

CONTENT = a_content()
BETA = "content/platforms/beta/terms/change-of-terms.md"
PRICES = "content/platforms/beta/terms/change-of-prices.md"
CAP = "content/platforms/acme/terms/liability-cap.md"
ADDED = "content/platforms/beta/terms/change-of-fees.md"
TYPES = "content/taxonomies/clause-types.yml"
PLATFORM = "content/platforms/beta/index.md"
DOCUMENT = "content/platforms/acme/terms/index.md"
LAW = "content/regulations/gdpr.md"
PRIVACY = "content/platforms/acme/privacy/index.md"
POLICY = "content/platforms/acme/privacy/change-of-policy.md"
LEDGER = "content/platforms/acme/terms/captures.yml"
AUDIENCES = "content/taxonomies/audiences.yml"
PLACES = "content/taxonomies/jurisdictions.yml"

Edit = tuple[str, str, str]
"""A file, a text in it, and what stands there afterwards; an empty text means all of it."""

EDITS: list[Edit] = [
    (A_RECORD, "A reader who disagrees has a month", "A reader has thirty days"),
    (A_RECORD, "Acme may replace its terms", "Acme may exchange its terms"),
    (A_RECORD, "A reader has thirty days", "A reader has a month"),
    (CAP, "## Why it matters\n", "## Why it matters\n\nIt matters to a court.\n"),
    (BETA, "## Why it matters\n", "## Why it matters\n\nIt matters to a buyer.\n"),
    (BETA, "## Why it matters\n", "## Why it maters\n"),
    (BETA, "title: Beta may", "title: Beta can"),
    (BETA, "clause: ", "clause: New "),
    (BETA, "clause: ", "clause: Limit of liability, "),
    (A_RECORD, "reviewed:", "peers: [platforms/beta/terms/change-of-terms]\nreviewed:"),
    (A_RECORD, "type: change-of-terms", "type: liability-cap"),
    (BETA, "basis: explicit", "basis: unclear"),
    (BETA, "severity: medium", "severity: high"),
    (BETA, "severity_rule: unilateral-with-notice\n", ""),
    (PRICES, "effect from the month", "effect from the day"),
    (PRICES, "jurisdictions: [EU, US-CA]", "jurisdictions: [US]"),
    (A_RECORD, "audiences: [consumer, developer]", "audiences: [developer]"),
    (A_RECORD, "  notice: fixed\n", ""),
    (A_RECORD, "date: 2026-11-20, by", "date: 2026-11-29, by"),
    (A_RECORD, '["13", "28"]', '["13"]'),
    (PRICES, "", ""),
    (CAP, "title: Acme's liability ends", "title: Acme's liability stops"),
    (ADDED, "", CONTENT[PRICES].replace("prices", "fees").replace("Prices", "Fees")),
    (BETA, "reviewed:", "aliases: [platforms/beta/terms/former]\nreviewed:"),
    (PLATFORM, "operator: Beta Inc.", "operator: Beta Ltd"),
    (PLATFORM, "Beta makes language models.", "Beta makes pictures."),
    (DOCUMENT, "title: ", "title: New "),
    (TYPES, "title: ", "title: Every "),
    (LAW, "short: ", "short: The "),
    (AUDIENCES, "title: ", "title: Any "),
    (PLACES, "title: ", "title: All "),
    (LEDGER, CONTENT[LEDGER], a_ledger_text('T10:00:00Z", sha256: bb', 'T11:00:00Z", sha256: bb')),
    (POLICY, "", ""),
    (PRIVACY, "", ""),
]


def edited(content: dict[str, str], edit: Edit) -> dict[str, str]:
    path, old, new = edit
    made = dict(content)
    if not old:
        made.pop(path, None)
        return {**made, path: new} if new else made
    if path in made:
        made[path] = made[path].replace(old, new, 1)
    return made


def followed(
    content: dict[str, str],
    last: Edition,
    drawer: Drawer,
    site: dict[str, bytes],
    bodies: Bodies | None = None,
) -> Edition:
    """Build with what the last build kept, and bring `site` to where it should be then.

    `bodies` is what a preview keeps between builds in the same process.
    """
    shop = Shop(
        packs=drawer,
        memory=last.memory,
        load=lambda path: site[path],
        copy=lambda path, target: target.write_bytes(site[path]),
        keep=lambda path, _: path in site,
        bodies=bodies,
    )
    edition = build(parts(content), plain_engine, shop)
    if not edition.is_blocked:
        for path in edition.gone:
            del site[path]
        site.update(edition.files)
    return edition


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.data_too_large],
    derandomize=True,
)
@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=4), st.booleans())
def test_any_edits_lead_to_the_bytes_of_a_clean_build(
    edits: list[Edit],
    is_preview: bool,  # noqa: FBT001 - drawn by name
) -> None:
    drawer, content = Drawer(), dict(CONTENT)
    bodies = Bodies(drawer) if is_preview else None
    last = build(parts(content), plain_engine, Shop(packs=drawer, bodies=bodies))
    site = dict(last.files)
    for edit in edits:
        content = edited(content, edit)
        edition = followed(content, last, drawer, site, bodies)
        clean = build(parts(content), plain_engine)
        assert edition.problems == clean.problems
        if not clean.is_blocked:
            last = edition
            assert site == dict(clean.files)
            assert edition.sums == clean.sums


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


def test_preview_of_prose_links_nothing_again_and_gives_the_same_bytes() -> None:
    drawer = Drawer()
    bodies = Bodies(drawer)
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer, bodies=bodies))
    site, content = dict(last.files), dict(CONTENT)
    for edit in (EDITS[0], (BETA, "## Why it matters\n", "## Why it matters\n\nTo a court.\n")):
        content = edited(content, edit)
        before = bodies.linked[1]
        last = followed(content, last, drawer, site, bodies)
        after = bodies.linked[1]
        assert before is not None
        assert after is not None
        assert after.documents is before.documents  # the shelf itself: nothing was sorted anew
        assert after.provisions != before.provisions
        assert site == dict(build(parts(content), plain_engine).files)


def test_what_is_put_off_stays_as_it_was_and_is_made_when_it_is_asked_for() -> None:
    drawer = Drawer()
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    content = edited(CONTENT, (BETA, "title: Beta may", "title: Beta can"))
    later = PUT_OFF
    content = {**content, BETA.replace("change-of", "another-change-of"): content[BETA]}
    put_off = build(
        parts(content), plain_engine, Shop(packs=drawer, memory=last.memory, put_off=later)
    )
    table, pages = "data/provisions.csv", "sitemap.xml"
    assert "platforms/beta/terms/change-of-terms/index.html" in put_off.fresh
    assert put_off.fresh.isdisjoint((table, pages))
    assert (put_off.sums[table], put_off.sums[pages]) == (last.sums[table], last.sums[pages])
    made = build(parts(content), plain_engine, Shop(packs=drawer, memory=last.memory))
    assert {table, pages} <= made.fresh


def test_nothing_is_written_when_nothing_was_edited() -> None:
    drawer = Drawer()
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    assert last.fresh == last.sums.keys()
    assert followed(CONTENT, last, drawer, dict(last.files)).fresh == frozenset()


def test_edit_of_prose_prints_its_own_page_and_the_sheet_that_quotes_it() -> None:
    drawer = Drawer()
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    content = edited(CONTENT, EDITS[0])
    edition = followed(content, last, drawer, dict(last.files))
    printed = {path for path in edition.fresh if path.endswith(".html")}
    own, sheet = "platforms/acme/terms/change-of-terms", "platforms/acme/due-diligence"
    assert printed == {f"{own}/index.html", f"{sheet}/index.html"}


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


def test_ledger_that_changed_prints_what_shows_its_captures() -> None:
    drawer = Drawer()
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    path = "content/platforms/acme/terms/captures.yml"
    content = {**CONTENT, path: a_ledger_text("clause: 4.20 Changes", "clause: 4.21 Changes")}
    site = dict(last.files)
    edition = followed(content, last, drawer, site)
    assert site == dict(build(parts(content), plain_engine).files)
    kept = edition.sums.keys() - edition.fresh
    assert {"platforms/beta/index.html", "platforms/acme/privacy/index.html"} <= kept


def test_record_that_is_edited_where_no_problem_was_names_its_line() -> None:
    drawer = Drawer()
    last = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    content = {**CONTENT, BETA: a_record_text(type="no-such-type")}
    edition = followed(content, last, drawer, {})
    clean = build(parts(content), plain_engine)
    assert edition.is_blocked
    assert edition.problems == clean.problems


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

"""A build that uses what the last one kept gives the bytes of a build that starts from nothing."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli.preview import PUT_OFF
from generator.pipeline import Bodies, Shop, build
from generator.pipeline.packs import Drawer
from tests.builders import A_RECORD, a_content, a_ledger_text, a_record_text
from tests.following import Edit, edited, followed
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
PRICE_WORDS = "Prices may be changed by Beta with effect from the month that follows."
TERM_WORDS = "Beta may change these terms, and will tell you thirty days before the change."

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
    (PRICES, PRICE_WORDS, TERM_WORDS),
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

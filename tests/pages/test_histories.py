"""The lists of changes: three histories, kept apart, none growing without bound."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from generator.corpus import Corpus
from generator.pages import PageKind, plan
from generator.pages.paging import PER_PAGE
from generator.pages.plan import aliases
from generator.validate import sealed
from tests.builders import A_RECORD, a_content, a_corpus, a_ledger_text, a_record_text
from tests.feeds.a_log import LEDGER, a_change, a_changed_corpus
from tests.markup import parsed
from tests.printing import SITE, article, page_at

HOSTILE = "<b>x</b> {{ 7*7 }} <script>alert(1)</script>"
MANY = 3 * PER_PAGE
HUB = "changes"


def changed_often(count: int) -> Corpus:
    """Corpus with a change every six hours: they fill weeks, and more than a page of a year."""
    start = datetime(2026, 1, 5, tzinfo=UTC)
    times = [(start + timedelta(hours=6 * n)).isoformat() for n in range(count + 1)]
    return a_changed_corpus(
        *(a_change(n, since=times[n - 1], time=times[n]) for n in range(1, count + 1))
    )


def a_set_aside_corpus() -> Corpus:
    text = a_ledger_text().rpartition("seal: ")[0]
    line = '- {id: c1, time: "2026-01-05T10:00:00Z"'
    aside = "".join(
        f'- {{id: x{n}, time: "2026-01-04T10:00:00Z", sha256: {"d" * 64}, words: 3, '
        f'verdict: {verdict}, reason: "{HOSTILE}"}}\n'
        for n, verdict in enumerate(("redirect", "flap", "extraction"))
    )
    return a_corpus({LEDGER: sealed(text.replace(line, aside + line))})


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (HUB, "No platform change has been recorded yet."),
        (HUB, "There is no year with a change yet."),
        ("changes/extraction", "Every capture in the ledgers is believed as it stands."),
        ("platforms/acme/terms", "No platform change is recorded between 2 captures."),
        ("platforms/beta/terms", "Fewer than two captures can be compared"),
        ("platforms/beta", "No platform change of these documents is recorded."),
    ],
)
def test_empty_list_says_so_in_a_sentence(address: str, sentence: str) -> None:
    assert sentence in article(address, a_corpus())


def test_site_without_records_has_its_lists_all_the_same() -> None:
    corpus = a_corpus({path: None for path in a_content() if "/platforms/" in path})
    addresses = {page.address for page in plan(corpus, SITE)}
    assert {HUB, "changes/extraction", "changes/editorial", "coverage"} <= addresses
    assert "No record has been published yet." in article("changes/editorial", corpus)
    assert "No document has been recorded yet." in article("coverage", corpus)


def test_hub_groups_the_newest_changes_by_week() -> None:
    view = page_at(HUB, a_changed_corpus(a_change(1), a_change(2), a_change(9))).view
    assert [(week.heading.text, len(week.rows)) for week in view.weeks] == [
        ("Week 3 of 2026", 1),
        ("Week 2 of 2026", 2),
    ]
    assert view.weeks[0].heading.address == "changes/week/2026-W03"
    assert view.weeks[0].days == "12 January 2026 to 18 January 2026"


def test_week_belongs_to_the_year_of_its_thursday() -> None:
    corpus = a_changed_corpus(a_change(time="2027-01-01T10:00:00Z"))
    assert [week.heading.text for week in page_at(HUB, corpus).view.weeks] == ["Week 53 of 2026"]
    assert page_at("changes/week/2026-W53", corpus).kind is PageKind.WEEK
    assert page_at("changes/2026", corpus).kind is PageKind.CHANGES_YEAR


def test_no_list_grows_without_bound() -> None:
    corpus = changed_often(MANY)
    assert sum(len(week.rows) for week in page_at(HUB, corpus).view.weeks) == 40
    years = [page for page in plan(corpus, SITE) if page.kind is PageKind.CHANGES_YEAR]
    assert [page.address for page in years] == ["changes/2026", "changes/2026/2", "changes/2026/3"]
    assert [page.is_indexed for page in years] == [True, False, False]
    listed = [row.link.address for page in years for week in page.view.weeks for row in week.rows]
    assert len(listed) == len(set(listed)) == MANY
    assert len(page_at("platforms/acme/terms", corpus).view.past.rows) == 60
    assert len(page_at("platforms/acme", corpus).view.past.rows) == 12


def test_week_is_a_digest_with_figures_and_its_neighbours() -> None:
    corpus = a_changed_corpus(a_change(1, reworded=2, removed=1), a_change(2), a_change(9))
    view = page_at("changes/week/2026-W02", corpus).view
    assert view.lead == (
        "2 changes of 1 platform first captured from 5 January 2026 to 11 January 2026."
    )
    assert [(kind.label, kind.count) for kind in view.kinds] == [("Removed", 1), ("Reworded", 3)]
    assert view.words == "2 words inserted and 2 deleted"
    assert (view.before, view.after.address) == (None, "changes/week/2026-W03")


def test_week_does_not_call_removed_what_one_capture_lacks() -> None:
    gone = a_change(1, reworded=0, removed=2)
    absent = a_change(2, reworded=0, removed=3, confirmed=False)
    kinds = page_at("changes/week/2026-W02", a_changed_corpus(gone, absent)).view.kinds
    assert [(kind.label, kind.count) for kind in kinds] == [("Absent", 3), ("Removed", 2)]


def test_captures_set_aside_are_listed_with_reasons_and_never_as_changes() -> None:
    corpus = a_set_aside_corpus()
    view = page_at("changes/extraction", corpus).view
    assert {row.label for row in view.rows} == {"Redirect", "Flap", "Extraction change"}
    assert page_at(HUB, corpus).view.empty
    assert [row.count for row in view.verdicts] == ["1 capture"] * 3


def test_hostile_reasons_and_notes_stay_text() -> None:
    note = f'[{{date: 2026-11-20, note: "{HOSTILE}"}}]'
    for html in (
        article("changes/extraction", a_set_aside_corpus()),
        article("changes/editorial", a_corpus({A_RECORD: a_record_text(revisions=note)})),
    ):
        markup = parsed(html)
        assert markup.unclosed == []
        assert markup.all("script", "b") == []
        assert "{{ 7*7 }}" in html


def test_editorial_changes_of_one_day_and_reason_are_one_entry() -> None:
    rows = page_at("changes/editorial", a_corpus()).view.rows
    assert [(row.label, row.note, len(row.records)) for row in rows] == [
        ("Published", "first published", 5)
    ]


def test_withdrawals_and_moves_are_editorial() -> None:
    corpus = a_corpus(
        {
            A_RECORD: a_record_text(
                status="retired",
                retired="{date: 2026-12-01, reason: The clause is gone.}",
                aliases="[platforms/acme/terms/old-name]",
            )
        }
    )
    rows = page_at("changes/editorial", corpus).view.rows
    assert [row.label for row in rows] == ["Withdrawn", "Published", "Moved"]
    assert rows[0].records[0].address.endswith("change-of-terms#withdrawn-2026-12-01")


def test_changes_of_a_renamed_document_keep_their_former_addresses() -> None:
    path = "content/platforms/acme/terms/index.md"
    text = a_content()[path].replace("source_url:", "aliases: [platforms/acme/old]\nsource_url:")
    assert ("changes/acme/old/2026-01-06", "changes/acme/terms/2026-01-06") in list(
        aliases(a_changed_corpus(more={path: text}))
    )


def test_no_two_pages_of_a_changed_corpus_share_an_address() -> None:
    addresses = [page.address for page in plan(changed_often(MANY), SITE)]
    assert len(addresses) == len(set(addresses))


def test_headings_of_the_contents_stand_on_the_pages() -> None:
    corpus = a_changed_corpus(a_change(1), a_change(9))
    for page in plan(corpus, SITE):
        html = article(page.address, corpus) if page.toc else ""
        assert [e for e in page.toc if f'id="{e.anchor}"' not in html] == [], page.address

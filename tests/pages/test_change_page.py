"""Change page: figures, hunks, captures and what is said of them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.corpus import Corpus
from generator.pages import PageKind, plan
from generator.pages.change import ChangeView
from tests.builders import A_RECORD, a_record_text
from tests.feeds.a_log import a_change, a_changed_corpus, a_hunk
from tests.markup import parsed
from tests.printing import SITE, article, page_at

FIRST = "changes/acme/terms/2026-01-06"
HOSTILE = "<script>alert(1)</script> {{ 7*7 }} --> \"' </ins></p><img src=x onerror=alert(2)> &amp;"


def view_of(corpus: Corpus, address: str = FIRST) -> ChangeView:
    view = page_at(address, corpus).view
    assert isinstance(view, ChangeView)
    return view


def test_title_is_made_from_the_data_and_names_the_document() -> None:
    corpus = a_changed_corpus(a_change(reworded=3, added=1))
    page = page_at(FIRST, corpus)
    assert page.view.title == "Terms of service: 3 clauses reworded, 1 added"
    assert page.title == (
        "Terms of service: 3 clauses reworded, 1 added, capture of 6 January 2026 – Acme"
    )


def test_change_is_told_between_captures_and_never_as_made_on_a_day() -> None:
    html = article(FIRST, a_changed_corpus())
    assert "between the captures of 5 January 2026 and 6 January 2026" in html
    assert "introduced" not in html


def test_captures_of_one_day_are_told_apart_by_their_times() -> None:
    corpus = a_changed_corpus(a_change(time="2026-01-05T11:30:00Z"))
    lead = view_of(corpus, "changes/acme/terms/2026-01-05").lead
    assert "between the captures of 10:00:00 and 11:30:00 (UTC) on 5 January 2026" in lead


def test_unconfirmed_change_says_so_and_calls_nothing_removed() -> None:
    change = a_change(
        confirmed=False, reworded=0, removed=1, hunks=[a_hunk(kind="removed", after="")]
    )
    html = article(FIRST, a_changed_corpus(change))
    assert "No capture after that of 6 January 2026 agrees with it yet." in html
    assert "1 clause absent" in html
    assert ">Removed" not in html


def test_confirmed_change_does_not_speak_of_confirmation() -> None:
    assert "Not confirmed" not in article(FIRST, a_changed_corpus())


def test_every_hunk_has_its_anchor_and_both_views() -> None:
    hunks = [a_hunk(), a_hunk(anchor="h-2", clause="5 Fees", before="", after="Fees. Due.")]
    html = article(FIRST, a_changed_corpus(a_change(hunks=hunks)))
    markup = parsed(html)
    assert {"reworded-1a2b", "h-2"} <= set(markup.values("id"))
    assert {"#reworded-1a2b", "#h-2"} <= set(markup.values("href"))
    assert [element.text for element in markup.all("del")][-1].strip() == "thirty"
    assert "Fees. Due." in [element.text for element in markup.all("ins")]
    assert html.count("cb-view--unified") == 2


def test_views_are_switched_by_radio_buttons_of_one_name_and_no_script() -> None:
    markup = parsed(article(FIRST, a_changed_corpus()))
    radios = [one for one in markup.all("input") if one.attributes.get("type") == "radio"]
    assert [(one.attributes["name"], one.attributes["value"]) for one in radios] == [
        ("cb-view", "reading"),
        ("cb-view", "unified"),
    ]
    assert markup.all("script") == []


def test_clause_that_stood_elsewhere_says_where() -> None:
    corpus = a_changed_corpus(a_change(hunks=[a_hunk(was="3.1 Old place")]))
    assert "before at 3.1 Old place" in article(FIRST, corpus)


@pytest.mark.parametrize(
    ("unquoted", "words"),
    [(0, ""), (1, "1 further changed clause is counted"), (9, "9 further changed clauses are")],
)
def test_what_is_left_unquoted_is_said(unquoted: int, words: str) -> None:
    view = view_of(a_changed_corpus(a_change(unquoted=unquoted)))
    assert view.unquoted.startswith(words)
    assert bool(view.unquoted) == bool(unquoted)


def test_clause_quoted_in_part_says_so() -> None:
    html = article(FIRST, a_changed_corpus(a_change(hunks=[a_hunk(cut=True)])))
    assert "The clause is longer: […] marks what is not quoted." in html


def test_change_without_quoted_clauses_says_where_the_whole_is() -> None:
    html = article(FIRST, a_changed_corpus(a_change(hunks=[], unquoted=200)))
    assert "No clause of this change is quoted here." in html
    assert "cb-views" not in html


def test_provisions_it_touches_are_listed_with_links() -> None:
    corpus = a_changed_corpus(a_change(provisions=["change-of-terms", "gone-long-ago"]))
    view = view_of(corpus)
    assert [row.link.address for row in view.rows] == ["platforms/acme/terms/change-of-terms"]


def test_withdrawn_provision_is_not_among_those_touched() -> None:
    retired = a_record_text(status="retired", retired="{date: 2026-12-01, reason: Gone.}")
    view = view_of(a_changed_corpus(more={A_RECORD: retired}))
    assert view.rows == ()
    assert view.no_rows == "No recorded provision quotes a clause that changed here."


def test_both_captures_have_sum_and_place_in_the_archive() -> None:
    view = view_of(a_changed_corpus())
    assert view.before.url == (
        "https://github.com/OpenTermsArchive/demo-versions/blob/k0/Acme/Terms%20of%20Service.md"
    )
    assert view.after.sha256 == "c" * 64
    assert view.after.time == "2026-01-06T10:00:00Z"


def test_commands_show_the_whole_with_and_without_the_program() -> None:
    whole = view_of(a_changed_corpus()).whole
    assert whole.program == "clausebook archive diff acme/terms k0 k1"
    assert (
        "git -C demo-versions diff --word-diff 'k0:Acme/Terms of Service.md' "
        "'k1:Acme/Terms of Service.md'"
    ) in whole.commands


def test_hostile_capture_id_stays_one_word_of_the_shell() -> None:
    whole = view_of(a_changed_corpus(a_change(before="$(id);`id`"))).whole
    assert whole.program == "clausebook archive diff acme/terms '$(id);`id`' k1"
    assert all("'$(id);`id`:" in command for command in whole.commands[1:3])


def test_neighbouring_changes_of_the_document_are_linked() -> None:
    corpus = a_changed_corpus(a_change(1), a_change(2), a_change(3))
    view = view_of(corpus, "changes/acme/terms/2026-01-07")
    assert view.older is not None
    assert view.newer is not None
    assert (view.older.address, view.newer.address) == (FIRST, "changes/acme/terms/2026-01-08")


def test_hostile_text_of_a_clause_stays_text_in_both_views() -> None:
    hunk: dict[str, Any] = a_hunk(
        clause=HOSTILE, was=f"2 {HOSTILE}", before=f"Old words. {HOSTILE}", after=f"New. {HOSTILE}"
    )
    html = article(FIRST, a_changed_corpus(a_change(hunks=[hunk])))
    markup = parsed(html)
    assert markup.unclosed == []
    assert markup.all("script", "img") == []
    assert not [
        name for element in markup.elements for name in element.attributes if name[:2] == "on"
    ]
    assert "{{ 7*7 }}" in html
    assert "&amp;amp;" in html


def test_search_finds_a_change_by_the_words_that_came_or_went() -> None:
    text = " ".join(page_at(FIRST, a_changed_corpus()).search_text)
    assert "thirty" in text
    assert "ten" in text
    assert "4.20 Changes" in text
    assert "We tell you" not in text


def test_clauses_of_one_name_are_numbered_in_the_contents() -> None:
    hunks = [a_hunk(anchor=f"h-{n}", clause="Fees" if n < 3 else "Terms") for n in (1, 2, 3)]
    page = page_at(FIRST, a_changed_corpus(a_change(hunks=hunks)))
    assert [entry.title for entry in page.toc if entry.anchor.startswith("h-")] == [
        "Reworded: Fees (1 of 2)",
        "Reworded: Fees (2 of 2)",
        "Reworded: Terms",
    ]


def test_short_title_leaves_out_the_counts() -> None:
    page = page_at(FIRST, a_changed_corpus(a_change(reworded=3, added=1)))
    assert page.short_title == "Terms of service, capture of 6 January 2026 – Acme"


def test_short_titles_of_one_day_are_told_apart() -> None:
    changes = (a_change(1), a_change(2, time="2026-01-06T22:30:00Z"))
    pages = [one for one in plan(a_changed_corpus(*changes), SITE) if one.kind is PageKind.CHANGE]
    assert [page.short_title for page in pages] == [
        "Terms of service, capture of 6 January 2026 – Acme",
        "Terms of service, capture of 6 January 2026 at 22:30:00 – Acme",
    ]

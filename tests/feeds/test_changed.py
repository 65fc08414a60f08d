"""Entries of platform changes."""

from __future__ import annotations

from generator.changes.recorded import all_recorded
from generator.feeds.changed import MOST_HUNKS, change_entry
from generator.feeds.entry import Entry
from generator.pages import PageKind, plan
from tests.feeds.a_log import a_change, a_changed_corpus, a_hunk
from tests.markup import parsed
from tests.printing import SITE, article


def _entry(**overrides: object) -> Entry:
    corpus = a_changed_corpus(a_change(1, **overrides))
    (one,) = all_recorded(corpus)
    return change_entry(one, corpus, SITE)


def test_title_and_summary_give_the_figures_and_both_captures() -> None:
    entry = _entry(added=2)
    assert entry.title == "Acme, Terms of service: 1 clause reworded, 2 added"
    assert entry.summary == (
        "1 clause reworded, 2 added; 1 word inserted and 1 deleted. "
        "Made between the captures of 5 January 2026 and 6 January 2026."
    )


def test_two_captures_of_one_day_are_called_that() -> None:
    entry = _entry(time="2026-01-05T18:00:00Z")
    assert entry.summary.endswith("Made between two captures of 5 January 2026.")


def test_redline_is_marked_by_elements_with_styles_of_their_own() -> None:
    html = parsed(_entry().html)
    assert html.unclosed == []
    assert [e.text.strip() for e in html.all("del", "ins")] == ["thirty", "ten"]
    assert all("text-decoration:" in e.attributes["style"] for e in html.all("del", "ins"))
    assert "class" not in {name for e in html.elements for name in e.attributes}


def test_how_a_redline_is_read_is_said_in_words() -> None:
    assert "Deleted words are struck through, inserted words underlined." in _entry().html
    assert "struck through" not in _entry(hunks=[]).html


def test_lines_of_a_clause_stay_lines() -> None:
    html = _entry(hunks=[a_hunk(before="One.\n\nTwo.", after="One.\n\nTwo.")]).html
    assert "One.<br>Two." in html


def test_clause_that_moved_says_from_where() -> None:
    html = _entry(hunks=[a_hunk(kind="moved", was="2 Scope", clause="3 Scope")]).html
    assert "Moved: 3 Scope" in html
    assert "Stood before at: 2 Scope." in html


def test_every_hunk_leads_to_its_place_on_the_page_of_the_change() -> None:
    corpus = a_changed_corpus()
    (page,) = (p for p in plan(corpus, SITE) if p.address.startswith("changes/acme/terms/"))
    assert page.kind == PageKind("change")
    (one,) = all_recorded(corpus)
    links = parsed(change_entry(one, corpus, SITE).html).values("href")
    anchor = next(link.partition("#")[2] for link in links if "#" in link)
    assert f"{SITE.url}{SITE.path(page.address)}#{anchor}" in links
    assert anchor in parsed(article(page.address, corpus)).values("id")


def test_provisions_it_touches_are_named_with_links() -> None:
    links = {e.attributes["href"]: e.text for e in parsed(_entry().html).all("a")}
    address = "platforms/acme/terms/change-of-terms"
    assert links[SITE.absolute(address)] == "Acme may change its terms after thirty days' notice"


def test_every_link_is_absolute() -> None:
    assert all(link.startswith("https://") for link in parsed(_entry().html).values("href"))


def test_long_change_quotes_so_many_clauses_and_counts_the_rest() -> None:
    hunks = [a_hunk(anchor=f"reworded-{n}") for n in range(MOST_HUNKS + 2)]
    html = _entry(hunks=hunks, unquoted=3).html
    assert html.count("<blockquote>") == MOST_HUNKS
    assert "5 further changed clauses</a> not quoted here." in html


def test_source_names_the_document_its_archive_and_the_licence() -> None:
    entry = _entry()
    assert "captured by Open Terms Archive, ODC-BY 1.0." in entry.html
    assert entry.source == "https://a.example/terms"


def test_change_that_no_later_capture_confirms_says_so_and_calls_nothing_removed() -> None:
    gone = a_hunk(kind="removed", after="")
    entry = _entry(reworded=0, removed=1, confirmed=False, hunks=[gone])
    assert entry.title == "Acme, Terms of service: 1 clause absent (not confirmed yet)"
    assert entry.summary.endswith("No later capture confirms it yet.")
    assert "emoved" not in entry.html

"""Editors' notes on changes: where a note's title and words are shown, and where they are not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.changes.recorded import all_recorded
from generator.corpus import Corpus
from generator.feeds.changed import change_entry
from generator.feeds.watchlist import watchlist_script
from generator.pipeline.searchable import entry
from tests.feeds.a_log import a_change, a_changed_corpus
from tests.printing import SITE, article, page_at

CHANGE = "changes/acme/terms/2026-01-06"
TITLE = "Notice of changes shrinks from thirty days to ten"
WORDS = "Both captures promise notice; the later one gives a third of the <b>time</b>."
MADE = "1 clause reworded"


def a_noted_corpus(
    *later: Mapping[str, Any], confirmed: bool = True, date: str = "2026-11-20"
) -> Corpus:
    note = {"change": "2026-01-06", "title": TITLE, "note": WORDS, "by": "editors", "date": date}
    notes = {"content/platforms/acme/terms/notes.yml": json.dumps({"notes": [note]})}
    return a_changed_corpus(a_change(confirmed=confirmed), *later, more=notes)


def test_note_gives_the_change_page_its_title_and_stands_above_the_redline() -> None:
    html = article(CHANGE, a_noted_corpus())
    assert f'<h1 id="top">{TITLE}</h1>' in html
    assert html.index("Editor’s note") < html.index("Changed clauses")
    assert "Written by the editors on" in html


def test_title_made_from_counts_stays_beside_the_notes_title() -> None:
    assert f"Change: {MADE}" in article(CHANGE, a_noted_corpus())


def test_change_without_a_note_has_no_section_for_one() -> None:
    assert "Editor’s note" not in article(CHANGE, a_changed_corpus())


def test_words_of_a_note_are_text_and_never_markup() -> None:
    html = article(CHANGE, a_noted_corpus())
    assert "&lt;b&gt;time&lt;/b&gt;" in html
    assert "<b>time" not in html


def test_lists_of_changes_lead_with_the_notes_title_and_keep_the_counts() -> None:
    corpus = a_noted_corpus()
    for address in ("changes", "changes/2026", "changes/week/2026-W02", "platforms/acme"):
        html = article(address, corpus)
        assert f">{TITLE}</a>" in html, address
        assert f"Terms of service: {MADE}" in html, address


def test_provision_names_the_change_by_the_notes_title() -> None:
    html = article("platforms/acme/terms/change-of-terms", a_noted_corpus())
    assert html.count(TITLE) == 1
    assert f"“{TITLE}”" in html


def test_older_step_of_a_clause_carries_the_notes_title() -> None:
    html = article("platforms/acme/terms/change-of-terms", a_noted_corpus(a_change(2)))
    assert f'class="cb-step__title">{TITLE}' in html


def test_search_finds_the_change_by_title_and_words_of_the_note() -> None:
    corpus = a_noted_corpus()
    found = entry(page_at(CHANGE, corpus), corpus, SITE)
    assert found.title == TITLE
    assert WORDS in found.text


def test_feed_entry_is_titled_by_the_note_and_updated_on_its_day() -> None:
    corpus = a_noted_corpus()
    made = change_entry(all_recorded(corpus)[0], corpus, SITE)
    assert made.title == f"Acme, Terms of service: {TITLE}"
    assert "Editor’s note:</strong> Both captures" in made.html
    assert made.updated.date().isoformat() == "2026-11-20"


def test_entry_is_never_updated_before_it_was_published() -> None:
    corpus = a_noted_corpus(date="2025-01-01")
    made = change_entry(all_recorded(corpus)[0], corpus, SITE)
    assert made.updated == made.time


def test_feed_entry_of_an_unconfirmed_change_says_so_after_the_notes_title() -> None:
    corpus = a_noted_corpus(confirmed=False)
    made = change_entry(all_recorded(corpus)[0], corpus, SITE)
    assert made.title.endswith(f"{TITLE} (not confirmed yet)")


def test_watchlist_names_the_change_by_the_notes_title() -> None:
    corpus = a_noted_corpus()
    scripts = dict(watchlist_script(one, corpus, SITE) for one in corpus.platforms.values())
    assert TITLE.encode() in scripts["watchlist/acme.js"]

"""Touching: which hunks are about a provision's clause, and the way back through its wordings."""

from __future__ import annotations

from typing import Any

from generator.changes.recorded import recorded
from generator.changes.touching import Touch, touches
from generator.model.ledger import LedgerProvision
from tests.builders import AN_EXCERPT, a_provision
from tests.feeds.a_log import a_change, a_changed_corpus, a_hunk

TERMS = "platforms/acme/terms"
OLDER = "We may change these terms whenever we like by posting the new version on this page."
OLDEST = "These terms can be changed by Acme whenever it pleases, by posting on the web site."


def a_reworded(before: str, after: str, **overrides: Any) -> dict[str, Any]:
    return a_hunk(before=before, after=after, **overrides)


def touched(*history: dict[str, Any], clause: str = "", excerpt: str = AN_EXCERPT) -> list[Touch]:
    corpus = a_changed_corpus(*history)
    entry = LedgerProvision.model_validate(
        {"excerpt": "a" * 64, "state": "exact", "clause": clause}
    )
    provision = a_provision(excerpt=excerpt)
    return list(touches(provision, entry, recorded(corpus.documents[TERMS], corpus)))


def test_hunk_that_holds_the_excerpt_is_the_clauses() -> None:
    other = a_hunk(anchor="h-2", before="Prices are payable in advance each month of the term.")
    (touch,) = touched(a_change(hunks=[other, a_reworded(OLDER, AN_EXCERPT)]))
    assert [hunk.after for hunk in touch.hunks] == [AN_EXCERPT]


def test_typography_does_not_hide_the_excerpt() -> None:
    fancy = AN_EXCERPT.replace("matters.", "matters\u2009.").replace(" that ", "\u00a0that ")
    assert touched(a_change(hunks=[a_reworded(OLDER, fancy)]))[0].hunks


def test_excerpt_with_an_omission_is_found_by_its_parts() -> None:
    excerpt = "Nothing of this stands in the clause any longer. […] " + AN_EXCERPT
    assert touched(a_change(hunks=[a_reworded(OLDER, AN_EXCERPT)]), excerpt=excerpt)[0].hunks


def test_clause_cut_in_the_log_is_found_by_what_is_left_of_it() -> None:
    cut = "[…] by posting the new version on this page, and will tell you […]"
    assert touched(a_change(hunks=[a_reworded("", cut, cut=True)]))[0].hunks


def test_clause_is_followed_back_through_its_older_wordings() -> None:
    oldest = a_change(1, provisions=[], hunks=[a_reworded(OLDEST, OLDER)])
    newest = a_change(2, hunks=[a_reworded(OLDER, AN_EXCERPT)])
    found = touched(oldest, newest)
    assert [touch.hunks[0].before for touch in found] == [OLDER, OLDEST]


def test_change_of_another_clause_does_not_touch_it() -> None:
    other = a_change(1, provisions=[], hunks=[a_reworded(OLDEST, "Prices are payable at once.")])
    assert touched(other) == []


def test_change_that_names_the_provision_counts_even_unquoted() -> None:
    (touch,) = touched(a_change(hunks=[], unquoted=3))
    assert touch.hunks == ()


def test_hunk_of_the_same_clause_stands_in_where_none_holds_the_words() -> None:
    hunk = a_hunk(clause="4.20 Changes", before="short", after="shorter")
    (touch,) = touched(a_change(hunks=[hunk]), clause="4.20 Changes")
    assert [one.after for one in touch.hunks] == ["shorter"]


def test_short_words_are_no_proof_of_the_same_clause() -> None:
    older = a_change(1, provisions=[], hunks=[a_reworded("You agree.", "You may.")])
    newest = a_change(2, hunks=[a_reworded("You may.", AN_EXCERPT)])
    assert len(touched(older, newest)) == 1

from __future__ import annotations

import pytest

from generator.model.capture import CaptureKind, Verdict
from tests.evidence.judging import CHANGE, FLAP, GOOD, a_document, answers, judged


def test_a_first_capture_is_good_and_no_change() -> None:
    (first,) = judged(a_document())
    assert (first.verdict, first.changes_text, first.platform_change) == (*GOOD, False)


def test_a_changed_word_is_a_platform_change() -> None:
    _, second = judged(a_document("old"), a_document("new"))
    assert second.platform_change
    assert second.reason == "The words differ from the capture of 2025-01-01."


@pytest.mark.parametrize(
    ("before", "after"), [("fee of 1.5%", "fee of 15%"), ("may", "may not"), ("$5", "€5")]
)
def test_figures_negations_and_currencies_are_words(before: str, after: str) -> None:
    assert answers(judged(a_document(before), a_document(after)))[1] == CHANGE


def test_link_tokens_markup_and_punctuation_change_nothing() -> None:
    plain = a_document("see [settings](https://x.example/1) now")
    other = a_document("see **[settings](https://x.example/2)** — now")
    assert answers(judged(plain, other)) == [GOOD, GOOD]


def test_only_furniture_of_the_page_is_an_extraction_change() -> None:
    text = a_document()
    with_menu = (
        text + "\nWas this page helpful?\n\n[A](/a) [B](/b) [C](/c)\n\nUpdated: 3 days ago\n"
    )
    _, second = judged(text, with_menu)
    assert (second.verdict, second.changes_text) == (Verdict.EXTRACTION, False)
    assert second.verdict.believed


def test_hidden_addresses_are_an_extraction_change() -> None:
    shown, hidden = a_document("mail a@x.example"), a_document("mail [email protected]")
    assert answers(judged(shown, hidden))[1] == (Verdict.EXTRACTION, True)


def test_an_upgrade_of_the_archive_is_believed_and_no_platform_change() -> None:
    texts = a_document("old"), a_document("new"), a_document("new", "newer")
    _, upgrade, change = judged(*texts, kinds={1: CaptureKind.UPGRADE})
    assert (upgrade.verdict, upgrade.changes_text) == (Verdict.EXTRACTION, True)
    assert upgrade.verdict.believed
    assert not upgrade.platform_change
    assert change.platform_change


@pytest.mark.parametrize("text", ["", "# Terms of Service\n", "Updated today\n\n## Terms\n"])
def test_next_to_nothing_is_degenerate(text: str) -> None:
    full = a_document()
    assert [one.verdict for one in judged(full, text, full)] == [
        Verdict.GOOD,
        Verdict.DEGENERATE,
        Verdict.GOOD,
    ]


def test_a_small_part_of_the_text_is_degenerate() -> None:
    full = a_document()
    _, part, back = judged(full, full[:220], full)
    assert part.verdict is Verdict.DEGENERATE
    assert "where the captures around it hold" in part.reason
    assert (back.verdict, back.changes_text) == GOOD


def test_a_first_capture_that_was_cut_short_is_degenerate() -> None:
    full = a_document()
    first, second, _ = judged(full[:220], full, full)
    assert first.verdict is Verdict.DEGENERATE
    assert (second.verdict, second.changes_text) == GOOD


def test_a_redirect_is_not_believed() -> None:
    _, notice, _ = judged(a_document(), "Redirecting to legal.shop.example", a_document())
    assert notice.verdict is Verdict.REDIRECT
    assert notice.reason.endswith("“Redirecting to legal.shop.example”.")


def test_a_sentence_about_moving_inside_a_document_is_no_redirect() -> None:
    text = a_document("x") + "\nLog in to your account settings and update your account.\n"
    assert answers(judged(a_document(), text))[1] == CHANGE


@pytest.mark.parametrize(
    "page",
    [
        "This page isn't available\n---\n\nAn unexpected error has occurred. Try again later.",
        "# 404 Not Found\n\nnginx",
        "Access denied\n\nYou do not have permission to see this page on this server.",
        "Please enable JavaScript to view the page",
        "Just a moment...",
    ],
)
def test_an_error_page_is_not_believed(page: str) -> None:
    first, second = judged(page, a_document())
    assert first.verdict is Verdict.ERROR_PAGE
    assert (second.verdict, second.changes_text) == GOOD


def test_an_error_page_within_a_document_put_together_is_found() -> None:
    broken = "This page isn't available\n===\n\nThe link may be broken.\n\n" + a_document()
    _, second = judged(a_document(), broken)
    assert second.verdict is Verdict.ERROR_PAGE
    assert second.reason.startswith("A part of the capture")


def test_a_body_that_stands_twice_is_doubled_and_still_holds_the_text() -> None:
    text = a_document()
    _, twice, after = judged(text, text + "\nFooter\n\n" + text, text)
    assert twice.verdict is Verdict.DOUBLED
    assert (twice.verdict.believed, twice.verdict.holds_text) == (False, True)
    assert (after.verdict, after.changes_text) == GOOD


def test_a_change_made_while_the_text_was_doubled_shows_afterwards() -> None:
    old, new = a_document("old"), a_document("new")
    assert answers(judged(old, old + old, new + new, new))[3] == CHANGE


def test_a_text_that_goes_back_is_a_flap_and_its_return_no_change() -> None:
    usual, other = a_document("a"), a_document("b")
    assert answers(judged(usual, other, usual)) == [GOOD, FLAP, GOOD]
    assert judged(usual, other, usual)[1].reason == (
        "The text of 2025-01-01 is back on 2025-01-03, 1 day later."
    )


def test_texts_that_alternate_are_one_text_and_flaps() -> None:
    usual, other = a_document("a"), a_document("b")
    assert answers(judged(*[usual, other] * 5, usual)) == [GOOD, *[FLAP, GOOD] * 5]


def test_a_text_that_goes_back_after_a_long_while_changed_twice() -> None:
    usual, other = a_document("a"), a_document("b")
    assert answers(judged(usual, other, usual, days=40)) == [GOOD, CHANGE, CHANGE]


def test_two_variants_that_both_change_show_one_change() -> None:
    beside = a_document(sentence="cookies are set by the site for you in {} ways and for us")
    variants = [[a_document(year), a_document(year) + beside] for year in ("in 2024", "by 2025")]
    found = judged(*variants[0] * 3, *variants[1] * 3)
    assert [one.platform_change for one in found].count(True) == 1
    assert found[6].platform_change


def test_a_variant_captured_last_is_not_settled_yet() -> None:
    usual, other = a_document("a"), a_document("b")
    last = judged(usual, other, usual, other)[-1]
    assert last.verdict is Verdict.FLAP
    assert last.reason.endswith("last on 2025-01-02, and not yet settled.")


def test_a_variant_that_stays_at_last_is_a_change() -> None:
    usual, other = a_document("a"), a_document("b")
    found = judged(usual, other, usual, *[other] * 30)
    assert found[3].platform_change


def test_a_page_of_all_documents_that_the_archive_mends_is_an_extraction_change() -> None:
    mine, others = a_document(), a_document(sentence="privacy data is in the hands of our {} team")
    page = mine + others + a_document(sentence="cookies are set by the site for you in {} ways")
    found = judged(mine, page, page, mine, kinds={3: CaptureKind.UPGRADE})
    assert [one.verdict for one in found[1:3]] == [Verdict.EXTRACTION] * 2
    assert not any(one.platform_change for one in found)


def test_a_cookie_dialogue_that_comes_and_goes_is_an_extraction_change() -> None:
    text = a_document()
    dialogue = "We value your privacy\n\nWe use cookies for all that you do here.\n\nAccept all\n\n"
    found = judged(text, dialogue + text, dialogue + text, dialogue + a_document("new"), days=30)
    assert [one.verdict for one in found[1:3]] == [Verdict.EXTRACTION, Verdict.GOOD]
    assert [one.platform_change for one in found] == [False, False, False, True]

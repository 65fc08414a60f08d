"""The words that a redline keeps, deletes and inserts."""

from __future__ import annotations

import time

from generator.changes.redlining import SpanKind, count_edits, redline

SIGNS = {SpanKind.KEPT: "{}", SpanKind.DELETED: "[-{}-]", SpanKind.INSERTED: "{{+{}+}}"}


def marked(before: str, after: str) -> str:
    return "".join(SIGNS[span.kind].format(span.text) for span in redline(before, after))


def test_equal_texts_are_kept_whole() -> None:
    assert marked("You pay.", "You pay.") == "You pay."


def test_empty_texts_have_no_spans() -> None:
    assert redline("", "") == ()


def test_an_exchanged_word_is_deleted_before_it_is_inserted() -> None:
    assert marked("within 30 days of it", "within 14 days of it") == (
        "within [-30 -]{+14 +}days of it"
    )


def test_signs_are_marked_apart_from_words() -> None:
    assert marked("the Fees.", "the Fees, and costs.") == "the Fees{+, and costs+}."


def test_figures_and_currencies_are_marked_whole() -> None:
    assert marked("a 1.5% fee", "a 15% fee") == "a [-1.5-]{+15+}% fee"
    assert marked("it is $5 now", "it is €5 now") == "it is [-$-]{+€+}5 now"


def test_typography_and_spacing_are_kept_as_in_the_later_text() -> None:
    assert marked('the "Site"  is ours', "the “Site” is ours") == "the “Site” is ours"


def test_a_deletion_at_the_end_keeps_its_distance() -> None:
    assert marked("we pay you at once.", "we pay.") == "we pay[- you at once-]."


def test_a_lonely_common_word_does_not_split_an_exchange() -> None:
    assert marked("all rights in the old works stay", "some duty under the new deal stay") == (
        "[-all rights in the old works -]{+some duty under the new deal +}stay"
    )


def test_edits_are_counted_in_words() -> None:
    assert count_edits(redline("you pay, in time.", "you shall pay us.")) == (2, 2)


def test_ten_thousand_changed_words_take_less_than_a_second() -> None:
    before = " ".join(f"w{n % 997}" for n in range(10_000))
    after = " ".join(f"w{n * 7 % 1013}" for n in range(10_000))
    started = time.perf_counter()
    redline(before, after)
    assert time.perf_counter() - started < 1

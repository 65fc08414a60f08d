from __future__ import annotations

import time

import pytest

from generator.evidence import EvidenceState, locate, locate_in, prepare, refusal

TERMS = """\
Terms
=====

1\\. Use
-------

**1.1. Account.** You must not share your account [with others](https://example.org/share), and
you keep **all rights** in your Content.

*   We may charge 1.5% of $1,000 a month;
*   we won't sell your personal data to brokers.

1\\. End
-------

The services end when you delete the account. Fees stay due. We keep backups for 30 days.
"""


def _state(quote: str, markdown: str = TERMS) -> str | None:
    match = locate(quote, markdown)
    return match.state.value if match else None


def test_a_quotation_that_only_lacks_markup_is_exact() -> None:
    quote = "You must not share your account with others, and you keep all rights in your Content."
    assert _state(quote) == "exact"


def test_a_folded_quotation_is_normalised() -> None:
    assert _state("\u2022 we won\u2019t sell your personal data to brokers.") == "normalised"


def test_the_place_is_given_in_the_captures_own_characters() -> None:
    match = locate("share your account with others, and you keep all rights", TERMS)
    assert match is not None
    found = TERMS[match.start : match.end]
    assert found.startswith("share your account [with others](")
    assert found.endswith("**all rights")


def test_outer_punctuation_belongs_to_the_place() -> None:
    markdown = "We say: (a) you may use the Service for free, always; (b) or not."
    match = locate("(a) you may use the Service for free, always;", markdown)
    assert match is not None
    assert markdown[match.start : match.end] == "(a) you may use the Service for free, always;"


@pytest.mark.parametrize(
    "quote",
    [
        "We may charge 15% of $1,000 a month; we won't sell",
        "We may charge 1. 5% of $1,000 a month; we won't sell",
        "We may charge 1.5% of $1000 a month; we won't sell",
        "We may charge 1.5% of \u20ac1,000 a month; we won't sell",
        "5% of $1,000 a month; we won't sell your personal data",
        "We may charge 1.5% of $1,000 a month, we won't sell",
        "We may charge 1.5% of $1,000 a month; we will sell your",
        "We may charge 1.5% of $1,000 a month; and we won't sell",
        "You must share your account with others, and you keep all",
        "You must not share your account with others, or you keep",
        "You must not share your account, and you keep all rights",
        "ou must not share your account with others, and you keep",
        "You must not share your account with others, and you kee",
        "The services end when you delete the acount. Fees stay due.",
        "The Services end when you delete the account. Fees stay due.",
    ],
)
def test_an_altered_quotation_is_not_found(quote: str) -> None:
    assert locate(quote, TERMS) is None


@pytest.mark.parametrize("mark", ["\u2026", "...", "[...]", "[\u2026]", "(...)", ". . .", "* * *"])
def test_an_ellipsis_stands_for_a_passage_left_out(mark: str) -> None:
    quote = f"The services end when you delete the account. {mark} We keep backups for 30 days."
    assert _state(quote) == "normalised"


@pytest.mark.parametrize(
    "quote",
    [
        "We keep backups for 30 days. [...] The services end when you delete",
        "The services end when you delete the account. [...] We keep backups for 31 days.",
        "You must [...] share your account with others, and you keep all rights",
        "You must not share your account [...] in the [...] of your Content.",
    ],
)
def test_an_ellipsis_excuses_neither_order_nor_changes(quote: str) -> None:
    assert locate(quote, TERMS) is None


def test_parts_too_far_apart_are_not_one_quotation() -> None:
    first, last = "You may cancel the plan at any time.", "We refund what you have paid us."
    near, far = "Filler text. " * 100, "Filler text. " * 500
    quote = f"{first} [...] {last}"
    assert locate(quote, f"{first} {near}{last}") is not None
    assert locate(quote, f"{first} {far}{last}") is None


def test_a_literal_ellipsis_of_the_source_is_text() -> None:
    markdown = "We collect names, emails, phone numbers... and whatever you send."
    assert _state(markdown, markdown) == "exact"


def test_a_quotation_may_start_after_an_elision_but_not_end_inside_a_contraction() -> None:
    assert _state(
        "utilisateur accepte les conditions du service",
        "L'utilisateur accepte les conditions du service.",
    )
    assert not _state(
        "The provider says that its own users can", "The provider says that its own users can't."
    )


def test_a_quotation_may_start_after_a_long_dash_but_not_inside_a_compound() -> None:
    markdown = "All of this policy\u2014including a non-exclusive licence to the Content\u2014ends."
    assert _state("including a non-exclusive licence to the Content", markdown) == "exact"
    assert _state("exclusive licence to the Content - ends with it", markdown) is None
    assert _state("exclusive licence to the Content\u2014ends.", markdown) is None


def test_chinese_characters_count_twice_and_need_no_spaces() -> None:
    before, read, terms = (
        "\u60a8\u5728\u4f7f\u7528\u672c\u670d\u52a1\u4e4b\u524d",
        "\u5ba1\u614e\u9605\u8bfb",
        "\u672c\u534f\u8bae\u7684\u5404\u6761\u6b3e",
    )
    markdown = f"{before}\uff0c\u8bf7\u60a8**{read}**{terms}\u3002"
    quote = f"{before}, \u8bf7\u60a8{read}\n{terms}"
    assert _state(quote, markdown) == "normalised"


def test_a_quotation_in_two_clauses_is_several() -> None:
    clause = "We may change these terms at any time with notice."
    match = locate(clause, f"1. {clause}\n\nOther words stand here.\n\n2. {clause}")
    assert match is not None
    assert (match.state, match.occurrences, match.occurrences_raw) == (EvidenceState.SEVERAL, 2, 2)


def test_a_capture_that_holds_its_text_twice_says_it_once() -> None:
    text = " ".join(f"Clause {n} says that party {n} pays {n} dollars." for n in range(60))
    match = locate("Clause 7 says that party 7 pays 7 dollars.", f"{text}\n\n{text}")
    assert match is not None
    assert (match.state, match.occurrences, match.occurrences_raw) == (EvidenceState.EXACT, 1, 2)


def test_a_short_quotation_is_refused_with_a_reason() -> None:
    assert locate("We keep backups for 30 days.", TERMS) is None
    assert refusal("We keep backups.") == (
        "a quotation needs at least 40 characters to be evidence, got 16"
    )


def test_a_place_in_the_navigation_does_not_count() -> None:
    titles = ["What data we collect", "How we share it", "How to contact our team"]
    menu = "\n".join(f"*   [{title}](#x)" for title in titles)
    body = "\n\n".join(f"## {title}" for title in titles)
    quote = " ".join(titles)
    assert locate(quote, menu) is None
    match = locate(quote, f"{menu}\n\n{body}")
    assert match is not None
    assert match.occurrences_raw == 1


def test_a_prepared_capture_answers_many_quotations() -> None:
    prepared = prepare(TERMS)
    quote = "We keep backups for 30 days. We keep backups"
    assert locate_in(quote, prepared) is None
    assert locate_in("The services end when you delete the account.", prepared) is not None


def test_nothing_is_found_in_an_empty_capture() -> None:
    assert locate("The services end when you delete the account.", "") is None


def test_a_quotation_without_words_is_found_nowhere() -> None:
    assert locate("- " * 60, TERMS) is None


def test_locating_in_ten_thousand_words_takes_milliseconds() -> None:
    text = "\n\n".join(
        f"{n}\\. You, party {n}, **pay** the yearly fee {n} on time." for n in range(1100)
    )
    prepared = prepare(text)
    start = time.perf_counter()
    for n in range(20):
        assert (
            locate_in(f"You, party {n * 50}, pay the yearly fee {n * 50} on time.", prepared)
            is not None
        )
    assert (time.perf_counter() - start) / 20 < 0.015


@pytest.mark.parametrize(
    "mark", ["a,", "](", "[^1] ", ". ", "...... ", "- -- ", "e\u0301", "<sup>1</sup>"]
)
def test_hostile_input_ends_soon(mark: str) -> None:
    text = mark * 10_000
    start = time.perf_counter()
    locate("a quotation that does not stand in the capture at all", text)
    locate(mark * 100, text)
    locate(text, text)
    assert time.perf_counter() - start < 5

"""What `compare` says of small documents."""

from __future__ import annotations

import pytest

from generator.changes.change import Change
from generator.changes.comparison import compare
from generator.model.change import ChangeKind

PAYMENT = "You pay the fees within thirty days after the date of each invoice we send."
NOTICE = "We tell you about a new price by electronic mail sixty days before it is due."
LIABILITY = "Neither party is liable for loss of profit, goodwill or data, however it arises."
LAW = "The law of Ireland governs this agreement, without its rules on conflict of laws."
TERMS = f"# Terms\n\n## 1. Fees\n\n{PAYMENT}\n\n{NOTICE}\n\n## 2. Liability\n\n{LIABILITY}\n"


def kinds(changes: list[Change]) -> list[str]:
    return [change.kind.value for change in changes]


def the_change(before: str, after: str) -> Change:
    (change,) = compare(before, after)
    return change


def test_a_document_does_not_differ_from_itself() -> None:
    assert compare(TERMS, TERMS) == []


def test_empty_documents_do_not_differ() -> None:
    assert compare("", "\n\n---\n") == []


def test_a_new_paragraph_is_added_in_its_clause() -> None:
    change = the_change(TERMS, TERMS.replace(NOTICE, f"{NOTICE}\n\n{LAW}"))
    assert (change.kind, change.before, change.after) == (ChangeKind.ADDED, "", LAW)
    assert change.clause is not None
    assert change.clause.path == ("Terms", "1. Fees")
    assert change.was is None
    assert (change.words_before, change.words_after, change.words_inserted) == (0, 14, 14)


def test_a_paragraph_that_is_gone_is_removed_from_its_clause() -> None:
    change = the_change(TERMS, TERMS.replace(f"{NOTICE}\n\n", ""))
    assert (change.kind, change.before, change.after) == (ChangeKind.REMOVED, NOTICE, "")
    assert change.clause == change.was
    assert change.clause is not None
    assert change.clause.number == "1"


def test_a_new_section_is_one_change_with_its_heading() -> None:
    change = the_change(TERMS, f"{TERMS}\n## 3. Law\n\n{LAW}\n\n{LAW.replace('law', 'right')}\n")
    assert change.kind is ChangeKind.ADDED
    assert change.after.startswith("3. Law\n\nThe law of Ireland")
    assert change.clause is not None
    assert change.clause.number == "3"


def test_other_words_are_a_rewording_with_both_texts() -> None:
    change = the_change(TERMS, TERMS.replace("thirty", "fourteen"))
    assert (change.kind, change.before) == (ChangeKind.REWORDED, PAYMENT)
    assert change.after == PAYMENT.replace("thirty", "fourteen")
    assert (change.words_deleted, change.words_inserted) == (1, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a fee of 1.5% a year", "a fee of 15% a year"),
        ("a fee of $500 a year", "a fee of €500 a year"),
        ("you may not share the key", "you may share the key"),
        ("our Services and your account", "our services and your account"),
        ("the terms, and the policy", "the terms and the policy"),
    ],
)
def test_small_signs_with_meaning_are_a_change(before: str, after: str) -> None:
    text = "When we provide the service for {}, and nothing else is agreed, this applies."
    assert kinds(compare(text.format(before), text.format(after))) == ["reworded"]


def test_a_figure_that_begins_a_sentence_is_not_a_clause_number() -> None:
    text = "{} days after the notice the agreement ends, unless you object before that day."
    assert kinds(compare(text.format(30), text.format(60))) == ["reworded"]


def test_renumbering_is_no_change() -> None:
    later = TERMS.replace("2. Liability", "7. Liability").replace("1. Fees", "6. Fees")
    assert compare(TERMS, later) == []


def test_a_section_put_in_front_renumbers_and_adds_nothing_else() -> None:
    later = TERMS.replace("2. Liab", "3. Liab").replace("1. Fees", f"1. Law\n\n{LAW}\n\n## 2. Fees")
    change = the_change(TERMS, later)
    assert (change.kind, change.after) == (ChangeKind.ADDED, f"1. Law\n\n{LAW}")


def test_lettered_numbers_are_numbers() -> None:
    assert compare(f"1. {PAYMENT}\n2. {NOTICE}", f"A.1. {PAYMENT}\n\nA.2. {NOTICE}") == []


def test_a_paragraph_elsewhere_has_moved_and_keeps_its_old_place() -> None:
    long = "\n\n".join([LAW, LIABILITY.replace("loss", "want")])
    before = f"## 1. Fees\n\n{PAYMENT}\n\n{NOTICE}\n\n## 2. Rest\n\n{long}\n"
    after = f"## 1. Fees\n\n{NOTICE}\n\n## 2. Rest\n\n{long}\n\n{PAYMENT}\n"
    change = the_change(before, after)
    assert (change.kind, change.before, change.after) == (ChangeKind.MOVED, PAYMENT, PAYMENT)
    assert change.clause is not None
    assert change.was is not None
    assert (change.was.number, change.clause.number) == ("1", "2")


def test_two_sections_that_changed_places_have_both_moved() -> None:
    changes = compare(
        f"## 1. Fees\n\n{PAYMENT}\n\n## 2. Law\n\n{LAW}\n",
        f"## 1. Law\n\n{LAW}\n\n## 2. Fees\n\n{PAYMENT}\n",
    )
    assert kinds(changes) == ["moved", "moved"]
    assert [c.clause.title for c in changes if c.clause] == ["Law", "Fees"]


def test_a_paragraph_moved_and_rewritten_is_reworded() -> None:
    rewritten = PAYMENT.replace("thirty days", "two weeks").replace("each invoice", "any bill")
    after = TERMS.replace(f"{PAYMENT}\n\n", "") + f"\n{rewritten}\n"
    assert kinds(compare(TERMS, after)) == ["reworded"]


def test_a_clause_with_the_same_title_is_reworded_however_much_is_new() -> None:
    change = the_change(
        f"**Deletion.** We delete the data at the end. Ask us in writing.\n\n{LAW}",
        f"**Deletion.** Data stay for ninety days at the end, then we erase them.\n\n{LAW}",
    )
    assert change.kind is ChangeKind.REWORDED


def test_a_date_line_is_reworded_not_removed_and_added() -> None:
    change = the_change(f"Last updated: May 1, 2025\n\n{LAW}", f"Last updated: 2026-02-07\n\n{LAW}")
    assert change.kind is ChangeKind.REWORDED


def test_other_paragraph_breaks_are_no_change() -> None:
    assert compare(f"{PAYMENT}\n\n{NOTICE}\n\n{LAW}", f"{PAYMENT} {NOTICE}\n\n{LAW}") == []
    assert compare(f"{PAYMENT} {NOTICE} {LAW}", f"{PAYMENT}\n\n{NOTICE}\n\n{LAW}") == []


def test_a_sentence_broken_by_the_page_is_one_passage() -> None:
    assert compare(LIABILITY, LIABILITY.replace("goodwill or", "goodwill or\n\n")) == []


def test_a_document_without_paragraphs_is_compared_sentence_by_sentence() -> None:
    sentences = [f"Rule {n} binds the {n}th party in every case and place." for n in range(120)]
    block = " ".join(sentences)
    assert compare(block, "\n\n".join(sentences)) == []
    change = the_change(block, block.replace("the 70th party", "no party"))
    assert change.before == sentences[70]


def test_headings_differ_by_words_only() -> None:
    assert compare("## Our duties\n\n" + LAW, "**OUR DUTIES:**\n\n" + LAW) == []
    assert kinds(compare("## Our duties\n\n" + LAW, "## Our rights\n\n" + LAW)) == ["reworded"]


def test_a_text_held_twice_yields_its_changes_once() -> None:
    later = TERMS.replace("thirty", "ten")
    assert len(compare(TERMS + TERMS, later + later)) == 1


def test_changes_come_in_the_order_of_the_later_capture() -> None:
    after = TERMS.replace(PAYMENT, f"{LAW}\n\n{PAYMENT}").replace(f"{NOTICE}\n\n", "")
    after = after.replace("goodwill", "good will, orders")
    assert kinds(compare(TERMS, after)) == ["added", "removed", "reworded"]


def test_every_kind_is_explained_in_a_sentence() -> None:
    assert all(kind.meaning.endswith(".") for kind in ChangeKind)

"""What to do or ask: whole pieces of the record, nothing added."""

from __future__ import annotations

from generator.model.provision import Compliance
from generator.pages.asks import CONSIDER_ROOM, asks, pieces


def _asked(consider: str, contract: str = "Contracts.") -> Compliance:
    return Compliance("Landscape.", "Medium.", "Flags.", contract, consider)


def test_list_items_are_whole_and_without_marks() -> None:
    text = "- Which plan is *in use*.\n- Who reads\n  the notices.\n\n1. A record. Two sentences.\n"
    assert tuple(pieces(text)) == (
        "Which plan is in use.",
        "Who reads the notices.",
        "A record. Two sentences.",
    )


def test_paragraphs_are_split_into_sentences() -> None:
    assert tuple(pieces("First one.\nSecond one.\n\nThird one.")) == (
        "First one.",
        "Second one.",
        "Third one.",
    )


def test_items_that_do_not_fit_are_counted_not_cut() -> None:
    long = "x" * (CONSIDER_ROOM - 10)
    found = asks(_asked(f"- {long}\n- Second item here.\n- Third item here.\n"))
    assert (found.consider, found.left) == ((long,), 2)


def test_contract_is_cut_at_the_end_of_a_sentence() -> None:
    contract = " ".join(f"Sentence number {number} is here." for number in range(30))
    found = asks(_asked("- One.", contract)).contract
    assert found.endswith("is here.")
    assert contract.startswith(found)
    assert len(found) < 300


def test_empty_parts_give_nothing() -> None:
    found = asks(_asked("", ""))
    assert (found.consider, found.left, found.contract) == ((), 0, "")

from __future__ import annotations

import pytest

from generator.changes.redlining import SpanKind, redline
from generator.text.words import count_words
from generator.verify.quoting import MOST_WORDS, quoted_clause

LONG = " ".join(f"word{at}" for at in range(400))


def marked(before: str, after: str, kind: SpanKind) -> list[str]:
    return [span.text.strip() for span in redline(before, after) if span.kind is kind]


def test_short_clause_is_quoted_whole() -> None:
    assert quoted_clause("one two", "one three") == ("one two", "one three", False)


def test_long_clause_is_cut_around_its_changed_words() -> None:
    before, after, cut = quoted_clause(LONG, LONG.replace("word200", "other"))
    assert cut
    assert before.startswith("[…] word190 ")
    assert before.endswith(" word210 […]")
    assert marked(before, after, SpanKind.DELETED) == ["word200"]
    assert marked(before, after, SpanKind.INSERTED) == ["other"]


def test_words_between_two_changes_are_left_out_alike_on_both_sides() -> None:
    changed = LONG.replace("word100", "other").replace("word300", "another")
    before, after, _ = quoted_clause(LONG, changed)
    assert before.count("[…]") == after.count("[…]") == 3
    assert marked(before, after, SpanKind.DELETED) == ["word100", "word300"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LONG, LONG.upper()),
        (LONG, ""),
        ("", LONG),
        (LONG, LONG),
        (LONG, " ".join(f"w{at}" if at % 9 else f"word{at}" for at in range(400))),
        ("的" * 900, "的" * 300 + "新" * 300),
    ],
    ids=["all-changed", "removed", "added", "moved", "many-changes", "chinese"],
)
def test_no_side_is_longer_than_the_limit(before: str, after: str) -> None:
    shown_before, shown_after, cut = quoted_clause(before, after)
    assert cut
    assert max(count_words(shown_before), count_words(shown_after)) <= MOST_WORDS
    assert bool(shown_before) == bool(before)
    assert bool(shown_after) == bool(after)
    assert "[…] […]" not in shown_before + shown_after


def test_added_clause_is_cut_at_its_end() -> None:
    _, after, _ = quoted_clause("", LONG)
    assert after.startswith("word0 word1 ")
    assert after.endswith(" word99 […]")


def test_paragraphs_stay_paragraphs() -> None:
    before = f"{LONG}\n\nOld words stand here.\n\nThe end."
    shown, _, _ = quoted_clause(before, before.replace("Old", "New"))
    assert shown.endswith("\n\nOld words stand here.\n\nThe end.")

"""What holds of any two captures."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.changes.comparison import compare
from generator.changes.following import lineage
from generator.changes.redlining import SpanKind, redline
from generator.model.change import ChangeKind

WORDS = ["we", "you", "may", "not", "share", "the", "fees", "data", "account", "within", "days"]
WORDS += ["of", "notice", "“Site”", "1.5%", "$20", "(a)"]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=4, max_size=12).map(
    lambda chosen: " ".join(chosen).capitalize() + "."
)
PASSAGES = st.one_of(
    SENTENCES,
    SENTENCES.map(lambda text: f"* {text}"),
    SENTENCES.map(lambda text: f"**{text[:9].strip()}.** {text}"),
    st.sampled_from(["Fees", "Your data", "Term and notice"]).map(lambda title: f"## {title}"),
)
DOCUMENTS = st.lists(PASSAGES, max_size=12)


def text_of(passages: list[str]) -> str:
    return "\n\n".join(passages)


@given(st.text())
def test_no_text_differs_from_itself(text: str) -> None:
    assert compare(text, text) == []
    assert compare(text + "\n", text + "\n\n") == []


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(before: str, after: str) -> None:
    for change in compare(before, after):
        assert change.before or change.after


@given(DOCUMENTS)
def test_cosmetic_edits_are_no_change(passages: list[str]) -> None:
    before = text_of(passages)
    after = f"\n{before}".replace("\n* ", "\n-  ").replace("“", '"').replace("”", '"')
    after = after.replace("fees", "[fees](https://example.org/fees)").replace("\n\n", "\n\n\n")
    assert compare(before, after) == []


@given(DOCUMENTS)
def test_another_link_target_is_no_change(passages: list[str]) -> None:
    links = text_of(passages).replace("data", "[data]({})")
    assert compare(links.replace("{}", "/one"), links.replace("{}", "https://b.example/2#x")) == []


@given(DOCUMENTS, DOCUMENTS)
def test_sides_are_empty_as_the_kind_says(before: list[str], after: list[str]) -> None:
    for change in compare(text_of(before), text_of(after)):
        assert bool(change.before) == (change.kind is not ChangeKind.ADDED)
        assert bool(change.after) == (change.kind is not ChangeKind.REMOVED)


@given(DOCUMENTS, DOCUMENTS)
def test_a_difference_is_seen_from_both_sides(before: list[str], after: list[str]) -> None:
    there = compare(text_of(before), text_of(after))
    back = compare(text_of(after), text_of(before))
    assert bool(there) == bool(back)


@given(DOCUMENTS, SENTENCES, st.integers(0, 12))
def test_a_passage_of_new_words_is_the_only_change(
    passages: list[str], new: str, place: int
) -> None:
    at = min(place, len(passages))
    strange = "Kangaroos " + " ".join(f"{word[:1]}oo{n}" for n, word in enumerate(new.split()))
    after = [*passages[:at], strange, *passages[at:]]
    (change,) = compare(text_of(passages), text_of(after))
    assert (change.kind, change.after) == (ChangeKind.ADDED, strange)


@given(st.text(max_size=200), st.text(max_size=200))
def test_kept_and_inserted_words_are_the_later_text(before: str, after: str) -> None:
    spans = redline(before, after)
    assert "".join(s.text for s in spans if s.kind is not SpanKind.DELETED) == after


@given(st.lists(st.sampled_from(WORDS)), st.lists(st.sampled_from(WORDS)))
def test_kept_and_deleted_words_are_the_earlier_text(before: list[str], after: list[str]) -> None:
    spans = redline(" ".join(before), " ".join(after))
    kept = "".join(s.text for s in spans if s.kind is not SpanKind.INSERTED)
    assert kept.replace(" ", "") == "".join(before)


@given(st.lists(DOCUMENTS, max_size=5), SENTENCES)
@settings(max_examples=30)
def test_wordings_cover_every_capture(captures: list[list[str]], quote: str) -> None:
    versions = [(str(n), text_of(passages)) for n, passages in enumerate(captures)]
    wordings = lineage(versions, quote)
    assert sum(wording.captures for wording in wordings) == len(versions)
    assert [w.first for w in wordings[:1]] == [id_ for id_, _ in versions[:1]]

"""What holds for any content: nothing raises, order does not matter, every line exists."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.corpus import link
from generator.problem import Problem, in_order
from generator.record import Source, read_fields, read_record
from generator.validate import validate
from tests.builders import A_RECORD, a_content, a_record_text, sources

LEDGER = "content/platforms/acme/terms/captures.yml"
TYPES = "content/taxonomies/clause-types.yml"
RECORD = a_record_text()
BROKEN = {
    **a_content(),
    A_RECORD: a_record_text(severity="hihg", colour="red", body="## Why this matters\n"),
    "content/platforms/beta/terms/change-of-prices.md": a_record_text(
        type="x", peers="[a/b]", aliases="[platforms/beta, old/name]"
    ),
    "content/platforms/beta/terms/change-of-terms.md": a_record_text(aliases="[old/name]"),
    "content/platforms/gamma/terms/index.md": "---\n---\n",
    "content/regulations/Gdpr.md": "",
    TYPES: a_content()[TYPES] + "  extra: {}\n",
}
MARKS = st.sampled_from(
    [*"-:[]{}&*!|>'\"#%@`, \t\n\r~?\\", "---\n", "- ", ": ", "## ", "```\n", "é"]
)
PIECES = st.one_of(MARKS, st.text(max_size=3), st.sampled_from(RECORD.splitlines(keepends=True)))

steady = settings(max_examples=60, deadline=None, derandomize=True, database=None)


def lines_of(source: Source) -> int:
    data = source.data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return data.count(b"\n") + 1


def checked(source: Source) -> tuple[bool, tuple[Problem, ...]]:
    """Whether a source was typed in the tiny content set, and its own problems."""
    content = [one for one in sources(a_content()) if one.path != source.path]
    library, found = validate([*content, source])
    _, dangling = link(library)
    problems = in_order((*found, *dangling))
    own = tuple(problem for problem in problems if problem.path == source.path)
    assert all(1 <= problem.line <= lines_of(source) for problem in own), own
    assert all(str(problem).isprintable() for problem in problems)
    typed = source.path in library.fields and source.path not in library.untyped
    return typed, own


@given(order=st.permutations(sources(a_content())))
@settings(steady, max_examples=25)
def test_order_of_files_changes_nothing_in_whole_content(order: list[Source]) -> None:
    library, problems = validate(order)
    expected, _ = validate(sources(a_content()))
    assert problems == ()
    assert link(library) == link(expected)
    assert repr(link(library)) == repr(link(expected))


@given(order=st.permutations(sources(BROKEN)))
@settings(steady, max_examples=25)
def test_order_of_files_changes_no_problem(order: list[Source]) -> None:
    library, problems = validate(order)
    expected, expected_problems = validate(sources(BROKEN))
    assert problems == expected_problems
    assert repr(link(library)) == repr(link(expected))


@given(data=st.binary(max_size=300))
@steady
def test_any_bytes_are_a_record_or_a_problem(data: bytes) -> None:
    for whole in (data, b"---\n" + data + b"\n---\n", b"---\ntitle: a\n---\n" + data):
        source = Source(A_RECORD, whole)
        record, problems = read_record(source)
        assert record is not None or problems
        typed, own = checked(source)
        assert typed or own


@given(pieces=st.lists(PIECES, max_size=40))
@steady
def test_any_facts_are_read_or_a_problem_on_a_line_that_exists(pieces: list[str]) -> None:
    source = Source("content/taxonomies/x.yml", "".join(pieces).encode("utf-8", "replace"))
    fields, problems = read_fields(source)
    assert fields is not None or problems
    assert all(1 <= problem.line <= lines_of(source) for problem in problems)


@st.composite
def mutations(draw: st.DrawFn, text: str) -> str:
    """Text with one to four cuts, insertions or replacements."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 3, 20, 100])))
        text = text[:start] + draw(PIECES) + text[end:]
    return text


@given(text=mutations(RECORD))
@settings(steady, max_examples=120)
def test_damaged_record_is_typed_or_a_problem(text: str) -> None:
    typed, own = checked(Source(A_RECORD, text.encode("utf-8", "replace")))
    assert typed or own


@given(text=mutations(a_content()[TYPES]))
@steady
def test_damaged_taxonomy_is_typed_or_a_problem(text: str) -> None:
    typed, own = checked(Source(TYPES, text.encode("utf-8", "replace")))
    assert typed or own


@given(text=mutations(a_content()[LEDGER]))
@settings(steady, max_examples=30)
def test_damaged_ledger_is_always_a_problem(text: str) -> None:
    if text != a_content()[LEDGER]:
        typed, own = checked(Source(LEDGER, text.encode("utf-8", "replace")))
        assert not typed
        assert own


@given(path=st.text(max_size=40), data=st.sampled_from([b"", RECORD.encode()]))
@steady
def test_any_path_is_a_place_or_a_problem(path: str, data: bytes) -> None:
    library, problems = validate([Source(f"content/{path}", data)])
    assert all(str(problem).isprintable() for problem in problems)
    assert problems or library.fields or path.startswith("pages/")

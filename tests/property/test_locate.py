from __future__ import annotations

import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.evidence import locate, locate_in, prepare
from generator.text.fold import fold
from generator.text.normalise import normalise
from generator.text.visible import visible
from generator.text.words import width

WORDS = [
    *("you", "we", "may", "pay", "not", "not", "the", "fees", "service", "data", "within", "30"),
    *(
        "1.5%",
        "$100",
        "Customer's",
        "\u201cContent\u201d",
        "non-exclusive",
        "and/or",
        "users\u2019",
    ),
    *(
        "(a)",
        "agree,",
        "notice;",
        "4.2",
        "donn\xe9es",
        "use\u2014or",
        "\xa7512",
        "use.",
        "Account.",
        "(ii)",
    ),
]
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)
joints = st.sampled_from([" ", " ", " ", "\n", "\xa0", "  \n", "\n\n", "\n\n*   ", "\n1.  "])
wrappers = st.sampled_from([*["{}"] * 6, "**{}**", "_{}_", "[{}](https://e.org/x)"])
pieces = st.lists(st.tuples(wrappers, st.sampled_from(WORDS), joints), min_size=18, max_size=40)
captures = pieces.map(
    lambda drawn: "".join(wrapper.format(word) + joint for wrapper, word, joint in drawn)
)


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, int, int]:
    """A capture and a stretch of its visible words, as offsets of the visible text."""
    capture = draw(captures)
    words = [found.span() for found in re.finditer(r"\S+", visible(capture).text)]
    first = draw(st.integers(0, 3))
    last = draw(st.integers(len(words) - 4, len(words) - 1))
    return capture, words[first][0], words[last][1]


@quick
@given(st.text())
def test_normalising_is_idempotent(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@quick
@given(st.text(alphabet="a1 .,-*\n\t\u2022\xb7'|%$\u6761(B\u2014\u0301\u1100\u1161\ufb01\xad"))
def test_normalising_marks_and_joints_is_idempotent(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@quick
@given(st.text())
def test_folding_is_idempotent_and_maps_back_in_order(text: str) -> None:
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    starts = [folded.start(index) for index in range(len(folded.text))]
    assert starts == sorted(starts)
    assert all(0 <= start < len(text) for start in starts)


@quick
@given(st.text(alphabet="ab *_[]()<>`\\|#-=>!\n\t&;.1/:\"'~^"))
def test_any_text_has_visible_text_that_maps_back(markdown: str) -> None:
    seen = visible(markdown)
    starts = [seen.start(index) for index in range(len(seen.text))]
    assert starts == sorted(starts)
    assert all(0 <= start < len(markdown) for start in starts)
    assert all(seen.end(index + 1) > start for index, start in enumerate(starts))


@quick
@given(cuts())
def test_an_excerpt_cut_from_a_capture_is_found_there(cut: tuple[str, int, int]) -> None:
    capture, start, end = cut
    seen = visible(capture)
    quote = seen.text[start:end]
    assume(width(quote) >= 40)
    match = locate(quote, capture)
    assert match is not None
    if match.occurrences_raw == 1:
        assert seen.start(start) <= match.start
        assert match.end <= seen.end(end)
        covered = seen.text[seen.source.index(match.start) : seen.source.index(match.end)]
        assert normalise(quote) == normalise(covered)


@quick
@given(cuts(), st.integers(1, 9), st.data())
def test_changing_one_digit_makes_it_not_found(
    cut: tuple[str, int, int], by: int, data: st.DataObject
) -> None:
    capture, start, end = cut
    prepared = prepare(capture)
    quote = prepared.visible.text[start:end]
    digits = [index for index, character in enumerate(quote) if character in "0123456789"]
    assume(digits and width(quote) >= 40)
    at = data.draw(st.sampled_from(digits))
    altered = quote[:at] + str((int(quote[at]) + by) % 10) + quote[at + 1 :]
    assume(normalise(altered) not in normalise(prepared.visible.text))
    assert locate_in(altered, prepared) is None


@quick
@given(cuts())
def test_dropping_a_negation_makes_it_not_found(cut: tuple[str, int, int]) -> None:
    capture, start, end = cut
    prepared = prepare(capture)
    quote = prepared.visible.text[start:end]
    altered = re.sub(r"(?<=\s)not\s", "", quote, count=1)
    assume(altered != quote and width(altered) >= 40)
    assume(normalise(altered) not in normalise(prepared.visible.text))
    assert locate_in(altered, prepared) is None

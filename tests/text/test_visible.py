from __future__ import annotations

import pytest

from generator.text.visible import visible


def _shown(markdown: str) -> str:
    return " ".join(visible(markdown).text.split())


def _of(markdown: str, kind: str) -> list[str]:
    seen = visible(markdown)
    return [seen.text[span.start : span.end] for span in seen.spans if span.kind == kind]


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("# Fees #\n", "Fees"),
        ("Fees\n====\n\nTaxes\n-----\n", "Fees Taxes"),
        ("1.  Scope\n    -----\n    \n2.  Term", "1. Scope 2. Term"),
        ("a\n\n* * *\n\nb", "a b"),
        ("> quoted\n> text", "quoted text"),
        ("*   one\n    *   two\n- three\n+ four", "one two three four"),
        ("1.  one\n2)  two", "1. one 2) two"),
        ("```\n*kept* [as](is)\n```", "*kept* [as](is)"),
        ("a\n```\n*b*", "a ``` b"),
        ("| a | b \\| c |\n| --- | :-: |\n| d | e |", "a b | c d e"),
        ("see [x]\n\n[x]: https://example.org", "see x"),
        ("end  \nof line\\\nbreak", "end of line break"),
        ("**Title**\r\n\r\ntext", "Title text"),
    ],
)
def test_block_marks_are_not_visible(markdown: str, shown: str) -> None:
    assert _shown(markdown) == shown


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("**b** _i_ ***both*** __b__", "b i both b"),
        ("**b\\*c** 5 * 3 snake_case", "b*c 5 * 3 snake_case"),
        ("price* and more", "price* and more"),
        ("**never closed", "never closed"),
        ("`a*b*` and ``c`d``", "a*b* and c`d"),
        ("a ` alone", "a ` alone"),
        ("[text](https://e.org/a_(b) 'title')", "text"),
        ("[a [b] c](#x) [](#y)", "a [b] c"),
        ("[![alt](i.png) text](#x)", "text"),
        ("[text][ref] [ref][] [no][nope]\n\n[ref]: #x", "text ref [no][nope]"),
        ("<https://e.org/a> <me@e.org>", "https://e.org/a me@e.org"),
        ("a<br/>b <b class='x'>c</b> <ID>", "a b c <ID>"),
        ("a <!-- not\nthis --> b <!-- open", "a b <!-- open"),
        ("&lt;5 &#8364; &nope; AT&T", "<5 \u20ac &nope; AT&T"),
        ("1\\. \\[a\\] \\\\", "1. [a] \\"),
        ("~~gone~~", "gone"),
        ("note[^1] here", "note1 here"),
    ],
)
def test_inline_marks_are_not_visible(markdown: str, shown: str) -> None:
    assert _shown(markdown) == shown


def test_visible_characters_know_their_place_in_the_source() -> None:
    markdown = "See **[our _terms_](https://e.org)** &amp; pay"
    seen = visible(markdown)
    start = seen.text.index("terms")
    assert markdown[seen.start(start) : seen.end(start + 5)] == "terms"
    sign = seen.text.index("&")
    assert markdown[seen.start(sign) : seen.end(sign + 1)] == "&amp;"


def test_roles_are_kept_as_spans() -> None:
    markdown = "Fees\n----\n\n1.  **Due.** Pay[\\[2\\]](#n) by [card](#c)<sup>3</sup>"
    assert _of(markdown, "heading") == ["Fees"]
    assert _of(markdown, "number") == ["1."]
    assert _of(markdown, "strong") == ["Due."]
    assert _of(markdown, "link") == ["[2]", "card"]
    assert _of(markdown, "note") == ["[2]", "3"]


def test_a_power_is_no_footnote_mark() -> None:
    assert _of("10<sup>2</sup>", "note") == []


def test_a_numbered_reference_is_no_footnote_mark() -> None:
    assert _of("see Section [4](#s4)", "note") == []


@pytest.mark.parametrize(
    "mark", ["](", "[", "*a ", "`", "<a ", "<!--", "&a", "> ", "|", "a\n---\n", "~~~\n"]
)
def test_hostile_input_stays_quick_and_loses_nothing_else(mark: str) -> None:
    seen = visible(mark * 5000 + "the end")
    assert seen.text.endswith("the end")

from __future__ import annotations

import pytest
import yaml

from generator.record import Node, plain, yaml_nodes
from generator.record.yaml_nodes import MAX_DEPTH, compose

LOADERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


def composed(text: str) -> tuple[Node | None, list[tuple[int, str, str]]]:
    root, problems = compose(text, "content/x.md", 1)
    return root, [(problem.line, problem.field, problem.code) for problem in problems]


@pytest.mark.parametrize(
    "written",
    ["NO", "no", "4.20", "12:30", "2026-11-20T00:00", "2026-11-20", "null", "1e3", "0x1F", "010"],
)
def test_scalar_keeps_the_characters_it_was_written_with(written: str) -> None:
    root, problems = composed(f"clause: {written}\nlist: [{written}]\n")
    assert root is not None
    assert not problems
    assert plain(root) == {"clause": written, "list": [written]}


@pytest.mark.parametrize("nothing", ["", "~", '""', "''"])
def test_nothing_is_an_empty_text(nothing: str) -> None:
    root, _ = composed(f"clause: {nothing}\n")
    assert root is not None
    assert plain(root) == {"clause": ""}


def test_tilde_in_quotation_marks_is_a_tilde() -> None:
    root, _ = composed('clause: "~"\n')
    assert root is not None
    assert plain(root) == {"clause": "~"}


def test_key_keeps_its_characters_too() -> None:
    root, _ = composed("answers: {yes: a, NO: b, 1: c}\n")
    assert root is not None
    assert plain(root) == {"answers": {"yes": "a", "NO": "b", "1": "c"}}


def test_lines_of_keys_and_values_are_kept() -> None:
    root, _ = composed("a: 1\nb:\n  - c: 2\n    d:\n      3\n")
    assert root is not None
    d = root.at("b")
    assert d is not None
    item = d.at(0)
    assert item is not None
    value = item.at("d")
    assert value is not None
    assert (value.key_line, value.line) == (4, 5)


def test_first_of_two_values_is_kept() -> None:
    root, problems = composed("a: 1\nb: {c: 2, c: 3}\na: {d: 4}\n")
    assert root is not None
    assert plain(root) == {"a": "1", "b": {"c": "2"}}
    assert problems == [(2, "b.c", "CB006"), (3, "a", "CB006")]


def test_tag_is_told_and_never_followed() -> None:
    root, problems = composed("a: !!python/object/apply:os.abort []\nb: !!int 4\nc: !own d\n")
    assert root is not None
    assert plain(root) == {"a": [], "b": "4", "c": "d"}
    assert problems == [(1, "a", "CB017"), (2, "b", "CB017"), (3, "c", "CB017")]


def test_merge_key_is_a_key_like_others() -> None:
    root, problems = composed("<<: {a: b}\n")
    assert root is not None
    assert plain(root) == {"<<": {"a": "b"}}
    assert not problems


def test_key_that_is_a_list_is_told_and_left_out() -> None:
    root, problems = composed("a: 1\n? [b, c]\n: d\ne: 2\n")
    assert root is not None
    assert plain(root) == {"a": "1", "e": "2"}
    assert problems == [(2, "front matter", "CB005")]


@pytest.mark.parametrize(
    "text", ["a: &x b\n", "a: {&x b: c}\n", "&x a: b\n", "a: *x\n", "*x : b\n"]
)
def test_anchor_or_alias_ends_the_reading(text: str) -> None:
    root, problems = composed(text)
    assert root is None
    assert [code for _, _, code in problems] == ["CB017"]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "{? ", "[[", "- [", "[{a: "])
def test_nesting_without_end_is_refused(
    opening: str, loader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_nodes, "Loader", loader)
    root, problems = composed("a:\n  " + opening * 100_000)
    assert root is None
    assert [code for _, _, code in problems] == ["CB010"]


def test_allowed_nesting_is_read() -> None:
    root, problems = composed("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1))
    assert root is not None
    assert not problems


def test_problems_above_a_syntax_error_are_told_with_it() -> None:
    root, problems = composed("a: 1\na: 2\nb: [\n")
    assert root is None
    assert problems == [(2, "a", "CB006"), (3, "front matter", "CB010")]


def test_pure_parser_gives_the_same_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: 1\nb: [c, {d: e}]\nf: >-\n  g\n  h\ni: {a: 1, a: 2}\n"
    expected = composed(text)
    monkeypatch.setattr(yaml_nodes, "Loader", yaml.SafeLoader)
    assert composed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "clause: \u201cE.1 Changes\u201d\n",
        "clause: \u201eE.1 Changes\u201c\n",
        "clause: \u2018E.1 Changes\u2019\n",
        "clause: \u00abE.1 Changes\u00bb\n",
        "a: {clause: \u201cE.1\n",
        "a: {clause: \u201cE.1, Changes\u201d}\n",
        "a: [\u201c6\u201d]\n",
    ],
)
def test_typographic_quotation_marks_around_a_text_are_a_problem(text: str) -> None:
    _, problems = compose(text, "content/x.md", 1)
    assert [problem.code for problem in problems][:1] == ["CB010"]
    assert problems[0].message.startswith("typographic quotation marks stand around the text")
    assert compose(text, "content/platforms/a/b/captures.yml", 1)[1][:1] != problems[:1]


@pytest.mark.parametrize(
    "text",
    [
        'title: "\u201cAs is\u201d"\n',
        "title: \u201cFree\u201d is not \u201cfree\u201d\n",
        "title: \u2018tis the users\u2019 duty\n",
        "excerpt: >-\n  \u201cAs is\u201d\n",
    ],
)
def test_typographic_quotation_marks_inside_a_text_are_text(text: str) -> None:
    assert compose(text, "content/x.md", 1)[1] == ()

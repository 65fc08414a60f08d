from __future__ import annotations

import pytest
import yaml

from generator.record import yaml_nodes
from generator.record.yaml_nodes import compose

WRONG = {
    "a: b\nc:\n\td: e\n": (3, "the line is indented with a tab"),
    "a: b\nclause: 4.2: Payment\n": (2, "a second colon stands in"),
    "title: x\n  severity: high\n": (2, "the line is indented too far"),
    "a:\n    b: c\n  d: e\n": (3, "the line does not begin where its neighbours begin"),
    "title: x\nseverity high\ntype: y\n": (2, "the line has no `: ` after its key"),
    "title: x\nseverity:high\ntype: y\n": (2, "the line has no `: ` after its key"),
    'title: "x\ntype: y\n': (1, "a quotation mark is opened and not closed"),
    'title: "x\ntype: y\nz: "q"\n': (1, "a quotation mark is opened and not closed"),
    "title: x\na: [b, c\nz: q\n": (2, "the list that `[` opens is not closed"),
    "title: x\na: {b: c\nz: q\n": (2, "the group that `{` opens is not closed"),
    "title: x\na: @foo\n": (2, "a text cannot begin with '@'"),
    "title: x\na: **foo**\n": (2, "a text cannot begin with '*'"),
    "title: x\na: & foo\n": (2, "a text cannot begin with '&'"),
    'title: x\na: "1.4" Customer\n': (2, "text stands after a closing mark"),
    "note: 'don't'\n": (1, "text stands after a closing mark"),
    'a: b\nc: "\\d"\n': (2, "a backslash stands between double quotation marks"),
    "a: b\nc: > text\n": (2, "text stands on the line of `>` or `|`"),
    "a: b\nc: >-\n\tReplit reserves\nd: e\n": (3, "the line is indented with a tab"),
    "a: b\nc: >-\n \n\tReplit reserves\n": (4, "the line is indented with a tab"),
    "a: b\nseverity:\u00a0medium\nc: d\n": (2, "a no-break space stands after the colon"),
    "a: b\nseverity:\u00a0medium\n": (2, "a no-break space stands after the colon"),
    "a: b\nc: {d: e, f:\u00a0g}\n": (2, "a no-break space stands after the colon"),
    "a: b\n...\nc: d\n": (3, "the facts end above this line"),
    "a: b\n---\nc: d\n": (2, "a second block of facts begins here"),
    "a: b\nc: [\n": (2, "a bracket or brace is opened and not closed"),
    "a: b\nc: [d, {e: f,\n\n": (2, "a bracket or brace is opened and not closed"),
    "a: b\n- c\n": (2, "the line does not begin where its neighbours begin"),
    "a: ]b\n": (1, "cannot be read as YAML"),
}


@pytest.mark.parametrize("loader", [yaml_nodes.Loader, yaml.SafeLoader])
@pytest.mark.parametrize("text", WRONG)
def test_syntax_error_is_told_where_it_was_made(
    text: str, loader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_nodes, "Loader", loader)
    root, problems = compose(text, "content/x.md", 1)
    line, message = WRONG[text]
    assert root is None
    assert [(problem.line, problem.code) for problem in problems] == [(line, "CB010")]
    assert problems[0].message.startswith(message)
    assert problems[0].hint


def test_lines_are_counted_from_the_first_line_of_the_block() -> None:
    _, problems = compose("a: [\n", "content/x.md", 5)
    assert problems[0].line == 5

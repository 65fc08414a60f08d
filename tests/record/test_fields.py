from __future__ import annotations

from generator.record import Fields
from generator.record.yaml_nodes import compose


def fields(text: str) -> Fields:
    root, _ = compose(text, "content/x.md", 1)
    assert root is not None
    return Fields(root)


def test_line_of_a_field_is_the_line_of_its_key() -> None:
    assert fields("a: 1\nexcerpt: >-\n  text\n").line_of(["excerpt"]) == 2


def test_line_of_what_is_missing_is_the_line_of_its_group() -> None:
    found = fields("a: 1\nlist:\n  - {b: 2}\n  - {b: 3}\n")
    assert found.line_of(["list", 1, "c"]) == 4
    assert found.line_of(["list", 7]) == 2
    assert found.line_of(["none", "c"]) == 1


def test_line_of_a_value_may_lie_below_its_key() -> None:
    found = fields("a:\n  - b\n")
    assert (found.line_of(["a"]), found.line_of_value(["a"])) == (1, 2)
    assert found.line_of_value(["none"]) == 1

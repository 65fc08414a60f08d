"""Cutting entries out of YAML: what is left is as it was written."""

from __future__ import annotations

import pytest
import yaml

from generator.record.cut import cut_entries, cut_facts

BLOCK = """\
# a comment
types:
  one:
    title: One
    text: >-
      Folded words
      of one.
  # before two
  two:
    title: Two
  three: {title: Three}
after: "é"
"""


@pytest.mark.parametrize("name", ["one", "two", "three"])
def test_entry_is_cut_and_all_others_stay(name: str) -> None:
    whole = yaml.safe_load(BLOCK)
    cut = yaml.safe_load(cut_entries(BLOCK, lambda path: path == ("types", name)))
    assert cut == {
        "types": {key: value for key, value in whole["types"].items() if key != name},
        "after": "é",
    }


def test_last_entries_of_the_text_are_cut_with_nested_ones() -> None:
    text = "a:\n  b:\n    c: [1,\n      2]\n    d: 4\n"
    assert yaml.safe_load(cut_entries(text, lambda path: path[-1] == "d")) == {
        "a": {"b": {"c": [1, 2]}}
    }
    assert yaml.safe_load(cut_entries(text + "e: 5\n", lambda path: path == ("a",))) == {"e": 5}


@pytest.mark.parametrize("name", ["x", "y", "z"])
def test_entry_of_a_mapping_on_one_line_is_cut(name: str) -> None:
    text = "one: {x: 1, y: [2, 3], z: 'é'}\ntwo: 2\n"
    cut = yaml.safe_load(cut_entries(text, lambda path: path == ("one", name)))
    assert set(cut["one"]) == {"x", "y", "z"} - {name}
    assert cut["two"] == 2


def test_text_without_the_entry_is_untouched() -> None:
    assert cut_entries(BLOCK, lambda _: False) == BLOCK


def test_facts_of_a_record_are_cut_and_its_body_stays() -> None:
    body = "---\n\nBody.\n\n---\n\npeers: x\n"
    record = f"---\ntitle: T\npeers:\n  - platforms/x/y/z\nseverity: high\n{body}"
    cut = cut_facts(record, lambda path: path == ("peers",))
    assert cut == f"---\ntitle: T\nseverity: high\n{body}"
    assert cut_facts("no front matter", lambda _: True) == "no front matter"

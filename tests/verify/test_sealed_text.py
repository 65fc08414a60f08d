"""Strings in files that the tool writes."""

from __future__ import annotations

import yaml

from generator.verify.sealed_text import quoted


def test_hidden_characters_of_a_capture_become_spaces_that_a_record_may_hold() -> None:
    assert quoted("a\u202eb\u2028c\x00d") == '"a b c d"'


def test_other_text_comes_back_as_it_was() -> None:
    text = 'He said "no" \\ and left: 10 € for 東京 \u200b \U000e0001.'
    assert yaml.safe_load(quoted(text)) == text

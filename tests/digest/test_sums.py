"""Sums of many files: a mapping like any other, and smaller."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.digest import Sums, SumsLater
from generator.publish import manifest_bytes

NAMES = st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1, max_size=9)
DIGITS = st.binary(min_size=32, max_size=32).map(bytes.hex)


@settings(max_examples=200, derandomize=True)
@given(st.dictionaries(NAMES, DIGITS, max_size=9), NAMES)
def test_sums_are_what_was_given(pairs: dict[str, str], other: str) -> None:
    sums = Sums(pairs.items())
    assert sums == pairs
    assert list(sums) == sorted(pairs, key=os.fsencode)
    assert list(sums.items()) == [(name, pairs[name]) for name in sums]
    assert list(sums.values()) == [pairs[name] for name in sums]
    assert sums.get(other) == pairs.get(other)
    assert (other in sums) == (other in pairs)
    assert manifest_bytes(sums) == manifest_bytes(pairs)


def test_path_that_begins_another_is_itself_only() -> None:
    sums = Sums([("ab/c", "0" * 64), ("ab", "1" * 64), ("a", "2" * 64)])
    assert [sums["a"], sums["ab"], sums["ab/c"]] == ["2" * 64, "1" * 64, "0" * 64]
    with pytest.raises(KeyError, match="b"):
        sums["b"]


def test_file_of_two_makers_counts_once() -> None:
    sums = Sums([("b", "0" * 64), ("a", "1" * 64), ("b", "0" * 64)])
    assert (len(sums), [*sums.items()]) == (2, [("a", "1" * 64), ("b", "0" * 64)])


def test_name_that_is_no_text_is_a_name_all_the_same() -> None:
    name = os.fsdecode(b"\xff.txt")
    assert dict(Sums([(name, "0" * 64)])) == {name: "0" * 64}


def test_looking_one_up_copies_no_others() -> None:
    class Entries(list[bytes]):
        def __getitem__(self, place: object) -> Any:
            assert isinstance(place, int)
            return super().__getitem__(place)

    sums = Sums((f"{number:04}", "0" * 64) for number in range(1_000))
    sums._entries = Entries(sums._entries)
    assert sums["0500"] == "0" * 64
    assert "2000" not in sums


@settings(max_examples=100, derandomize=True)
@given(st.dictionaries(NAMES, DIGITS, max_size=9), st.data())
def test_sums_that_are_put_together_later_are_the_same(pairs: dict[str, str], data: Any) -> None:
    written = {
        name: pairs[name]
        for name in data.draw(st.sets(st.sampled_from([*pairs, "-"])))
        if name in pairs
    }
    later = SumsLater(lambda: pairs, len(pairs), written, {"gone"})
    assert later == pairs
    assert dict(later) == pairs
    assert [*later.items()] == [*pairs.items()]
    assert ([*later.keys()], [*later.values()]) == ([*pairs], [*pairs.values()])
    assert all(later[name] == total for name, total in pairs.items())
    assert all(name in later for name in pairs)
    assert "gone" not in later or "gone" in written


def test_what_is_at_hand_or_gone_is_known_without_the_others() -> None:
    asked: list[int] = []

    def every() -> dict[str, str]:
        asked.append(1)
        return {"a": "0" * 64, "b": "1" * 64}

    later = SumsLater(every, 2, {"b": "1" * 64}, {"c"})
    assert (len(later), later["b"], "b" in later, "c" in later) == (2, "1" * 64, True, False)
    assert not asked
    assert "a" in later
    assert asked
    with pytest.raises(KeyError, match="c"):
        later["c"]

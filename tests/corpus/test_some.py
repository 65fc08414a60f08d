"""Some entries of a shelf, taken when they are asked for."""

from __future__ import annotations

import pytest

from generator.corpus.some import Some


def test_only_what_was_picked_is_there_in_that_order() -> None:
    some = Some({"a": 1, "b": 2, "c": 3}, ["c", "a"])
    assert list(some.items()) == [("c", 3), ("a", 1)]
    assert some.get("b") is None
    assert len(some) == 2
    assert repr(some) == "{'c': 3, 'a': 1}"
    with pytest.raises(KeyError):
        some["b"]

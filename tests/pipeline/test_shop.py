"""Work handed out: what was not begun is called off where one piece fails, or nobody asks on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any

import pytest

from generator.pipeline.shop import in_no_order, in_order

Given = Callable[[Executor, Callable[[int], int], list[int]], Iterator[int]]
BOTH = pytest.mark.parametrize("given", [in_order, in_no_order])


@BOTH
def test_results_are_all_there(given: Given) -> None:
    with ThreadPoolExecutor(3) as pool:
        assert sorted(given(pool, lambda item: item * 2, [3, 1, 2])) == [2, 4, 6]


@BOTH
def test_first_failure_calls_off_what_was_not_begun(given: Given) -> None:
    begun: list[int] = []
    caught = threading.Event()

    def task(item: int) -> int:
        begun.append(item)
        if item == 0:
            message = "the disk is full"
            raise OSError(message)
        caught.wait(10)
        return item

    with ThreadPoolExecutor(1) as pool:
        with pytest.raises(OSError, match="full"):
            list(given(pool, task, [*range(50)]))
        caught.set()
    assert len(begun) <= 2


@BOTH
def test_who_asks_for_no_more_calls_off_the_rest(given: Given) -> None:
    begun: list[int] = []
    let_go = threading.Event()

    def task(item: int) -> int:
        begun.append(item)
        if item:
            let_go.wait(10)
        return item

    with ThreadPoolExecutor(1) as pool:
        results: Any = given(pool, task, [*range(50)])
        assert next(results) == 0
        results.close()
        let_go.set()
    assert len(begun) <= 2

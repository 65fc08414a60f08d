"""A crew of processes."""

from __future__ import annotations

import os

from generator.crew import Processes
from generator.pipeline import Shared, Shop


def double(shared: Shared[int], batch: tuple[int, ...]) -> list[tuple[int, int]]:
    return [(shared.get() * number, os.getpid()) for number in batch]


def test_results_come_in_the_order_of_the_work_from_other_processes() -> None:
    told: list[tuple[str, int, int]] = []
    shop = Shop(crew=Processes(2), tell=lambda *news: told.append(news))
    results = list(shop.spread("Doubling", double, 2, range(1000)))
    assert [number for number, _ in results] == [2 * number for number in range(1000)]
    assert os.getpid() not in {process for _, process in results}
    assert told[0] == ("Doubling", 0, 1000)
    assert told[-1] == ("Doubling", 1000, 1000)


def test_no_work_is_no_process() -> None:
    assert list(Shop(crew=Processes(2)).spread("Nothing", double, 2, ())) == []


def test_values_of_two_crews_are_never_taken_for_each_other() -> None:
    first, second = Processes(2).share("one"), Processes(2).share("other")
    assert first != second
    assert second.get() == "other"

"""Values on a cluster: told apart by who put them away, and worked with by one thread at a time."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.cache import DiskPacks
from generator.crew.cluster import Cluster, _Singly


def a_cluster(folder: Path) -> Cluster:
    """A cluster that nobody asks for its workers."""
    made = Cluster.__new__(Cluster)
    made._packs = DiskPacks(folder)
    return made


def test_values_of_two_builds_are_two_even_where_they_lie_at_the_same_place(tmp_path: Path) -> None:
    one = a_cluster(tmp_path / "one").share("first")
    other = a_cluster(tmp_path / "other").share("other")
    assert one.ref == other.ref
    assert (one.get(), other.get()) == ("first", "other")


def test_same_value_put_away_again_is_read_again(tmp_path: Path) -> None:
    one = a_cluster(tmp_path / "one").share(["value"])
    assert one.get() is one.get()
    again = a_cluster(tmp_path / "again").share(["value"])
    assert again.get() is not one.get()


def test_worker_with_several_threads_does_one_task_at_a_time() -> None:
    at_work: list[int] = []

    def task(number: int) -> int:
        at_work.append(number)
        time.sleep(0.005)
        assert at_work == [number]
        return at_work.pop()

    with ThreadPoolExecutor(4) as pool:
        given = [_Singly(pool).submit(task, number) for number in range(12)]
        assert [one.result() for one in given] == list(range(12))

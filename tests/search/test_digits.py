from __future__ import annotations

import numpy as np
import pytest

from generator.search import digits
from generator.search.codec import written

NUMBERS = [0, 56, 57, 1994, 1995, 67_829, 67_830, 16_777_215, 3]


@pytest.mark.parametrize("limit", [1, 2048, 70_000])
def test_column_is_written_as_its_numbers_are(limit: int) -> None:
    column = np.array(NUMBERS, np.uint32)
    assert digits.written(column, digits.table(limit)) == written(NUMBERS)
    small = column[column < limit]
    assert digits.written(small, digits.table(limit)) == written(small.tolist())


@pytest.mark.parametrize("numbers", [NUMBERS, [1, 2], [5000], []])
def test_column_reads_back(numbers: list[int]) -> None:
    assert digits.read(written(numbers)).tolist() == numbers


def test_runs_are_climbed_again() -> None:
    ascending, counts = np.array([7, 9, 2, 3, 4, 1], np.uint32), np.array([2, 3, 1])
    found = digits.steps(ascending, counts)
    assert found.tolist() == [7, 2, 2, 1, 1, 1]
    assert digits.climbed(found, counts).tolist() == ascending.tolist()


def test_runs_of_equal_numbers_start_where_numbers_change() -> None:
    assert digits.runs(np.array([4, 4, 5, 4])).tolist() == [0, 2, 3]
    assert digits.runs(np.array([], np.uint32)).tolist() == []

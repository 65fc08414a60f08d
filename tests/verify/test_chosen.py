from __future__ import annotations

import pytest

from generator.verify.chosen import NoSuchCaptureError, chosen
from tests.verify.captured import a_ref

REFS = [a_ref(0), a_ref(0.2), a_ref(10)]


def test_date_means_the_newest_capture_of_that_day_or_before() -> None:
    assert chosen("2025-01-01", REFS) is REFS[1]
    assert chosen("2025-01-10", REFS) is REFS[1]
    assert chosen("2030-01-01", REFS) is REFS[2]


def test_id_and_its_beginning_mean_the_capture() -> None:
    assert chosen(REFS[2].id, REFS) is REFS[2]
    assert chosen(REFS[2].id[:-1], REFS) is REFS[2]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2024-12-31", "no capture of 2024-12-31 or before; it holds 3, from 2025-01-01"),
        ("abc", "no capture's id begins with 'abc'"),
        ("000", "'000' is the beginning of 3 captures"),
    ],
)
def test_name_of_no_or_several_captures_is_refused(name: str, said: str) -> None:
    with pytest.raises(NoSuchCaptureError, match=said):
        chosen(name, REFS)


def test_document_without_captures_is_told_plainly() -> None:
    with pytest.raises(NoSuchCaptureError, match="it holds none of this document"):
        chosen("2025-01-01", [])

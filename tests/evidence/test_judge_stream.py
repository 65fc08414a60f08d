"""Captures are answered in their order, and few are held at a time."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from generator.evidence.judge import LOOK_AHEAD, judge
from generator.model.capture import CaptureKind, CaptureRef
from tests.evidence.judging import START, a_document, judged


def test_every_capture_is_answered_in_order() -> None:
    texts = [a_document(str(at % 7)) for at in range(3 * LOOK_AHEAD)]
    times = [one.ref.time for one in judged(*texts)]
    assert len(times) == len(texts)
    assert all(one < other for one, other in pairwise(times))


def test_reading_is_at_most_the_window_ahead_of_the_answers() -> None:
    read = 0

    def captures() -> Iterator[tuple[CaptureRef, str]]:
        nonlocal read
        for at in range(5 * LOOK_AHEAD):
            read += 1
            time = START + timedelta(days=at)
            yield CaptureRef("shops", str(at), time, CaptureKind.CHANGE, "x"), a_document(str(at))

    next(judge(captures()))
    assert read <= LOOK_AHEAD + 1


def test_no_text_is_held_while_the_next_one_is_read() -> None:
    class Text(str):
        """A string that can be watched."""

        __slots__ = ("__weakref__",)

    watched: list[weakref.ref[Text]] = []

    def captures() -> Iterator[tuple[CaptureRef, str]]:
        for at in range(9):
            text = Text(a_document(str(at)))
            watched.append(weakref.ref(text))
            time = START + timedelta(days=at)
            yield CaptureRef("shops", str(at), time, CaptureKind.CHANGE, "x"), text
            del text
            assert sum(one() is not None for one in watched) <= 1

    assert len(list(judge(captures()))) == 9

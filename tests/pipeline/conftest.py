"""What several tests of the pipeline count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.pipeline import relinking
from generator.pipeline.records import Linked, linked


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Tell how often `linked_again` looked at everything."""
    calls: list[int] = []

    def called(*given: object) -> Linked:
        if given[4] is None:  # nothing is known of before
            calls.append(1)
        return linked(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(relinking, "linked", called)
    return lambda: len(calls)

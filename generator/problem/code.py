"""What is known about one problem code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A rule that content can break: `id` (CB012), its `name`, the `rule` and why, two examples."""

    id: str
    name: str
    rule: str
    bad: str
    good: str

"""Real examples of a definition."""

from __future__ import annotations

from generator.model.base import Address, Facts, Line


class Example(Facts):
    """A provision that shows what a definition means; `note` says in one line why it tells."""

    provision: Address
    note: Line

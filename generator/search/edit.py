"""An edit of a page, as the index sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.search.counting import Counted
from generator.search.entry import Entry


@dataclass(frozen=True, slots=True)
class Edit:
    """A page that changed: its counts before, its counts now, and its entry now.

    Of the entry, text and quotation are not looked at.
    """

    before: Counted
    after: Counted
    entry: Entry


Edits = Mapping[int, Edit]
"""Edits by the number of the page."""

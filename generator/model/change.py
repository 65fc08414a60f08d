"""What can happen to a clause between two captures."""

from __future__ import annotations

from generator.model.base import Described


class ChangeKind(Described):
    """What happened to a clause between two captures."""

    ADDED = "added", "Added", "The later capture holds text that the earlier one does not."
    REMOVED = "removed", "Removed", "The earlier capture holds text that the later one does not."
    REWORDED = "reworded", "Reworded", "The clause stands in both captures, in different words."
    MOVED = (
        "moved",
        "Moved",
        "The clause stands in both captures in the same words, or nearly, at another place.",
    )

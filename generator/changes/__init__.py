"""What changed between captures: comparing two, and following a clause through all of them."""

from generator.changes.change import Change
from generator.changes.comparison import compare, compare_divided
from generator.changes.following import Wording, lineage
from generator.changes.redlining import Span, SpanKind, count_edits, redline
from generator.model.change import ChangeKind

__all__ = [
    "Change",
    "ChangeKind",
    "Span",
    "SpanKind",
    "Wording",
    "compare",
    "compare_divided",
    "count_edits",
    "lineage",
    "redline",
]
